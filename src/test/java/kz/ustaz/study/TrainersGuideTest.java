package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.TaughtRuns;
import org.junit.jupiter.api.Test;

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
    private final TaughtRuns runs = mock(TaughtRuns.class);
    private final Editions editions = mock(Editions.class);
    private final TrainersGuide guide = new TrainersGuide(runs, editions);

    TrainersGuideTest() {
        when(runs.get(caller, run.id())).thenReturn(run);
        when(editions.course(EDITION)).thenReturn(Courses.of(2));
    }

    @Test
    void showsTheLessonOrTheFirst() {
        var page = guide.show(caller, run.id(), Optional.of("m2-l1"));
        assertThat(page.module().id()).isEqualTo("m2");
        assertThat(page.lessons()).extracting(Course.Lesson::id).containsExactly("m1-l1", "m1-l2", "m2-l1", "m2-l2");
        assertThat(page.guide()).isEmpty();
        assertThat(guide.show(caller, run.id(), Optional.empty()).lesson().id())
                .as("the first")
                .isEqualTo("m1-l1");
    }

    @Test
    void doesNotExistWhereHeHoldsNoLessons() {
        when(runs.get(caller, run.id())).thenThrow(new NotFound("run"));
        assertThatThrownBy(() -> guide.show(caller, run.id(), Optional.empty())).isInstanceOf(NotFound.class);
    }

    @Test
    void aLessonThatIsNotInTheCourseIsNotFound() {
        assertThatThrownBy(() -> guide.show(caller, run.id(), Optional.of("m9-l1")))
                .isInstanceOf(NotFound.class);
    }
}
