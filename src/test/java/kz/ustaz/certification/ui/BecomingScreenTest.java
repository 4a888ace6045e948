package kz.ustaz.certification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.Observing;
import kz.ustaz.certification.Plan;
import kz.ustaz.certification.Practicums;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Attendance;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.Finished;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way to trainer on screen, from the first look at the list to the approval. */
class BecomingScreenTest extends ScreenTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Autowired
    ApplicationContext product;

    @Autowired
    Founding founding;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private PersonId chief;
    private PersonId candidate;
    private PersonId one;
    private PersonId other;
    private PersonId lead;
    private PersonId supervisor;
    private RunId run;
    private EnrolmentId enrolment;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        chief = person("chief", "Ерлан", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        candidate = person("candidate", "Асан", unit);
        one = person("one", "Бота", unit);
        other = person("other", "Серік", unit);
        lead = person("lead", "Әлия", unit);
        supervisor = person("supervisor", "Дана", unit);
        var wanted = new Runs.NewRun("Autumn", unit, ALMATY, "en", today());
        var runs = product.getBean(Runs.class);
        run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        enrolment = runs.enrol(new Caller(chief), run, List.of("candidate" + mark))
                .roll()
                .members()
                .getFirst()
                .enrolment();
        founding.grant(one, Role.OBSERVER, new Scope.Run(run.value()));
        founding.grant(other, Role.OBSERVER, new Scope.Run(run.value()));
        founding.grant(lead, Role.LEAD, new Scope.Run(run.value()));
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(unit));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ALMATY);
    }

    private PersonId person(String name, String given, UUID unit) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", given, "", "", "", "", unit, "en"),
                "four plain horses");
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

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    /** Everything but the signature and the vetting. */
    private void learn() {
        Finished.course(product.getBean(JdbcTemplate.class), enrolment.value());
        var root = new Caller(chief);
        var planning = product.getBean(Planning.class);
        var plan = ((Planning.Planned.Done) planning.make(root, run, true)).plan();
        planning.describe(
                root, run, new RunDetails("Autumn", "", today(), today().plusDays(3), ALMATY, OptionalInt.empty()));
        product.getBean(Attendance.class)
                .allPresent(root, run, plan.blocks().getFirst().id());
        practise();
    }

    private void practise() {
        var own = product.getBean(Practicums.class);
        var who = new Caller(candidate);
        var lesson =
                done(own.begin(who, enrolment)).tries().getFirst().lessons().getFirst();
        done(own.handIn(who, enrolment, new Plan(lesson.id(), "O", "A", "C", 10, "M", "R")));
        var desk = product.getBean(Candidates.class);
        var practicum =
                desk.show(new Caller(lead), run).lines().getFirst().practicum().orElseThrow();
        done(desk.name(new Caller(lead), run, practicum, one, other));
        var observing = product.getBean(Observing.class);
        for (PersonId observer : List.of(one, other)) {
            var sheet = Sheet.EMPTY;
            var rubric = observing.open(new Caller(observer), practicum).rubric();
            for (var criterion : rubric.criteria()) {
                sheet = sheet.withLevel(criterion.id(), 3);
            }
            for (var point : rubric.points()) {
                sheet = sheet.withPoint(point.id(), true);
            }
            done(observing.handIn(new Caller(observer), practicum, sheet));
        }
    }

    private void sign() {
        signInAs(candidate);
        go("trainer");
        follow("Autumn");
        press("Sign the code of conduct");
        assertThat(said()).isEqualTo("The code of conduct is signed.");
    }

    @Test
    void fromTheFirstLookToTheApproval() {
        signInAs(candidate);
        go("trainer");
        assertThat(page()).contains("Not proposed").doesNotContain("Runs that I lead");
        follow("Autumn");
        assertThat(page())
                .contains(
                        "Attendance was not taken yet; 80 % is required.",
                        "The final exam is not handed in.",
                        "The practicum is not begun.",
                        "The candidate has not signed it.",
                        "A supervisor has not confirmed it.");
        assertThat(_find(Checklist.class).getFirst().getElement().getTextRecursively())
                .contains(firstDay());
        speak("kk");
        assertThat(page()).contains("Практикум басталмаған.", "Жаттықтырушының мінез-құлық кодексі");
        press("Мінез-құлық кодексіне қол қою");
        assertThat(said()).isEqualTo("Мінез-құлық кодексіне қол қойылды.");
        speak("en");
        assertThat(said()).isEqualTo("The code of conduct is signed.");
        assertThat(page()).doesNotContain("Sign the code of conduct");

        learn();
        signInAs(supervisor, Role.SUPERVISOR);
        go("trainer");
        assertThat(page()).doesNotContain("Waiting for your approval");
        follow("Autumn");
        assertThat(page())
                .contains(
                        "Attendance 100 %; 80 % is required.",
                        "The final exam is passed with 75 %.", "A supervisor has not confirmed it.");
        follow("Оразов Асан");
        press("Confirm the vetting");
        assertThat(_get(DayField.class).getErrorMessage())
                .isEqualTo("Please give the day of the check, today or before.");
        _setValue(_get(DayField.class), today());
        press("Confirm the vetting");
        assertThat(said()).isEqualTo("The vetting is confirmed.");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Propose as a trainer")))
                .isEmpty();

        signInAs(lead, Role.LEAD);
        go("trainer");
        follow("Autumn");
        follow("Оразов Асан");
        assertThat(_find(VettingForm.class)).as("a lead confirms no vetting").isEmpty();
        press("Propose as a trainer");
        assertThat(said()).isEqualTo("The candidate is proposed and waits for a supervisor.");
        assertThat(page()).doesNotContain("Propose as a trainer", "Approve as a trainer");

        signInAs(supervisor, Role.SUPERVISOR);
        go("trainer");
        assertThat(page()).contains("Waiting for your approval");
        follow("Оразов Асан");
        press("Send back");
        assertThat(_get(TextArea.class, spec -> spec.withId("send-back-reason")).getErrorMessage())
                .isEqualTo("Please give a reason of at most 1,000 characters.");
        press("Approve as a trainer");
        assertThat(said()).isEqualTo("The candidate is approved as a trainer.");

        signInAs(candidate);
        go("trainer");
        follow("Autumn");
        assertThat(page()).contains("Approved", "proposed by Оразов Әлия", "approved by Оразов Дана");
    }

    private String firstDay() {
        var editions = product.getBean(Editions.class);
        return editions.course(editions.newest().orElseThrow())
                .modules()
                .getFirst()
                .title()
                .in("en");
    }

    @Test
    void whoseAccountWasInOthersHandsTodayDoesNotPropose() {
        sign();
        learn();
        signInAs(supervisor, Role.SUPERVISOR);
        go("trainers/" + run.value() + "/" + enrolment.value());
        _setValue(_get(DayField.class), today());
        press("Confirm the vetting");
        product.getBean(People.class).reset(new Caller(chief), lead);
        signInAs(lead, Role.LEAD);
        go("trainers/" + run.value() + "/" + enrolment.value());
        press("Propose as a trainer");
        assertThat(said())
                .isEqualTo("Your password was reset or set by a link less than 24 hours ago. Until that time is over"
                        + " you can neither propose nor approve.");
    }
}
