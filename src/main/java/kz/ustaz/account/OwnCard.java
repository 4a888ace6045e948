package kz.ustaz.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody sees of himself. @param resetAt when an administrator reset his password, until he dismisses it */
public record OwnCard(
        NewPerson description, String unit, @Nullable Instant resetAt) {}
