package kz.ustaz.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.StateDesk.UnitId;
import kz.ustaz.content.ports.TextUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of the course by language, and approving translations on screen. */
class StateDeskTest {

    private static final UnitId LESSON = new UnitId("day-1", "a-one");
    private static final UnitId COURSE = new UnitId("", "course");

    @TempDir
    Path folder;

    private CourseRoom room;

    @BeforeEach
    void open() {
        room = new CourseRoom(folder);
        assertThat(room.state.state(room.author)).isEmpty();
        room.desk.load(room.author);
    }

    @Test
    void eachLanguageSaysWhatItHas() {
        var state = room.state.state(room.author).orElseThrow();
        assertThat(state.remarks()).isNotEmpty();
        assertThat(state.languages()).extracting(LanguageState::language).containsExactly("en", "ru");
        assertThat(state.languages().get(1).rows())
                .contains(
                        new LanguageState.Row(TextUnit.Sort.COURSE, 1, 1, 1, 0, 0),
                        new LanguageState.Row(TextUnit.Sort.TERM, 2, 0, 0, 0, 0),
                        new LanguageState.Row(TextUnit.Sort.LESSON, 4, 1, 1, 0, 0));
    }

    @Test
    void whoReadsTheLanguageApprovesAndTheNextEditionSaysSo() {
        assertThat(waiting()).containsExactlyInAnyOrder(new UnitId("", "course"), LESSON);
        assertThat(room.state.compare(room.author, "ru", LESSON).translation()).startsWith("# Первый");
        assertThat(room.state.compare(room.author, "ru", LESSON).source()).startsWith("# Lesson one");
        var term = room.state.compare(room.author, "ru", new UnitId("", "escrow"));
        assertThat(term.in()).isEqualTo("en");
        assertThat(term.source()).isEqualTo("escrow: {term: escrow, definition: A third party holds the money.}");
        assertThat(term.translation()).isEmpty();

        room.audited.clear();
        var checked = room.state
                .approve(
                        room.author,
                        "ru",
                        Map.of(LESSON, seen(LESSON), new UnitId("day-1", "nobody"), new StateDesk.Seen("", "")))
                .checked();
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.changes().added()).containsExactly("day-1/ru/translation.yml");
        assertThat(room.audited).contains("content.approve ru {files=day-1/ru/translation.yml, texts=1}");
        assertThat(waiting()).containsExactly(new UnitId("", "course"));
        assertThat(room.state
                        .state(room.author)
                        .orElseThrow()
                        .languages()
                        .get(1)
                        .rows())
                .contains(new LanguageState.Row(TextUnit.Sort.LESSON, 4, 1, 0, 1, 0));
    }

    @Test
    void nothingIsPublishedWhereNothingWaits() {
        var before = room.desk.state(room.author).edition().orElseThrow().id();
        room.audited.clear();
        var two = new UnitId("day-1", "a-two");
        assertThat(room.state.approve(room.author, "ru", Map.of(two, seen(two))).changed())
                .isEmpty();
        assertThat(room.audited).isEmpty();
        assertThat(room.desk.state(room.author).edition().orElseThrow().id()).isEqualTo(before);
        assertThatThrownBy(() -> room.state.compare(room.author, "ru", new UnitId("day-9", "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSourceGoesOnAndItWaitsAgain() {
        approve(LESSON);
        theSourceGoesOn();
        assertThat(room.state.translations(room.author, "ru"))
                .extracting(
                        StateDesk.Listed::id, StateDesk.Listed::sort, StateDesk.Listed::stand, StateDesk.Listed::seen)
                .contains(tuple(LESSON, TextUnit.Sort.LESSON, StateDesk.Stand.STALE, seen(LESSON)));
    }

    @Test
    void whatChangedSinceItWasComparedIsNamedAndNotApproved() {
        var looked = Map.of(LESSON, seen(LESSON), COURSE, seen(COURSE));
        theSourceGoesOn();
        var approved = room.state.approve(room.author, "ru", looked);
        assertThat(approved.changed()).as("its source").containsExactly(LESSON);
        assertThat(waiting()).as("the other is approved").containsExactly(LESSON);

        var once = Map.of(LESSON, seen(LESSON));
        room.write("day-1/ru/a-one.md", "# Первый\n\nДругой.\n\n## Часть\n\n```check\na-c1\n```\n".getBytes(UTF_8));
        assertThat(room.desk.load(room.author).problems()).isEmpty();
        room.audited.clear();
        assertThat(room.state.approve(room.author, "ru", once).changed())
                .as("the translation")
                .containsExactly(LESSON);
        assertThat(room.audited).isEmpty();
        assertThat(waiting()).containsExactly(LESSON);

        approve(LESSON);
        assertThat(waiting()).as("seen as it is").isEmpty();
    }

    /** The second begins while the first is in the middle of writing his, and both write the same file. */
    @Test
    void ofTwoWhoApproveAtOnceNobodyIsUndone() throws InterruptedException {
        room.write("day-1/ru/module.yml", """
                title: День
                summary: Одно предложение.
                objectives: {a-o1: Делать, a-o2: Видеть}
                """.getBytes(UTF_8));
        assertThat(room.desk.load(room.author).problems()).isEmpty();
        var module = new UnitId("day-1", "module");
        var looked = Map.of(module, seen(module));
        var second = new Thread(() -> room.state.approve(room.author, "ru", looked));
        room.meanwhile = () -> {
            second.start();
            while (second.isAlive() && second.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        };
        approve(LESSON);
        second.join();
        assertThat(waiting()).containsExactly(COURSE);
    }

    @Test
    void whoSeesAMistakeCorrectsItAndItGoesOnWaiting() {
        var pair = room.state.compare(room.author, "ru", LESSON);
        var words = here(pair).get("");
        assertThat(words).startsWith("# Первый\n");
        room.audited.clear();
        var corrected = room.state.correct(
                room.author, "ru", LESSON, pair.seen(), Map.of("", words.replace("Текст.", "Слово.") + "\r\n"));
        assertThat(corrected.late()).isFalse();
        assertThat(corrected.checked().changes().changed()).containsExactly("day-1/ru/a-one.md");
        assertThat(room.audited).contains("content.correct ru {file=day-1/ru/a-one.md, text=a-one}");
        var after = room.state.compare(room.author, "ru", LESSON);
        assertThat(here(after).get("")).isEqualTo(words.replace("Текст.", "Слово."));
        assertThat(waiting()).contains(LESSON);
        assertThat(room.state
                        .approve(room.author, "ru", Map.of(LESSON, pair.seen()))
                        .changed())
                .as("what was compared before")
                .containsExactly(LESSON);

        assertThat(room.state
                        .correct(room.author, "ru", LESSON, pair.seen(), Map.of("", words))
                        .late())
                .as("somebody else was first")
                .isTrue();
    }

    @Test
    void anApprovedTextThatIsCorrectedWaitsAgain() {
        approve(LESSON);
        approve(COURSE);
        assertThat(waiting()).isEmpty();
        var pair = room.state.compare(room.author, "ru", LESSON);
        var corrected = room.state.correct(
                room.author,
                "ru",
                LESSON,
                pair.seen(),
                Map.of("", here(pair).get("").replace("Текст.", "Слово.")));
        assertThat(corrected.checked().changes().changed())
                .containsExactly("day-1/ru/a-one.md", "day-1/ru/translation.yml");
        assertThat(waiting()).containsExactly(LESSON);
    }

    @Test
    void aCorrectionIsCheckedAsAFileIsAndNothingIsHalfWritten() {
        var pair = room.state.compare(room.author, "ru", LESSON);
        var before = room.desk.state(room.author).edition().orElseThrow().id();
        room.audited.clear();
        var wrong = room.state.correct(
                room.author,
                "ru",
                LESSON,
                pair.seen(),
                Map.of("", here(pair).get("").replace("Текст.", "О [нём](glossary:escro).")));
        assertThat(wrong.checked().problems())
                .extracting(Object::toString)
                .containsExactly("day-1/ru/a-one.md:3: There is no glossary term 'escro'. Did you mean 'escrow'?");
        var same = room.state.correct(room.author, "ru", LESSON, pair.seen(), here(pair));
        assertThat(same.checked().changes().count()).isZero();
        assertThat(room.audited).isEmpty();
        assertThat(room.desk.state(room.author).edition().orElseThrow().id()).isEqualTo(before);
    }

    @Test
    void ofAFileWithManyTextsOnlyTheCorrectedOnesLinesChange() {
        room.write("ru/glossary.yml", """
                # Термины.
                terms:
                  escrow: {term: эскроу, definition: Деньги у третьего.}
                  vendor:
                    term: продавец
                    definition: "Кто продаёт."
                """.getBytes(UTF_8));
        assertThat(room.desk.load(room.author).problems()).isEmpty();
        var vendor = new UnitId("", "vendor");
        var pair = room.state.compare(room.author, "ru", vendor);
        assertThat(here(pair)).containsExactly(Map.entry("term", "продавец"), Map.entry("definition", "Кто продаёт."));
        var corrected = room.state.correct(
                room.author, "ru", vendor, pair.seen(), Map.of("definition", "Кто торгует: продавец."));
        assertThat(corrected.checked().problems()).isEmpty();
        assertThat(room.file("ru/glossary.yml")).isEqualTo("""
                # Термины.
                terms:
                  escrow: {term: эскроу, definition: Деньги у третьего.}
                  vendor:
                    term: продавец
                    definition: "Кто торгует: продавец."
                """);
    }

    private static Map<String, String> here(StateDesk.Pair pair) {
        return ((Mending.Here) pair.mending()).texts();
    }

    private void theSourceGoesOn() {
        room.write(new SmallCourse().change("day-1/en/a-one.md", "A word about", "Two words about"));
        assertThat(room.desk.load(room.author).problems()).isEmpty();
    }

    private StateDesk.Seen seen(UnitId text) {
        return room.state.compare(room.author, "ru", text).seen();
    }

    private void approve(UnitId text) {
        assertThat(room.state
                        .approve(room.author, "ru", Map.of(text, seen(text)))
                        .changed())
                .isEmpty();
    }

    private List<UnitId> waiting() {
        return room.state.translations(room.author, "ru").stream()
                .filter(one -> one.stand() != StateDesk.Stand.APPROVED)
                .map(StateDesk.Listed::id)
                .toList();
    }

    @Test
    void onlyAdministratorsAndAuthorsDo() {
        for (Role role : Role.values()) {
            var caller = new Caller(new PersonId(new UUID(2, role.ordinal())));
            room.roles.put(caller, Set.of(role));
            if (role == Role.ADMINISTRATOR || role == Role.AUTHOR) {
                assertThat(room.state.state(caller)).isPresent();
                room.inactive.add(caller);
            }
            assertThatThrownBy(() -> room.state.state(caller)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.state.translations(caller, "ru")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.state.compare(caller, "ru", LESSON)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.state.approve(caller, "ru", Map.of())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            room.state.correct(caller, "ru", LESSON, new StateDesk.Seen("", ""), Map.of("", "# x")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.screenFiles.list(caller)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.screenFiles.write(caller, OutputStream.nullOutputStream()))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
