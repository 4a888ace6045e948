package kz.ustaz.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.report.Levels;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.survey.Evaluation;
import kz.ustaz.survey.Feedback;
import kz.ustaz.survey.Given;
import kz.ustaz.testing.MarkedAttempt;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the list of runs to the four levels of one of them, on screen. */
class LevelsScreenTest extends ScreenTest {

    private static final Given WELL =
            new Given(Map.of("sd-aim", "4", "sd-able", "4", "sd-use", "5", "sd-trainers", "3", "sd-pace", "right"));

    @Autowired
    ApplicationContext product;

    @Autowired
    Founding founding;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private final List<PersonId> trainees = new ArrayList<>();
    private UUID unit;
    private PersonId lead;
    private PersonId supervisor;
    private RunId run;

    @BeforeEach
    void found() {
        unit = founding.unit("Академия " + mark, null);
        var chief = person("chief", "Ерлан");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        lead = person("lead", "Әлия");
        supervisor = person("supervisor", "Дана");
        var wanted = new Runs.NewRun("Autumn " + mark, unit, ZoneOffset.UTC, "en", yesterday());
        run = ((Runs.Creation.Made) product.getBean(Runs.class).create(new Caller(chief), wanted)).run();
        founding.grant(lead, Role.LEAD, new Scope.Run(run.value()));
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(unit));
        for (int i = 0; i < 5; i++) {
            trainees.add(person("t" + i, "Асан"));
            product.getBean(Runs.class).enrol(new Caller(chief), run, List.of("t" + i + mark));
        }
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private PersonId person(String name, String given) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", given, "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private Enrolment enrolment(PersonId who) {
        return product.getBean(Enrolments.class).own(new Caller(who)).getFirst();
    }

    /** All of the first day's questions are right before, and all of the others afterwards. */
    private void sat(PersonId who) {
        var own = enrolment(who);
        for (var quiz : List.of("pre-test", "post-test")) {
            var sheet = product.getBean(Quizzes.class).in(own.run().edition(), quiz);
            MarkedAttempt.add(
                    product.getBean(JdbcClient.class),
                    sheet,
                    own.id(),
                    1,
                    item -> item.objective().startsWith("d1-") || quiz.equals("post-test")
                            ? Fraction.ONE
                            : Fraction.ZERO);
        }
    }

    private void answered(PersonId who) {
        assertThat(product.getBean(Feedback.class)
                        .answer(
                                new Caller(who),
                                enrolment(who).id(),
                                "sf-day",
                                yesterday().toString(),
                                WELL))
                .isInstanceOf(Outcome.Done.class);
    }

    private static void go(String address) {
        UI.getCurrentOrThrow().navigate(address);
    }

    private static String page() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private static String card(String level) {
        return _get(LevelCards.class)
                .getChildren()
                .filter(one -> level.equals(one.getElement().getAttribute("data-level")))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void aSupervisorComesFromTheListToFourLevels() {
        trainees.forEach(this::sat);
        trainees.forEach(this::answered);
        product.getBean(Evaluation.class)
                .close(new Caller(lead), run, "sf-day", yesterday().toString());
        signInAs(supervisor, Role.SUPERVISOR);
        go("levels");
        assertThat(page()).contains("Evaluation of runs", "Autumn " + mark);
        go(_get(Anchor.class, spec -> spec.withText("Autumn " + mark)).getHref());

        // (4 + 4 + 5 + 3) / 4
        assertThat(card("REACTION")).contains("4.0 of 5", "Forms filled in: 5");
        // six of 24 questions are right before: 25 %, and all afterwards
        assertThat(card("LEARNING")).contains("+75.0", "People who sat both tests: 5");
        assertThat(card("BEHAVIOUR")).contains("no figure: fewer than 5 people");
        assertThat(card("RESULTS")).contains("0");
        assertThat(_find(GainPicture.class)).hasSize(25);
        assertThat(page()).contains("not defined", "Forms that are still to come");
        speak("ru");
        assertThat(card("REACTION")).contains("4,0 из 5");
        assertThat(page()).contains("Что дал поток", "не определено");
        speak("kk");
        assertThat(card("REACTION")).contains("5 ішінен 4,0");
        speak("en");
        go(_get(Anchor.class, spec -> spec.withText("The cascade of trainers")).getHref());
        assertThat(page()).startsWith("The cascade");
    }

    @Test
    void whatIsStillOpenOrOfTooFewSaysNoFigure() {
        trainees.subList(0, 4).forEach(this::sat);
        trainees.forEach(this::answered);
        signInAs(lead, Role.LEAD);
        go("evaluation/" + run.value());
        go(_get(Anchor.class, spec -> spec.withText("All four levels of the evaluation"))
                .getHref());
        for (String level : List.of("REACTION", "LEARNING", "BEHAVIOUR")) {
            assertThat(card(level)).as(level).contains("no figure: fewer than 5 people");
        }
        assertThat(_find(GainPicture.class)).isEmpty();
        assertThat(page()).doesNotContain("4.0 of 5", "+75");
    }

    @Test
    void theListIsOfTheUnitThatStandsInTheAddress() {
        var other = founding.unit("Кафедра " + mark, unit);
        signInAs(supervisor, Role.SUPERVISOR);
        go("levels");
        @SuppressWarnings("unchecked")
        ComboBox<Levels.UnitChoice> units = _get(ComboBox.class, spec -> spec.withId("reach-unit"));
        assertThat(units.getGenericDataView().getItems()).hasSize(2);
        _setValue(
                units,
                units.getGenericDataView()
                        .getItems()
                        .filter(one -> one.id().equals(other))
                        .findFirst()
                        .orElseThrow());
        assertThat(page()).contains("There is no run here that you lead or supervise.");
    }
}
