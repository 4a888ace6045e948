package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desks of this room do, and for whom. */
class CourseDeskTest {

    private static final Caller STRANGER = new Caller(new PersonId(new UUID(3, 3)));

    @TempDir
    Path folder;

    private CourseRoom room;

    @BeforeEach
    void open() {
        room = new CourseRoom(folder);
    }

    @Test
    void anAuthorChecksLoadsAndSeesTheEdition() {
        assertThat(room.desk.state(room.author).edition()).isEmpty();
        assertThat(room.desk.check(room.author).problems()).isEmpty();
        var loaded = room.desk.load(room.author).loaded().orElseThrow();
        var card = room.desk.state(room.author).edition().orElseThrow();
        assertThat(card.id()).isEqualTo(loaded);
        assertThat(card.madeBy()).isEqualTo("Әлиев Асан");
        assertThat(card.languages()).containsExactly("en", "ru");
        assertThat(card.counts())
                .isEqualTo(new CourseDesk.Counts(2, 4, 2, 2, 1, 2, card.counts().files()));
        assertThat(card.folder()).isEqualTo(folder.toString());
    }

    @Test
    void onlyAdministratorsAndAuthorsDo() {
        for (Role role : Role.values()) {
            var caller = new Caller(new PersonId(new UUID(2, role.ordinal())));
            room.roles.put(caller, Set.of(role));
            if (role == Role.ADMINISTRATOR || role == Role.AUTHOR) {
                assertThat(room.desk.state(caller)).isNotNull();
                room.inactive.add(caller);
            }
            assertThatThrownBy(() -> room.desk.state(caller)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.desk.check(caller)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.desk.load(caller)).isInstanceOf(NotAllowed.class);
        }
        assertThat(room.desk.state(room.author).edition()).isEmpty();
    }

    @Test
    void theStartLoadsANewCourseOnceAndKeepsTheLastGoodOne() {
        room.start();
        var first = room.desk.state(room.author).edition().orElseThrow();
        assertThat(first.madeBy()).isEmpty();

        room.write(new SmallCourse().change("day-1/en/a-one.md", "glossary:escrow", "glossary:escro"));
        room.start();
        assertThat(room.desk.state(room.author).edition()).contains(first);

        var next = new SmallCourse().change("en/course.yml", "Small", "Smaller");
        room.write(next);
        var loaded = room.desk.load(room.author).loaded();
        room.write(new SmallCourse());
        room.start();
        assertThat(room.desk.state(room.author).edition().map(CourseDesk.Card::id))
                .isEqualTo(loaded);
    }

    @Test
    void aStartWithoutAnyGoodCourseGoesOn() {
        room.write(new SmallCourse().change("course.yml", "id: small", "id: Small!"));
        room.start();
        assertThat(room.desk.state(room.author).edition()).isEmpty();
        assertThat(room.glossary.find(STRANGER, Locale.ENGLISH, "")).isEmpty();
    }

    @Test
    void everybodyActiveFindsTerms() {
        room.start();
        assertThat(room.glossary.find(STRANGER, Locale.ENGLISH, ""))
                .extracting(GlossaryDesk.Entry::id)
                .containsExactly("escrow", "vendor");
        assertThat(room.glossary.find(STRANGER, Locale.of("ru"), " THIRD party "))
                .containsExactly(
                        new GlossaryDesk.Entry("escrow", "escrow", "<p>A third party holds the money.</p>", "en"));
        assertThat(room.glossary.find(STRANGER, Locale.ENGLISH, "data-term")).isEmpty();
        room.inactive.add(STRANGER);
        assertThatThrownBy(() -> room.glossary.find(STRANGER, Locale.ENGLISH, ""))
                .isInstanceOf(NotAllowed.class);
    }
}
