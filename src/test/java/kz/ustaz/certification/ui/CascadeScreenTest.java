package kz.ustaz.certification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.certification.TrainerCertified;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the appointment of a master trainer to the cascade's page, on screen. */
class CascadeScreenTest extends ScreenTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    Founding founding;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private UUID unit;
    private PersonId chief;
    private PersonId master;
    private PersonId supervisor;

    @BeforeEach
    void found() {
        unit = founding.unit("Академия " + mark, null);
        chief = person("chief", "Ерлан");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        master = person("master", "Әлия");
        supervisor = person("supervisor", "Дана");
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(unit));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private PersonId person(String name, String given) {
        return founding.person(
                new NewPerson(name + mark, "N " + name + mark, "Оразов", given, "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private static void go(String address) {
        UI.getCurrentOrThrow().navigate(address);
    }

    private static String page() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private static void press(String id) {
        _click(_get(NativeButton.class, spec -> spec.withId(id)));
    }

    private static TextField text(String id) {
        return _get(TextField.class, spec -> spec.withId(id));
    }

    private static TextArea area(String id) {
        return _get(TextArea.class, spec -> spec.withId(id));
    }

    private static DayField day(String id) {
        return _get(DayField.class, spec -> spec.withId(id));
    }

    private void appoint() {
        signInAs(chief, Role.ADMINISTRATOR);
        go("masters");
        _setValue(text("master-person"), "N master" + mark);
        _setValue(day("master-until"), today().plusYears(1));
        _setValue(area("master-reason"), "Taught the first course");
        press("master-appoint");
    }

    private RunId newRun() {
        var wanted = new Runs.NewRun("Autumn " + mark, unit, ZoneOffset.UTC, "en", today());
        return ((Runs.Creation.Made) product.getBean(Runs.class).create(new Caller(chief), wanted)).run();
    }

    @Test
    void anAdministratorAppointsAndEndsAndLeadsAreGivenAccordingly() {
        var run = newRun();
        signInAs(chief, Role.ADMINISTRATOR);
        go("runs/" + run.value());
        giveTheLead();
        assertThat(page())
                .contains("Whoever leads a run holds a trainer certificate or is appointed as a master trainer.");

        go("masters");
        press("master-appoint");
        assertThat(text("master-person").getErrorMessage()).startsWith("Nobody active has this");
        assertThat(day("master-until").getErrorMessage()).isEqualTo("Give a last day after today and within 5 years.");
        assertThat(area("master-reason").getErrorMessage()).startsWith("Please give a reason");
        appoint();
        assertThat(page()).contains("The master trainer is appointed.", "Оразов Әлия", "Taught the first course");
        speak("kk");
        assertThat(page()).contains("Шебер-жаттықтырушы тағайындалды.", "Оразов Әлия");
        speak("ru");
        assertThat(page()).contains("Мастер-тренер назначен.");
        speak("en");

        go("runs/" + run.value());
        giveTheLead();
        assertThat(page()).contains("The role was given.");

        go("masters");
        press("master-end");
        assertThat(_get(Select.class, spec -> spec.withId("master-who")).getErrorMessage())
                .isEqualTo("Please fill in this field.");
        endIt();
        assertThat(page()).contains("The appointment is ended.", "Appointments that are over", "Has left");
    }

    @SuppressWarnings("unchecked")
    private void endIt() {
        Select<kz.ustaz.certification.MasterTrainers.Master> who =
                _get(Select.class, spec -> spec.withId("master-who"));
        who.setValue(who.getListDataView()
                .getItems()
                .filter(one -> one.person().equals(master))
                .findFirst()
                .orElseThrow());
        _setValue(area("master-end-reason"), "Has left");
        press("master-end");
    }

    @SuppressWarnings("unchecked")
    private void giveTheLead() {
        text("trainer-name").setValue("master" + mark);
        _get(Select.class).setValue(Role.LEAD);
        _click(_get(NativeButton.class, spec -> spec.withText("Give the role")));
    }

    @Test
    void whoMayNotLeadIsToldSoAndHasNoForm() {
        signInAs(master);
        go("trainer");
        assertThat(_find(Anchor.class, spec -> spec.withText("My cohort"))).isEmpty();
        go("cohort");
        assertThat(page()).contains("You lead no run yet.", "Whoever leads a run holds a trainer certificate");
        assertThat(_find(NativeButton.class, spec -> spec.withId("cohort-open")))
                .isEmpty();
    }

    @Test
    void aTrainerOpensHisRunInvitesTenPeopleAndStandsInTheCascade() {
        appoint();
        signInAs(master);
        go("trainer");
        go(_get(Anchor.class, spec -> spec.withText("My cohort")).getHref());
        press("cohort-open");
        assertThat(text("cohort-title").getErrorMessage()).isEqualTo("Please fill in this field.");
        _setValue(text("cohort-title"), "First " + mark);
        _setValue(day("cohort-starts"), today());
        _setValue(day("cohort-ends"), today().minusDays(1));
        press("cohort-open");
        assertThat(page()).contains("The run ends before it starts.");
        _setValue(day("cohort-ends"), today().plusDays(3));
        press("cohort-open");
        assertThat(page()).contains("The run is open and you lead it.", "First " + mark);
        assertThat(_find(NativeTableCell.class).stream()
                        .map(NativeTableCell::getElement)
                        .filter(cell -> "Place".equals(cell.getAttribute("data-name")))
                        .map(Element::getText))
                .as("no word alone in its line where no place is given")
                .containsExactly("–");

        var people = IntStream.range(0, 10).mapToObj(i -> "learner" + i + "-").toList();
        people.forEach(one -> person(one, "Асан"));
        var numbers = people.stream().map(one -> "N " + one + mark).toList();
        _setValue(area("invite-numbers"), String.join("\n", numbers) + ", nobody " + mark);
        press("invite");
        assertThat(page())
                .contains("Whoever of these 11 numbers is known is invited.")
                .doesNotContain("Асан");
        _setValue(
                area("invite-numbers"),
                String.join(";", IntStream.range(0, 50).mapToObj(i -> "x" + i).toList()));
        press("invite");
        assertThat(area("invite-numbers").getErrorMessage()).contains("60", "49");
        speak("ru");
        assertThat(page()).contains("Мой поток");
        speak("en");

        var run = product.getBean(kz.ustaz.roster.OwnCohorts.class)
                .show(new Caller(master))
                .runs()
                .getFirst()
                .run();
        var trainer = person("trainer", "Бота");
        product.publishEvent(new TrainerCertified(trainer, run.id(), clock.instant()));

        signInAs(supervisor, Role.SUPERVISOR);
        go("cascade");
        assertThat(page()).contains("By generation", "Оразов Әлия", "Оразов Бота");
        var toggle = _get(NativeButton.class, spec -> spec.withText("−"));
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        _click(toggle);
        assertThat(page()).contains("Оразов Әлия").doesNotContain("Оразов Бота");
        _click(_get(NativeButton.class, spec -> spec.withText("+")));
        assertThat(page()).contains("Оразов Бота");
        assertThat(line("Оразов Әлия"))
                .containsExactlyElementsOf(List.of("0", "1", "0", "10", "10", "0 %", "–", "1", "0", "–", "5.0"));
        assertThat(line("Оразов Бота"))
                .containsExactlyElementsOf(List.of("1", "0", "0", "0", "0", "–", "–", "0", "0", "–", "0.0"));
        assertThat(line("Академия " + mark))
                .as("the unit")
                .containsExactly("1", "10", "0 %", "–", "1", "1", "0", "–", "10.0");
        lookAtThePicture();
        var elsewhere = founding.unit("Elsewhere", unit);
        UI.getCurrentOrThrow().navigate("cascade", QueryParameters.of("unit", elsewhere.toString()));
        assertThat(page()).contains("There is no trainer here yet.");
        speak("kk");
        assertThat(page()).contains("Мұнда әзірге жаттықтырушы жоқ.");
    }

    /** What the browser draws and asks for: 0 is the root, 1 comes from him. */
    private void lookAtThePicture() {
        var picture = _get(PictureElement.class);
        assertThat(picture.getElement().getAttribute("data-parts"))
                .contains("\"above\":-1", "\"above\":0", "Оразов Әлия", "\"state\":\"MASTER\"", "\"state\":\"NONE\"");
        assertThat(picture.branch(0, 0)).contains("Оразов Бота").doesNotContain("Әлия");
        assertThat(picture.branch(0, 1)).isEqualTo("{\"above\":0,\"nodes\":[],\"more\":0}");
        assertThat(picture.branch(77, -3)).contains("\"nodes\":[]");
        picture.choose(77);
        assertThat(page()).contains("Choose a trainer in the picture");
        picture.choose(0);
        assertThat(_get(TrainerFigures.class).getElement().getTextRecursively())
                .contains(
                        "Оразов Әлия",
                        "Академия " + mark + " · Master trainer",
                        "People in the branch10",
                        "Learners per trainer5.0")
                .doesNotContain("Choose a trainer");
        speak("ru");
        assertThat(page()).contains(" · Мастер-тренер");
        assertThat(picture.getElement().getAttribute("data-texts")).contains("Повторные курсы");
        speak("en");
    }

    /** The cells after the name. */
    private static List<String> line(String name) {
        var row = UI
                .getCurrentOrThrow()
                .getCurrentView()
                .getElement()
                .getComponent()
                .map(view -> _find(
                        (com.vaadin.flow.component.Component) view,
                        com.vaadin.flow.component.html.NativeTableRow.class))
                .orElseThrow()
                .stream()
                .filter(one -> one.getElement().getTextRecursively().contains(name))
                .findFirst()
                .orElseThrow();
        return row.getElement()
                .getChildren()
                .skip(1)
                .map(com.vaadin.flow.dom.Element::getTextRecursively)
                .toList();
    }
}
