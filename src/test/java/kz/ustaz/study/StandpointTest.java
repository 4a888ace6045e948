package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.ports.Whereabouts.InModule;
import org.junit.jupiter.api.Test;

class StandpointTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
    private static final Course COURSE = Courses.of(4);

    private final Random chance = new Random(20261125);

    /** Whoever is shown a module as complete is shown so by his supervisor, whatever he did and left out. */
    @Test
    void aSupervisorSeesTheStatesThatTheTraineeSees() {
        for (int round = 0; round < 2000; round++) {
            var facts = anyFacts();
            var progress = new Progress(COURSE, facts);
            var stand = standpoint(facts, progress).stand();
            assertThat(stand.modules().stream().map(InModule::state))
                    .isEqualTo(COURSE.modules().stream().map(progress::state).toList());
            assertThat(stand.percent()).isEqualTo(progress.percent());
        }
    }

    @Test
    void progressIsTheLastLessonReadOrQuizPassed() {
        var passed = new QuizStanding("m1", "m1-q", new Score(Fraction.of(3), 5), AT.plusSeconds(60), false);
        var failed = new QuizStanding("m2", "m2-q", new Score(Fraction.ONE, 5), null, false);
        var acts = List.of(
                new LastAct(LastAct.Kind.READ_LESSON, AT), new LastAct(LastAct.Kind.OPENED_LESSON, AT.plusSeconds(99)));
        var stand = new Standpoint(COURSE, Map.of(), List.of(passed, failed), java.util.Set.of(), acts).stand();
        assertThat(stand.progressAt()).contains(AT.plusSeconds(60));
        assertThat(stand.last()).contains(new LastAct(LastAct.Kind.OPENED_LESSON, AT.plusSeconds(99)));
        assertThat(stand.modules().getFirst().best().map(Score::percent)).contains(60);
        assertThat(new Standpoint(COURSE, Map.of(), List.of(failed), java.util.Set.of(), List.of())
                        .stand()
                        .progressAt())
                .isEmpty();
    }

    @Test
    void anExtraQuizCountsAsBegunAndNotAsTheScore() {
        var extra = new QuizStanding("m1", "m1-extra", new Score(Fraction.ONE, 1), AT, false);
        var first = new Standpoint(COURSE, Map.of(), List.of(extra), java.util.Set.of(), List.of())
                .stand()
                .modules()
                .getFirst();
        assertThat(first.state()).isEqualTo(ModuleState.IN_PROGRESS);
        assertThat(first.best()).isEqualTo(Optional.empty());
    }

    private Facts anyFacts() {
        var readings = new HashMap<String, Reading>();
        var quizzes = new HashMap<String, QuizStanding>();
        double much = chance.nextDouble();
        for (var module : COURSE.modules()) {
            for (var lesson : module.lessons()) {
                if (chance.nextDouble() < much) {
                    readings.put(lesson.id(), new Reading(lesson.id(), "", AT, chance.nextDouble() < 0.8 ? AT : null));
                }
            }
            for (var placement : module.quizzes()) {
                if (chance.nextDouble() < much) {
                    var passed = chance.nextDouble() < 0.8 ? AT : null;
                    quizzes.put(
                            placement.quiz(),
                            new QuizStanding(module.id(), placement.quiz(), new Score(Fraction.ONE, 2), passed, false));
                }
            }
        }
        return new Facts(readings, quizzes);
    }

    /** As the read tables have it. */
    private static Standpoint standpoint(Facts facts, Progress progress) {
        var begun = new HashSet<String>();
        facts.readings().values().stream()
                .filter(reading -> !reading.isRead())
                .forEach(reading -> begun.add(reading.lesson()));
        return new Standpoint(
                COURSE,
                COURSE.modules().stream()
                        .map(module -> Standing.of(module, progress))
                        .collect(Collectors.toMap(Standing::module, Function.identity())),
                new ArrayList<>(facts.quizzes().values()),
                begun,
                List.of());
    }
}
