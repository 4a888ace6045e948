package kz.ustaz.account;

import java.time.Instant;
import java.util.SequencedMap;

/**
 * A row of the audit in words.
 *
 * @param actor name of who did it; empty for the system
 * @param subject name of the person it was done to, or the id or word of what it was
 */
public record AuditLine(
        long position, Instant at, String actor, String action, String subject, SequencedMap<String, String> details) {}
