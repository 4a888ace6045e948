package kz.ustaz.content;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The author's desk for parts that were changed on screen and in the folder too. The screen's state is taught until he
 * chooses. All methods throw {@link NotAllowed} unless the caller is an author.
 */
@Service
public class HeldParts {

    private final ScreenParts screen;
    private final EditionLoading loading;
    private final EditionTable table;
    private final Editions editions;
    private final Rights rights;
    private final Names names;

    HeldParts(
            ScreenParts screen,
            EditionLoading loading,
            EditionTable table,
            Editions editions,
            Rights rights,
            Names names) {
        this.screen = screen;
        this.loading = loading;
        this.table = table;
        this.editions = editions;
        this.rights = rights;
        this.names = names;
    }

    /**
     * A part that waits for a choice.
     *
     * @param name such as {@code quiz d1-quiz}
     * @param by who changed it on screen, and when
     * @param since when the folder's other state was found
     */
    public record Held(String name, String by, Instant at, Instant since, List<File> files) {}

    /** One file of it. @param rows empty for a picture */
    public record File(String path, boolean onScreen, boolean inFolder, List<Row> rows) {}

    /** A line of both states beside each other. @param same whether they agree */
    public record Row(String screen, String folder, boolean same) {}

    /** By name. */
    @Transactional(readOnly = true)
    public List<Held> list(Caller caller) {
        require(caller);
        var live = editions.newest().map(editions::files).orElse(new CourseFiles(java.util.Map.of()));
        return screen.all().stream()
                .filter(part -> part.held().isPresent())
                .map(part -> held(part, part.held().orElseThrow(), live))
                .toList();
    }

    /**
     * Ends the wait of a part: the folder's files become the next edition, or the screen's state stays against them.
     *
     * Where it does not wait any more, nothing is done.
     *
     * @throws kz.ustaz.common.NotFound if no such part was changed on screen
     */
    public Checked choose(Caller caller, String part, boolean folder) {
        require(caller);
        return loading.choose(caller, part, folder);
    }

    private Held held(ScreenPart part, ScreenPart.Held held, CourseFiles live) {
        var paths = new TreeSet<>(held.files().keySet());
        live.files().keySet().stream()
                .filter(path -> loading.partOf(path).equals(part.part()))
                .forEach(paths::add);
        return new Held(
                part.part(),
                name(part.by()),
                part.at(),
                held.since(),
                paths.stream().map(path -> file(path, held, live)).toList());
    }

    private File file(String path, ScreenPart.Held held, CourseFiles live) {
        var folder = Optional.ofNullable(held.files().get(path)).map(table::bytes);
        boolean onScreen = live.has(path);
        boolean picture = path.contains("/media/");
        return new File(
                path,
                onScreen,
                folder.isPresent(),
                picture
                        ? List.of()
                        : rows(
                                live.text(path).orElse(""),
                                folder.map(HeldParts::text).orElse("")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Row> rows(String screen, String folder) {
        return DiffRowGenerator.create()
                .reportLinesUnchanged(true)
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(screen.lines().toList(), folder.lines().toList())
                .stream()
                .map(row -> new Row(row.getOldLine(), row.getNewLine(), row.getTag() == DiffRow.Tag.EQUAL))
                .toList();
    }

    private String name(PersonId person) {
        return Optional.ofNullable(names.of(Set.of(person)).get(person))
                .map(Names.Name::cyrillic)
                .orElse("");
    }

    private void require(Caller caller) {
        rights.require(caller, Role.AUTHOR, new Scope.Installation());
    }
}
