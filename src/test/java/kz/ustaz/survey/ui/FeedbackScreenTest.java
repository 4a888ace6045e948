package kz.ustaz.survey.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.survey.Evaluation;
import kz.ustaz.survey.Feedback;
import kz.ustaz.survey.Given;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Feedback on screen, from the trainee's form to what the lead reads. */
class FeedbackScreenTest extends ScreenTest {

    private static final Given WELL =
            new Given(Map.of("sd-aim", "4", "sd-able", "4", "sd-use", "4", "sd-trainers", "4", "sd-pace", "right"));

    @Autowired
    ApplicationContext product;

    @Autowired
    Founding founding;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private UUID unit;
    private PersonId chief;
    private PersonId trainee;
    private PersonId lead;
    private PersonId supervisor;
    private RunId run;
    private EnrolmentId enrolment;

    @BeforeEach
    void found() {
        unit = founding.unit("Академия", null);
        chief = person("chief", "Ерлан");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        trainee = person("trainee", "Асан");
        lead = person("lead", "Әлия");
        supervisor = person("supervisor", "Дана");
        var wanted = new Runs.NewRun("Autumn", unit, ZoneOffset.UTC, "en", yesterday());
        run = ((Runs.Creation.Made) product.getBean(Runs.class).create(new Caller(chief), wanted)).run();
        enrolment = enrol("trainee");
        founding.grant(lead, Role.LEAD, new Scope.Run(run.value()));
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(unit));
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private PersonId person(String name, String given) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", given, "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private EnrolmentId enrol(String name) {
        var who = name + mark;
        return product.getBean(Runs.class).enrol(new Caller(chief), run, List.of(who)).roll().members().stream()
                .filter(member -> member.personnelNumber().equals(who))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    private void moved(LocalDate first) {
        product.getBean(Planning.class)
                .describe(
                        new Caller(chief),
                        run,
                        new RunDetails("Autumn", "", first, first.plusDays(3), ZoneOffset.UTC, OptionalInt.empty()));
    }

    private static void go(String address) {
        UI.getCurrentOrThrow().navigate(address);
    }

    private static void press(String text) {
        _click(_get(NativeButton.class, spec -> spec.withText(text)));
    }

    private static void follow(String text) {
        go(_get(Anchor.class, spec -> spec.withText(text)).getHref());
    }

    private static String page() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private static String said() {
        return _get(Notice.class).getElement().getTextRecursively();
    }

    private static PickField pick(String question) {
        return _get(PickField.class, spec -> spec.withId("pick-" + question));
    }

    private String form() {
        return "feedback/" + enrolment.value() + "/sf-day/" + yesterday();
    }

    @Test
    void aTraineeAnswersAndLosesNothingByAnError() {
        signInAs(trainee);
        go("feedback");
        assertThat(page())
                .contains("Waiting for your answer", "How the day was")
                .doesNotContain("Results of runs");
        go(form());
        assertThat(page()).contains("Without your name.", "at least 5 people");
        _setValue(pick("sd-aim"), "5");
        _setValue(_get(TextArea.class, spec -> spec.withId("words-sd-helped")), "The records");
        press("Send");
        assertThat(said()).isEqualTo("Please look at the marked questions: 4.");
        assertThat(pick("sd-pace").getErrorMessage()).isEqualTo("Please choose one of these.");
        assertThat(pick("sd-pace").isInvalid()).isTrue();
        assertThat(pick("sd-aim").isInvalid()).isFalse();
        speak("kk");
        assertThat(pick("sd-aim").getLabel()).isEqualTo("Осы күннен кейін не істей алуым керек екенін білемін.");
        speak("en");
        assertThat(pick("sd-aim").getValue()).isEqualTo("5");
        assertThat(_get(TextArea.class, spec -> spec.withId("words-sd-helped")).getValue())
                .isEqualTo("The records");
        for (String more : List.of("sd-able", "sd-use", "sd-trainers")) {
            _setValue(pick(more), "4");
        }
        _setValue(pick("sd-pace"), "right");
        press("Send");
        assertThat(said()).isEqualTo("Thank you. Your answers have been taken.");
        assertThat(_find(PickField.class)).isEmpty();
        go("account");
        go(form());
        assertThat(page()).contains("This form has been answered. Thank you.");
    }

    @Test
    void theLeadClosesAndReadsFiguresOfFive() {
        var desk = product.getBean(Feedback.class);
        String day = yesterday().toString();
        for (int i = 0; i < 5; i++) {
            var who = person("more" + i, "К");
            assertThat(desk.answer(
                            new Caller(who), enrol("more" + i), "sf-day", day, WELL.with("sd-helped", "Words " + i)))
                    .isInstanceOf(Outcome.Done.class);
        }
        signInAs(supervisor, Role.SUPERVISOR);
        go("feedback");
        follow("Autumn");
        assertThat(page()).contains("No figures are shown before that.").doesNotContain("Close this form", "Words");
        signInAs(lead, Role.LEAD);
        go("evaluation/" + run.value());
        // from noon on the form of today is open as well
        var closing = "sf-day " + day;
        var card = _find(ResultCard.class).stream()
                .filter(each -> closing.equals(each.getElement().getAttribute("data-result")))
                .findFirst()
                .orElseThrow();
        _click(_get(card, NativeButton.class, spec -> spec.withText("Close this form")));
        assertThat(said()).isEqualTo("The form is closed.");
        assertThat(page())
                .contains("People who answered: 5.", "Answers: 5. Mean: 4.0 of 5.", "100 %", "Words 0", "Words 4");
        speak("ru");
        assertThat(page()).contains("Ответов: 5. Среднее: 4,0 из 5.", "4 – Согласен");
        assertThat(file())
                .startsWith("\uFEFFForm,\"Day, or months after the run\",Question,Answer,People,Of\r\n")
                .contains(
                        "How the day was," + day + ",The pace was,right,5,5\r\n",
                        ",What helped you most today?,Words 3,1,5");
    }

    private String file() {
        var out = new ByteArrayOutputStream();
        var wording = new Wording(product.getBean(I18NProvider.class), Locale.ENGLISH);
        product.getBean(Evaluation.class)
                .export(
                        new Caller(lead),
                        run,
                        (columns, rows) -> TableFile.CSV.write(out, "Autumn", columns, rows, wording));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void monthsLaterTheLineManagerIsAskedAboutHisOfficer() {
        moved(yesterday().minusMonths(4));
        signInAs(supervisor, Role.SUPERVISOR);
        go("feedback");
        assertThat(page()).contains("About your officers", "Оразов Асан", "Months after the run: 3");
        follow("What the officer uses of the course");
        assertThat(page()).contains("About Оразов Асан. With your name");
        for (String scale : List.of("sm-used", "sm-law", "sm-passed-on", "sm-better")) {
            _setValue(pick(scale), "4");
        }
        _setValue(pick("sm-helps"), "tools");
        _setValue(_get(TextArea.class, spec -> spec.withId("words-sm-example")), "A good record");
        press("Send");
        go("evaluation/" + run.value());
        assertThat(page()).contains("A good record", "(Оразов Дана about Оразов Асан)", "Nobody has answered yet.");
        signInAs(trainee);
        go("feedback");
        follow("What you use of the course");
        assertThat(page()).contains("With your name.");
        assertThat(pick("st-used").getLabel()).isEqualTo("I used what I learned in the course.");
    }
}
