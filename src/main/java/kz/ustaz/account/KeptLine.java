package kz.ustaz.account;

import java.time.Instant;
import java.util.Optional;
import kz.ustaz.account.ports.Kept;

/** How much is kept of one kind. @param since the earliest of them; empty where nobody kept when */
public record KeptLine(String kind, Kept.Fate fate, long count, Optional<Instant> since) {}
