package kz.ustaz.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What one person's browser is asked: good for one answer, right or wrong, within five minutes. It stands on the page that
 * asks and nowhere else, so no other session can answer it.
 */
public final class Challenge<T> {

    private static final Duration LASTS = Duration.ofMinutes(5);

    private final UUID person;
    private final Instant until;
    private final String text;
    private final AtomicReference<@Nullable T> asked;

    Challenge(Person person, Instant now, T asked, String text) {
        this.person = person.id;
        this.until = now.plus(LASTS);
        this.asked = new AtomicReference<>(asked);
        this.text = text;
    }

    /** As the browser reads it. */
    public String text() {
        return text;
    }

    /** What was asked, the first time. */
    Optional<T> take(Person who, Instant now) {
        return Optional.ofNullable(asked.getAndSet(null)).filter(_ -> person.equals(who.id) && now.isBefore(until));
    }
}
