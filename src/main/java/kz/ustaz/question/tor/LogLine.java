package kz.ustaz.question.tor;

import java.time.Instant;

/** What somebody's server wrote down: who came, and when. */
public record LogLine(String address, Instant at) {}
