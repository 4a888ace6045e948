package kz.ustaz.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.certification.Finding;
import kz.ustaz.certification.Observing;
import kz.ustaz.certification.Practicums;
import kz.ustaz.certification.Stage;
import kz.ustaz.certification.TrainerStage;
import kz.ustaz.certification.Trainership;
import kz.ustaz.certification.WayToTrainer;
import kz.ustaz.common.Caller;
import kz.ustaz.report.Level;
import kz.ustaz.report.LevelRow;
import kz.ustaz.report.Levels;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.Next;
import kz.ustaz.study.Programme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@Tag("deep")
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
class DemoTest {

    @Autowired
    Names names;

    @Autowired
    Rights rights;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Programme programme;

    @Autowired
    Practicums practicums;

    @Autowired
    Observing observing;

    @Autowired
    WayToTrainer way;

    @Autowired
    Trainership trainers;

    @Autowired
    Levels levels;

    @Test
    void fifteenTraineesAreInOneRunAndTheOthersHaveTheirGrants() {
        var run = enrolments.own(who("trainee1")).getFirst().run();
        assertThat(enrolments.of(run.id())).hasSize(15);
        assertThat(rights.hasAnywhere(who("admin"), Role.ADMINISTRATOR)).isTrue();
        assertThat(rights.hasAnywhere(who("instructor"), Role.AUTHOR)).isTrue();
        assertThat(rights.hasAnywhere(who("instructor"), Role.LEAD)).isTrue();
        assertThat(rights.hasAnywhere(who("supervisor"), Role.SUPERVISOR)).isTrue();
    }

    @Test
    void someHaveBeenAtWork() {
        assertThat(page("trainee1").percent()).isZero();
        assertThat(page("trainee2").days())
                .extracting(Programme.Day::state)
                .startsWith(ModuleState.COMPLETE, ModuleState.IN_PROGRESS, ModuleState.LOCKED);
        assertThat(page("trainee3").days().getFirst().quizzes().getFirst().passed())
                .isFalse();
        assertThat(page("trainee3").days().getFirst().quizzes().getFirst().best())
                .isPresent();
        assertThat(page("trainee5").days())
                .extracting(Programme.Day::state)
                .last()
                .isEqualTo(ModuleState.OPEN);
        assertThat(page("trainee6").next()).get().isInstanceOf(Next.FinishQuiz.class);
    }

    @Test
    void somebodyGivesALessonThatOneOfTwoObserversHasMarked() {
        var own = practicums.own(who("trainee5")).getFirst();
        assertThat(own.stage()).contains(Stage.OBSERVING);
        assertThat(practicums
                        .open(who("trainee5"), own.enrolment())
                        .tries()
                        .getFirst()
                        .observers())
                .hasSize(2);
        assertThat(observing.list(who("observer")))
                .filteredOn(line -> line.run().equals(own.run()))
                .extracting(Observing.Line::handedIn)
                .containsExactly(true);
        assertThat(observing.list(who("instructor")))
                .filteredOn(line -> line.run().equals(own.run()))
                .extracting(Observing.Line::handedIn)
                .containsExactly(false);
    }

    @Test
    void oneWhoHasAllThatIsRequiredWaitsForTheSupervisorAndAnotherIsApproved() {
        var waits = way.own(who("graduate17")).getFirst();
        assertThat(waits.stage()).isEqualTo(TrainerStage.PROPOSED);
        assertThat(way.open(who("graduate17"), waits.enrolment()).findings())
                .extracting(Finding::requirement, Finding::met)
                .containsExactly(
                        tuple(Finding.Name.MODULES, true),
                        tuple(Finding.Name.ATTENDANCE, true),
                        tuple(Finding.Name.EXAM, true),
                        tuple(Finding.Name.PRACTICUM, true),
                        tuple(Finding.Name.CONDUCT, true),
                        tuple(Finding.Name.VETTING, true));
        assertThat(trainers.waiting(who("supervisor")))
                .extracting(Trainership.Waiting::enrolment)
                .containsExactly(waits.enrolment());
        assertThat(way.own(who("graduate18")).getFirst().stage()).isEqualTo(TrainerStage.APPROVED);
    }

    @Test
    void theRunThatIsOverHasFiguresOnAllFourLevels() {
        var run = enrolments.own(who("graduate17")).getFirst().run();
        for (String reader : List.of("instructor", "supervisor")) {
            var page = levels.show(who(reader), run.id());
            assertThat(Stream.of(Level.values()).map(level -> page.rows(level).getFirst()))
                    .as(reader)
                    .noneMatch(LevelRow::few)
                    .allMatch(row -> row.figure().isPresent());
            assertThat(page.learning().orElseThrow().both()).isEqualTo(6);
            assertThat(page.learning().orElseThrow().total().orElseThrow().low())
                    .isPositive();
            assertThat(page.reached().own().people()).isEqualTo(6);
        }
    }

    @Test
    void theTerminalShowsABoxOfOneWidthWithTheAddress() {
        var lines = Welcome.text("http://localhost:8080").strip().lines().toList();
        assertThat(lines)
                .extracting(String::length)
                .containsOnly(lines.getFirst().length());
        assertThat(lines).anyMatch(line -> line.contains("http://localhost:8080"));
    }

    private Programme.Page page(String signInName) {
        return programme.show(who(signInName)).page().orElseThrow();
    }

    private Caller who(String signInName) {
        return new Caller(names.byKeys(List.of(signInName)).get(signInName));
    }
}
