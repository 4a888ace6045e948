package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
        assertThat(room.state.waiting(room.author, "ru"))
                .extracting(StateDesk.Waiting::id)
                .containsExactlyInAnyOrder(new UnitId("", "course"), LESSON);
        assertThat(room.state.compare(room.author, "ru", LESSON).translation()).startsWith("# Первый");
        assertThat(room.state.compare(room.author, "ru", LESSON).source()).startsWith("# Lesson one");
        assertThat(room.state.compare(room.author, "ru", new UnitId("", "escrow")))
                .isEqualTo(new StateDesk.Pair(
                        "en", "escrow: {term: escrow, definition: A third party holds the money.}", ""));

        room.audited.clear();
        var checked = room.state.approve(room.author, "ru", Set.of(LESSON, new UnitId("day-1", "nobody")));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.changes().added()).containsExactly("day-1/ru/translation.yml");
        assertThat(room.audited).contains("content.approve ru {files=day-1/ru/translation.yml, texts=1}");
        assertThat(room.state.waiting(room.author, "ru"))
                .extracting(StateDesk.Waiting::id)
                .containsExactly(new UnitId("", "course"));
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
        room.state.approve(room.author, "ru", Set.of(new UnitId("day-1", "a-two")));
        assertThat(room.audited).isEmpty();
        assertThat(room.desk.state(room.author).edition().orElseThrow().id()).isEqualTo(before);
        assertThatThrownBy(() -> room.state.compare(room.author, "ru", new UnitId("day-9", "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSourceGoesOnAndItWaitsAgain() {
        room.state.approve(room.author, "ru", Set.of(LESSON));
        room.write(new SmallCourse().change("day-1/en/a-one.md", "A word about", "Two words about"));
        assertThat(room.desk.load(room.author).problems()).isEmpty();
        assertThat(room.state.waiting(room.author, "ru"))
                .contains(new StateDesk.Waiting(LESSON, TextUnit.Sort.LESSON, true));
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
            assertThatThrownBy(() -> room.state.waiting(caller, "ru")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.state.compare(caller, "ru", LESSON)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.state.approve(caller, "ru", Set.of(LESSON)))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
