package kz.ustaz.content;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.ustaz.content.ports.CourseFiles;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one module in one language may refer to: where links may lead, and the module's pictures by path, with
 * the language's own words in them where it has such a drawing. The same text amid the same is read the same. Each is there
 * once, as thousands of texts are compared by it.
 */
final class Around {

    private static final Interner<Around> ALL = Interner.newWeakInterner();

    private final String module;
    private final Links links;
    private final Map<String, Bytes> pictures;
    private final int hash;

    private Around(String module, Links links, Map<String, Bytes> pictures) {
        this.module = module;
        this.links = links;
        this.pictures = pictures;
        this.hash = Objects.hash(module, links, pictures);
    }

    static Around of(String module, String language, CourseFiles files, Links links) {
        var pictures = new TreeMap<String, Bytes>();
        for (String path : files.under(Media.folder(module))) {
            String own = Media.own(module, language, path);
            pictures.put(path, new Bytes(files.bytes(files.has(own) ? own : path)));
        }
        return ALL.intern(new Around(module, links, pictures));
    }

    String module() {
        return module;
    }

    Links links() {
        return links;
    }

    Set<String> pictures() {
        return pictures.keySet();
    }

    Optional<byte[]> picture(String path) {
        return Optional.ofNullable(pictures.get(path)).map(Bytes::bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Around around
                        && hash == around.hash
                        && module.equals(around.module)
                        && links.equals(around.links)
                        && pictures.equals(around.pictures);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Files, equal by what they hold; those of one edition are the same arrays. */
    record Bytes(byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes(byte[] others) && (bytes == others || Arrays.equals(bytes, others));
        }

        @Override
        public int hashCode() {
            return bytes.length;
        }
    }
}
