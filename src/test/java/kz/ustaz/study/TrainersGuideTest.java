package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.RunBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainersGuideTest {

    private static final EditionId EDITION = new EditionId("a".repeat(64));
    private final Run run = new Run(
            new RunId(new UUID(0, 7)),
            "Run",
            EDITION,
            new UUID(1, 1),
            ZoneOffset.UTC,
            "en",
            LocalDate.of(2026, 11, 23));
    private final Caller caller = new Caller(new PersonId(new UUID(0, 9)));
    private final Rights rights = mock(Rights.class);
    private final RunBook runs = mock(RunBook.class);
    private final Editions editions = mock(Editions.class);
    private final TrainersGuide guide = new TrainersGuide(new TaughtRuns(rights, runs), editions);

    TrainersGuideTest() {
        when(runs.find(run.id())).thenReturn(Optional.of(run));
        when(editions.course(EDITION)).thenReturn(Courses.of(2));
    }

    private void holds(Role role) {
        Scope scope = role == Role.ADMINISTRATOR
                ? new Scope.Installation()
                : new Scope.Run(run.id().value());
        when(rights.has(caller, role, scope)).thenReturn(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "ASSISTANT", "ADMINISTRATOR"})
    void isForWhoTeachesInTheRun(Role role) {
        holds(role);
        var page = guide.show(caller, run.id(), Optional.of("m2-l1"));
        assertThat(page.module().id()).isEqualTo("m2");
        assertThat(page.lessons()).extracting(Course.Lesson::id).containsExactly("m1-l1", "m1-l2", "m2-l1", "m2-l2");
        assertThat(page.guide()).isEmpty();
        assertThat(guide.show(caller, run.id(), Optional.empty()).lesson().id())
                .as("the first")
                .isEqualTo("m1-l1");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVER", "MARKER", "SUPERVISOR", "AUTHOR", "REVIEWER"})
    void doesNotExistForOthers(Role role) {
        holds(role);
        assertThatThrownBy(() -> guide.show(caller, run.id(), Optional.empty())).isInstanceOf(NotFound.class);
    }

    @Test
    void aLessonThatIsNotInTheCourseIsNotFound() {
        holds(Role.LEAD);
        assertThatThrownBy(() -> guide.show(caller, run.id(), Optional.of("m9-l1")))
                .isInstanceOf(NotFound.class);
    }
}
