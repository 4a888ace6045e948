package kz.ustaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.Next;
import kz.ustaz.study.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

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
        return new Caller(names.byKeys(java.util.List.of(signInName)).get(signInName));
    }
}
