package kz.ustaz.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit to list, the newest first.
 *
 * @param from inclusive; absent for no bound, like {@code to}, which is exclusive
 * @param person words of the name of whoever did it or had it done to him; empty for all
 * @param action empty for all
 */
public record AuditQuery(@Nullable Instant from, @Nullable Instant to, String person, String action) {}
