package kz.ustaz.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/** Lets nobody guess codes: after ten wrong ones within five minutes a person has to wait. */
@Component
class WrongCodes {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Cache<PersonId, Deque<Instant>> tries;

    WrongCodes(Clock clock) {
        this.clock = clock;
        tries = Caffeine.newBuilder()
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .expireAfterWrite(WITHIN)
                .maximumSize(100_000)
                .build();
    }

    /** Counts a try before it is made, so that a hundred at once are a hundred. @return false if it must not be made */
    synchronized boolean begin(PersonId person) {
        var made = new ArrayDeque<>(tries.get(person, _ -> new ArrayDeque<>()));
        var now = clock.instant();
        made.removeIf(at -> !at.isAfter(now.minus(WITHIN)));
        if (made.size() >= MOST) {
            return false;
        }
        made.addLast(now);
        tries.put(person, made);
        return true;
    }

    /** The last try was right and does not count; the wrong ones before it do. */
    synchronized void right(PersonId person) {
        var made = tries.getIfPresent(person);
        if (made != null) {
            made.pollLast();
        }
    }
}
