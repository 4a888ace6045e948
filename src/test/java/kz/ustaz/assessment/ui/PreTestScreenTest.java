package kz.ustaz.assessment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tests around the shipped course, as a trainee at its beginning sees them. */
class PreTestScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    @Autowired
    Sittings sittings;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private PersonId trainee;
    private EnrolmentId enrolment;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        var chief = person("chief", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        trainee = person("trainee", unit);
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        var run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        enrolment = runs.enrol(new Caller(chief), run, List.of("trainee" + mark))
                .roll()
                .members()
                .getFirst()
                .enrolment();
        signInAs(trainee);
    }

    private PersonId person(String name, UUID unit) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", "Асан", "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private static String page(String address) {
        UI.getCurrentOrThrow().navigate(address);
        return UI.getCurrentOrThrow()
                .getCurrentView()
                .getElement()
                .getTextRecursively()
                .replace('\u00a0', ' ');
    }

    /** Of the page that is open. */
    private static String intro() {
        return _get(Div.class, spec -> spec.withClasses("lead")).getElement().getProperty("innerHTML", "");
    }

    private AttemptId handedIn() {
        var who = new Caller(trainee);
        var attempt = ((Sittings.Start.Open) sittings.start(who, enrolment, "pre-test", "")).attempt();
        sittings.handIn(who, attempt);
        return attempt;
    }

    @Test
    void thePreTestMeasuresAndNobodyPassesOrFailsIt() {
        assertThat(page("")).contains("Pre-test: before the first lesson", "Questions: 24", "Voluntary");
        assertThat(page("quiz/" + enrolment.value() + "/pre-test"))
                .contains("Time45")
                .doesNotContain("Pass mark");
        assertThat(intro()).contains("Nobody fails it");
        var attempt = handedIn();
        assertThat(page("result/" + attempt.value()))
                .contains("0 of 24 — 0 %", "Describe the parts that later markets copied from Silk Road")
                .contains("Organise your own cascade")
                .doesNotContain("Pass mark", "Passed", "Not passed", "Rowan");
        speak("ru");
        assertThat(page("")).contains("Результат 0 %", "Сдан");
        speak("en");
        assertThat(page("quiz/" + enrolment.value() + "/d1-quiz")).contains("Pass mark");
    }

    @Test
    void theFinalExamSaysWhatItIsAndOpensWithItsDay() {
        assertThat(page("quiz/" + enrolment.value() + "/final-exam"))
                .contains("Pass mark70", "Time60", "This is an exam.", "Day 3");
        assertThat(intro()).contains("This exam is a specimen.");
        assertThat(sittings.start(new Caller(trainee), enrolment, "final-exam", ""))
                .isInstanceOf(Sittings.Start.No.class);
    }
}
