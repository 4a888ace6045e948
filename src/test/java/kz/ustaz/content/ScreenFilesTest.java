package kz.ustaz.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import kz.ustaz.content.StateDesk.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed on screen goes back into the folder. */
class ScreenFilesTest {

    private static final UnitId LESSON = new UnitId("day-1", "a-one");
    private static final UnitId COURSE = new UnitId("", "course");

    @TempDir
    Path folder;

    private CourseRoom room;

    @BeforeEach
    void open() {
        room = new CourseRoom(folder);
        room.desk.load(room.author);
    }

    @Test
    void correctionsAndApprovalsAreTakenAndTheFolderHasThemThen() throws IOException {
        assertThat(room.screenFiles.list(room.author).files()).isEmpty();
        correct();
        approve(LESSON);
        assertThat(room.screenFiles.list(room.author).files())
                .containsExactly("day-1/ru/a-one.md", "day-1/ru/translation.yml");
        room.audited.clear();
        var taken = taken();
        assertThat(room.audited).containsExactly("content.take-back " + folder + " {files=2}");
        assertThat(taken).containsOnlyKeys("day-1/ru/a-one.md", "day-1/ru/translation.yml");
        assertThat(new String(taken.get("day-1/ru/a-one.md"), UTF_8)).contains("Слово.");
        assertThat(new String(taken.get("day-1/ru/translation.yml"), UTF_8)).contains("state: approved");

        taken.forEach(room::write);
        assertThat(room.screenFiles.list(room.author).files()).isEmpty();
        assertThat(room.desk.load(room.author).changes().count())
                .as("the edition has them already")
                .isZero();
        assertThat(room.state.translations(room.author, "ru"))
                .filteredOn(text -> text.stand() == StateDesk.Stand.APPROVED)
                .extracting(StateDesk.Listed::id)
                .containsExactly(LESSON);
    }

    @Test
    void whatTheFolderChangedTooIsLeftToAChoice() throws IOException {
        correct();
        approve(COURSE);
        room.write("day-1/ru/a-one.md", "# Первый\n\nИначе.\n\n## Часть\n\n```check\na-c1\n```\n".getBytes(UTF_8));
        var back = room.screenFiles.list(room.author);
        assertThat(back.files()).containsExactly("ru/translation.yml");
        assertThat(back.left()).containsExactly("day-1/ru/a-one.md");
        room.desk.load(room.author);
        assertThat(room.screenFiles.list(room.author)).as("held by now").isEqualTo(back);
        assertThat(taken()).containsOnlyKeys("ru/translation.yml");
    }

    private void correct() {
        var pair = room.state.compare(room.author, "ru", LESSON);
        String words = ((Mending.Here) pair.mending()).texts().get("").replace("Текст.", "Слово.");
        room.state.correct(room.author, "ru", LESSON, pair.seen(), Map.of("", words));
    }

    private void approve(UnitId text) {
        var seen = room.state.compare(room.author, "ru", text).seen();
        room.state.approve(room.author, "ru", Map.of(text, seen));
    }

    private Map<String, byte[]> taken() throws IOException {
        var file = new ByteArrayOutputStream();
        room.screenFiles.write(room.author, file);
        var taken = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                taken.put(entry.getName(), zip.readAllBytes());
            }
        }
        return taken;
    }
}
