package kz.ustaz.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.ustaz.common.Refused;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Pictures;
import org.springframework.stereotype.Component;

/**
 * Takes pictures from screens. The part of the hash in a name keeps it from meeting another file's: one of the module, of
 * another draft, or one that the course's folder brings before the draft is published.
 */
@Component
class BroughtPictures implements Pictures {

    private static final int MEGABYTE = 1_000_000;
    private static final int OF_HASH = 10;
    private static final int OF_NAME = 40;
    private static final Pattern STRANGE = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final Words NONE = new Words("", Set.of(), false);
    private static final Links ANY = new Links(NONE, NONE, NONE);

    private final EditionTable table;
    private final Editions editions;

    /** By the very files of an edition, which are kept in memory: hashing them all is too much for each change of a draft. */
    private final Cache<CourseFiles, Map<String, List<Picture>>> known =
            Caffeine.newBuilder().weakKeys().build();

    BroughtPictures(EditionTable table, Editions editions) {
        this.table = table;
        this.editions = editions;
    }

    @Override
    public Brought bring(String module, String name, byte[] brought) {
        if (brought.length > FileRules.MEDIA_BYTES) {
            return no("size", FileRules.MEDIA_BYTES / MEGABYTE);
        }
        var extension = Media.extensionOf(brought);
        return extension.isEmpty() ? no("type") : bring(module, name, extension.get(), brought);
    }

    private Brought bring(String module, String name, String extension, byte[] brought) {
        byte[] bytes = extension.equals("svg") ? tidy(brought) : brought;
        String hash = Hashes.of(bytes);
        var live = editions.newest().map(editions::files).orElse(new CourseFiles(Map.of()));
        String path = same(module, extension, bytes, live)
                .orElse(Media.folder(module) + plain(name) + "-" + hash.substring(0, OF_HASH) + "." + extension);
        var refused = refused(path, extension, bytes, live);
        if (refused.isPresent()) {
            return new Brought.No(refused.get());
        }
        table.keep(bytes);
        return new Brought.Kept(path, hash);
    }

    private static Optional<Refused> refused(String path, String extension, byte[] bytes, CourseFiles live) {
        if (!FileRules.size(path, bytes.length, new Problems())) {
            return Optional.of(reason("size", FileRules.limit(path) / MEGABYTE));
        }
        if (!extension.equals("svg")) {
            var size = PictureSize.of(extension, bytes);
            if (size.isEmpty()) {
                return Optional.of(reason("damaged"));
            }
            if (!size.get().fits()) {
                return Optional.of(reason(
                        "pixels",
                        size.get().width(),
                        size.get().height(),
                        PictureSize.MOST_ON_A_SIDE,
                        PictureSize.MOST_PIXELS / MEGABYTE));
            }
        }
        if (!FileRules.takesOneMore(live, bytes.length)) {
            return Optional.of(reason("full"));
        }
        var problems = new Problems();
        var alone = new CourseFiles(Map.of(path, bytes));
        if (FileRules.hold(alone, problems)) {
            Media.check(path, bytes, problems);
        }
        return problems.list().stream().findFirst().map(problem -> reason("drawing", problem.line(), problem.reason()));
    }

    private static Optional<String> same(String module, String extension, byte[] bytes, CourseFiles live) {
        return live.under(Media.folder(module)).stream()
                .filter(path -> Media.extension(path).equals(extension))
                .filter(path -> Arrays.equals(live.bytes(path), bytes))
                .findFirst();
    }

    /** What drawing programs of some systems write before and at the end of lines, the course's files have not. */
    private static byte[] tidy(byte[] drawing) {
        var text = new String(drawing, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), drawing)) {
            return drawing;
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A name for a file, whatever somebody called his: without folders, without its ending. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String bare = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        String few = bare.substring(0, Math.min(OF_NAME, bare.length()));
        String latin = STRANGE.matcher(Normalizer.normalize(few, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String plain = ENDS.matcher(latin).replaceAll("");
        return plain.isEmpty() ? "picture" : plain;
    }

    private static Brought no(String reason, Object... values) {
        return new Brought.No(reason(reason, values));
    }

    private static Refused reason(String reason, Object... values) {
        return new Refused("content.picture.refused." + reason, values);
    }

    @Override
    public byte[] bytes(String hash) {
        return table.bytes(hash);
    }

    @Override
    public Picture at(String module, String path, String hash) {
        return new Picture(path.substring(module.length() + 1), Media.address(path, hash));
    }

    @Override
    public List<Picture> of(String module, CourseFiles files) {
        return known.get(files, fresh -> new ConcurrentHashMap<>())
                .computeIfAbsent(module, asked -> read(asked, files));
    }

    private List<Picture> read(String module, CourseFiles files) {
        return files.under(Media.folder(module)).stream()
                .filter(path -> Media.TYPES.containsKey(Media.extension(path)))
                .map(path -> at(module, path, Hashes.of(files.bytes(path))))
                .toList();
    }

    @Override
    public String shown(String module, String language, String markdown, CourseFiles files) {
        var unsaid = new Problems();
        return ItemText.read(markdown, Around.of(module, language, files, ANY), new Place("", 0), unsaid);
    }
}
