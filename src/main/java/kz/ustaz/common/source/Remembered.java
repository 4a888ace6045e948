package kz.ustaz.common.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was read lately and had no fault: a check reads a whole course at each look at a draft, and the same source gives
 * the same values. What had a fault is read again, as the reader wants to be told of it again.
 *
 * @param <K> all that the outcome depends on
 * @param <V> the outcome, which nobody changes
 */
public final class Remembered<K, V> {

    private final Cache<K, V> known;

    /** @param most characters of source in all @param characters of one source */
    public Remembered(long most, ToIntFunction<K> characters) {
        known = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K source, V value) -> characters.applyAsInt(source))
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** @param reader reads the source and says what is wrong with it */
    public Optional<V> read(K source, Function<Problems, Optional<V>> reader, Problems problems) {
        var before = known.getIfPresent(source);
        if (before != null) {
            return Optional.of(before);
        }
        var faults = new Problems();
        var read = reader.apply(faults);
        if (faults.isEmpty()) {
            read.ifPresent(value -> known.put(source, value));
        }
        problems.addAll(faults);
        return read;
    }
}
