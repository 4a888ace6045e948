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
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.certification.CertificateLine;
import kz.ustaz.certification.Certificates;
import kz.ustaz.certification.OwnCertificates;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.Attendance;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Certificates on screen: issued, shown, taken along, verified by a stranger, suspended and lifted. */
class CertificatesScreenTest extends ScreenTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Autowired
    ApplicationContext product;

    @Autowired
    Founding founding;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private PersonId chief;
    private PersonId trainee;
    private PersonId lead;
    private PersonId supervisor;
    private RunId run;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        chief = person("chief", "Ерлан", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        trainee = person("trainee", "Өмірқұл", unit);
        lead = person("lead", "Әлия", unit);
        supervisor = person("supervisor", "Дана", unit);
        var root = new Caller(chief);
        var runs = product.getBean(Runs.class);
        run = ((Runs.Creation.Made) runs.create(root, new Runs.NewRun("Autumn", unit, ALMATY, "en", today()))).run();
        runs.enrol(root, run, List.of("trainee" + mark));
        founding.grant(lead, Role.LEAD, new Scope.Run(run.value()));
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(unit));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ALMATY);
    }

    private PersonId person(String name, String given, UUID unit) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", given, "", "Orazov", name, "", unit, "en"),
                "four plain horses");
    }

    /** All modules and the whole attendance. */
    private void complete() {
        var root = new Caller(chief);
        var enrolment =
                product.getBean(Runs.class).roll(root, run).members().getFirst().enrolment();
        product.getBean(JdbcTemplate.class)
                .update(
                        "update standing set lessons_read = 90, quizzes_passed = 9 where enrolment_id = ?",
                        enrolment.value());
        var planning = product.getBean(Planning.class);
        var plan = ((Planning.Planned.Done) planning.make(root, run, true)).plan();
        planning.describe(
                root, run, new RunDetails("Autumn", "", today(), today().plusDays(3), ALMATY, OptionalInt.empty()));
        product.getBean(Attendance.class)
                .allPresent(root, run, plan.blocks().getFirst().id());
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

    private CertificateLine line() {
        return product.getBean(OwnCertificates.class).list(new Caller(trainee)).getFirst();
    }

    private void issue() {
        complete();
        signInAs(lead, Role.LEAD);
        go("certificates");
        follow("Autumn");
        assertThat(page()).contains("Оразов Өмірқұл", "Attendance 100 %; 80 % is required.");
        press("Issue");
        assertThat(said()).isEqualTo("Issued.");
    }

    @Test
    void fromTheLeadsHandToAStrangersEyes() {
        signInAs(trainee);
        go("certificates");
        assertThat(page()).contains("You have no certificate yet.").doesNotContain("Runs for whose", "Keys of badges");
        issue();
        assertThat(_find(NativeButton.class, spec -> spec.withText("Issue"))).isEmpty();
        follow("Certificate of completion");
        assertThat(page()).contains("issued by Оразов Әлия").doesNotContain("Suspend");

        signInAs(trainee);
        go("certificates");
        assertThat(page())
                .contains("Certificate of completion", "Valid", line().number().toString());
        speak("kk");
        assertThat(page()).contains("Курсты аяқтау сертификаты", "Күші бар");
        press("PDF жүктеп алу");
        assertThat(page()).contains("Файл");

        speak("en");
        follow(line().number().toString());
        assertThat(page()).contains("The certificate is genuine and valid until");
    }

    @Test
    void aStrangerTypesANumberOrPastesABadge() {
        complete();
        var desk = product.getBean(Certificates.class);
        desk.issue(
                new Caller(lead),
                run,
                desk.show(new Caller(lead), run).rows().getFirst().enrolment());
        String badge = product.getBean(OwnCertificates.class).badge(new Caller(trainee), line().id(), Locale.ENGLISH);
        go("verify/" + line().number().value());
        assertThat(page())
                .contains("The certificate is genuine and valid until", "Orazov trainee", "Академия")
                .doesNotContainPattern("valid until [^.]*\\d:\\d\\d")
                .doesNotContain("Autumn", "Оразов Өмірқұл");
        speak("ru");
        assertThat(page()).contains("Сертификат подлинный", "Оразов Өмірқұл");
        speak("en");
        go("verify");
        assertThat(page()).doesNotContain("Orazov trainee");
        _setValue(_get(TextField.class, spec -> spec.withId("verify-number")), "hello");
        press("Verify");
        assertThat(page()).contains("This is neither the number of a certificate nor a badge.");
        _setValue(
                _get(TextField.class, spec -> spec.withId("verify-number")),
                line().number().toString().toLowerCase(Locale.ROOT));
        press("Verify");
        assertThat(page()).contains("Orazov trainee");
        _setValue(_get(TextArea.class, spec -> spec.withId("verify-badge")), badge);
        press("Verify the badge");
        assertThat(page()).contains("Orazov trainee");
        _setValue(
                _get(TextArea.class, spec -> spec.withId("verify-badge")),
                badge.substring(0, badge.length() - 6) + "AAAAAA");
        press("Verify the badge");
        assertThat(page()).contains("This badge was not signed here").doesNotContain("Orazov trainee");
    }

    @Test
    void aSupervisorSuspendsAndLiftsItAgain() {
        issue();
        signInAs(supervisor, Role.SUPERVISOR);
        go("trainers/" + run.value());
        follow("Certificates of the run");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Issue"))).isEmpty();
        follow("Certificate of completion");
        press("Suspend");
        assertThat(_get(TextArea.class, spec -> spec.withId("suspend-reason")).getErrorMessage())
                .isEqualTo("Please give a reason of at most 1,000 characters.");
        _setValue(_get(TextArea.class, spec -> spec.withId("suspend-reason")), "A complaint");
        press("Suspend");
        assertThat(said()).isEqualTo("The certificate is suspended.");

        signInAs(trainee);
        go("certificates");
        assertThat(page()).contains("Suspended").doesNotContain("A complaint");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Download as PDF")))
                .isEmpty();

        signInAs(supervisor, Role.SUPERVISOR);
        go("certificates/" + run.value() + "/"
                + product.getBean(OwnCertificates.class)
                        .list(new Caller(trainee))
                        .getFirst()
                        .id()
                        .value());
        assertThat(page()).contains("Reason: A complaint");
        _setValue(_get(TextArea.class, spec -> spec.withId("reinstate-reason")), "Not true");
        press("Lift the suspension");
        assertThat(said()).isEqualTo("The suspension is lifted.");
    }

    @Test
    void anAdministratorMakesANewKey() {
        signInAs(chief, Role.ADMINISTRATOR);
        go("certificates");
        follow("Keys of badges");
        press("Make a new key");
        assertThat(said()).isEqualTo("A new key signs from now on.");
    }
}
