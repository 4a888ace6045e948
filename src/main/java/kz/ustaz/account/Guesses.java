package kz.ustaz.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords. After a few failures one waits 30 seconds, then twice as long each time, up to 15
 * minutes. Counted for a name from one address, for a name from anywhere, and for an address, each with an allowance of
 * its own: so a whole class behind one address can mistype, and a stranger cannot lock somebody out by five wrong
 * passwords. The same whether the name exists.
 */
@Component
class Guesses {

    static final int FREE_FOR_PAIR = 5;
    static final int FREE_FOR_NAME = 20;
    static final int FREE_FOR_ADDRESS = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Clock clock;
    private final Cache<String, Tries> tries;

    Guesses(Clock clock) {
        this.clock = clock;
        tries = Caffeine.newBuilder()
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .expireAfterWrite(Duration.ofHours(1))
                .maximumSize(100_000)
                .build();
    }

    /**
     * Counts a try before it is made, so that a hundred at once are a hundred.
     *
     * @return how long one has to wait, if one has to: then the try must not be made
     */
    synchronized Optional<Duration> begin(String name, String address) {
        var wait = wait(pair(name, address));
        wait = longer(wait, wait(name(name)));
        wait = longer(wait, wait(address(address)));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(pair(name, address), FREE_FOR_PAIR);
        count(name(name), FREE_FOR_NAME);
        count(address(address), FREE_FOR_ADDRESS);
        return Optional.empty();
    }

    /** The try was right: the name is trusted again; the address gets this one try back. */
    synchronized void succeeded(String name, String address) {
        tries.invalidate(pair(name, address));
        tries.invalidate(name(name));
        tries.asMap()
                .computeIfPresent(
                        address(address), (_, had) -> new Tries(Math.max(0, had.count - 1), had.blockedUntil));
    }

    /** The try was not made after all, as too many were at the door: it counts against nobody. */
    synchronized void notMade(String name, String address) {
        takeBack(pair(name, address), FREE_FOR_PAIR);
        takeBack(name(name), FREE_FOR_NAME);
        takeBack(address(address), FREE_FOR_ADDRESS);
    }

    private void takeBack(String key, int free) {
        tries.asMap().computeIfPresent(key, (_, had) -> {
            int count = Math.max(0, had.count - 1);
            return new Tries(count, count < free ? Instant.EPOCH : had.blockedUntil);
        });
    }

    private Duration wait(String key) {
        var had = tries.getIfPresent(key);
        return had == null ? Duration.ZERO : Duration.between(clock.instant(), had.blockedUntil);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void count(String key, int free) {
        tries.asMap().merge(key, new Tries(1, Instant.EPOCH), (had, _) -> {
            int count = had.count + 1;
            return new Tries(
                    count, count < free ? Instant.EPOCH : clock.instant().plus(waitAfter(count - free)));
        });
    }

    private static Duration waitAfter(int excess) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(excess, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String pair(String name, String address) {
        return "pair " + shortened(name) + " " + address;
    }

    private static String name(String name) {
        return "name " + shortened(name);
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    private record Tries(int count, Instant blockedUntil) {}
}
