package kz.ustaz.common.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.common.source.Yaml.Entries;

/**
 * Files that were read lately and had no fault: a check reads each several times, the bank at each look, and the same
 * text gives the same values. What had a fault is read again, as the reader wants to be told of it again.
 */
final class KnownYaml {

    static final KnownYaml OF_THIS_PROCESS = new KnownYaml();

    /** In characters of text, some ten times as many bytes of memory. */
    private static final long MOST = 4_000_000;

    private final Cache<Source, Entries> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Source source, Entries entries) -> source.text().length())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record Source(String file, String text) {}

    /** @param parsed reads the text and says what is wrong with it */
    Optional<Entries> read(String file, String text, Function<Problems, Optional<Entries>> parsed, Problems problems) {
        var source = new Source(file, text);
        var before = known.getIfPresent(source);
        if (before != null) {
            return Optional.of(before);
        }
        var faults = new Problems();
        var read = parsed.apply(faults);
        if (faults.isEmpty()) {
            read.ifPresent(entries -> known.put(source, entries));
        }
        problems.addAll(faults);
        return read;
    }
}
