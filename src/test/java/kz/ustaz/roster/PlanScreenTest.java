package kz.ustaz.roster;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead plans his run and keeps its roll, and its people read when they are wanted. */
class PlanScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private UUID unit;
    private Caller chief;
    private PersonId lead;
    private PersonId trainee;
    private RunId run;

    @BeforeEach
    void found() {
        unit = founding.unit("Академия", null);
        chief = new Caller(person("chief", "Әлия"));
        founding.grant(chief.person(), Role.ADMINISTRATOR, new Scope.Installation());
        lead = person("lead", "Болат");
        trainee = person("trainee", "Гүлнар");
        run = newRun("Autumn");
        founding.grant(lead, Role.LEAD, new Scope.Run(run.value()));
        signInAs(lead, Role.LEAD);
    }

    @Test
    void aLeadMakesTheTimetableFromTheCourseChangesItAndHisTraineesReadIt() {
        go("runs/" + run.value() + "/plan");
        _click(_get(NativeButton.class, spec -> spec.withId("plan-make")));
        assertThat(shown()).contains("The timetable is as you see it now.");
        assertThat(times()).hasSize(8).startsWith("09:00–12:30 · morning");

        _click(_find(NativeButton.class, spec -> spec.withText("Change")).getFirst());
        _get(DayField.class, spec -> spec.withLabel("Day")).setValue(LocalDate.of(2026, 11, 24));
        _click(_get(NativeButton.class, spec -> spec.withId("block-save")));
        assertThat(shown())
                .contains("Something stands in this half of the day already. Choose another half or another day.");
        speak("ru");
        assertThat(shown()).contains("Эта половина дня уже занята. Выберите другую половину или другой день.");
        speak("en");
        _get(DayField.class, spec -> spec.withLabel("Day")).setValue(LocalDate.of(2026, 11, 23));
        _get(TextField.class, spec -> spec.withId("block-place")).setValue("Тир");
        _get(TextArea.class, spec -> spec.withLabel("Note")).setValue("Etik kiyip keliñiz");
        _click(_get(NativeButton.class, spec -> spec.withId("block-save")));
        assertThat(shown()).contains("Тир");

        _click(_find(NativeButton.class, spec -> spec.withText("Change")).getLast());
        _click(_get(NativeButton.class, spec -> spec.withId("block-remove")));
        assertThat(times()).hasSize(7);
        assertThat(_find(NativeButton.class, spec -> spec.withText("Add: afternoon")).stream()
                        .map(button -> button.getElement().getAttribute("aria-label")))
                .containsExactly("Add: afternoon, Thursday, 26 November");

        runs.enrol(chief, run, List.of("trainee" + mark));
        signInAs(trainee);
        go("timetable");
        assertThat(_get(H1.class).getText()).isEqualTo("Timetable");
        assertThat(shown()).contains("Тир", "Etik kiyip keliñiz", "Times by the clocks of Asia/Almaty.");
        assertThat(times()).hasSize(7);
        speak("kk");
        assertThat(_get(H1.class).getText()).isEqualTo("Сабақ кестесі");
        assertThat(times()).startsWith("09:00–12:30 · түске дейін");
    }

    @Test
    void aLeadSaysWhereAndWhenAndIsToldWhatIsWrongWithIt() {
        go("runs/" + run.value() + "/plan");
        _get(DayField.class, spec -> spec.withId("details-ends")).setValue(LocalDate.of(2026, 11, 20));
        _click(_get(NativeButton.class, spec -> spec.withId("details-save")));
        assertThat(shown()).contains("The run ends before it starts. Choose a later last day.");
        _get(DayField.class, spec -> spec.withId("details-ends")).setValue(LocalDate.of(2026, 11, 27));
        _get(TextField.class, spec -> spec.withId("details-place")).setValue("Алматы");
        _get(IntegerField.class, spec -> spec.withId("details-capacity")).setValue(15);
        _click(_get(NativeButton.class, spec -> spec.withId("details-save")));
        assertThat(shown()).contains("Saved.");
        go("runs");
        assertThat(shown()).contains("Each run teaches one edition of the course to one cohort.");
        assertThat(_find(TextField.class, spec -> spec.withId("run-title"))).isEmpty();
        go("runs/" + run.value());
        assertThat(shown()).anyMatch(text -> text.startsWith("Алматы · 23 November 2026 – 27 November 2026"));
        assertThat(_find(TextArea.class, spec -> spec.withId("enrol-names"))).isEmpty();
        @SuppressWarnings("unchecked")
        Select<Role> offered = _get(Select.class);
        assertThat(offered.getListDataView().getItems()).containsExactly(Role.ASSISTANT, Role.MARKER, Role.OBSERVER);
    }

    @Test
    void aLeadTakesSomebodyOutWithAReasonAndGivesTheFreePlaceAway() {
        person("next", "Дана");
        go("runs/" + run.value() + "/plan");
        _get(IntegerField.class, spec -> spec.withId("details-capacity")).setValue(1);
        _click(_get(NativeButton.class, spec -> spec.withId("details-save")));
        runs.enrol(chief, run, List.of("trainee" + mark, "next" + mark));
        go("runs/" + run.value());
        assertThat(_get(NativeButton.class, spec -> spec.withText("Take off the list")))
                .isNotNull();
        assertThat(_find(NativeButton.class, spec -> spec.withId("waiting-admit")))
                .isEmpty();

        _click(_get(NativeButton.class, spec -> spec.withText("Withdraw")));
        var why = _get(TextField.class, spec -> spec.withId("reason-why"));
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
        assertThat(why.getErrorMessage()).isEqualTo("Please fill in this field.");
        why.setValue("On duty");
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
        assertThat(shown()).contains("Withdrawn. What was done in this run is kept.");
        assertThat(_get(NativeDetails.class).getElement().getTextRecursively()).contains("Гүлнар", "On duty");

        _click(_get(NativeButton.class, spec -> spec.withId("waiting-admit")));
        assertThat(shown()).contains("The first in the line has the place now.");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Take off the list")))
                .isEmpty();

        _click(_get(NativeButton.class, spec -> spec.withText("Move to another run")));
        assertThat(shown()).contains("There is no other run of this course that is yours to plan.");
        var other = newRun("Winter");
        founding.grant(lead, Role.LEAD, new Scope.Run(other.value()));
        _click(_get(NativeButton.class, spec -> spec.withText("Move to another run")));
        @SuppressWarnings("unchecked")
        Select<Run> to = _get(Select.class, spec -> spec.withId("reason-to"));
        to.setValue(to.getListDataView().getItems().findFirst().orElseThrow());
        _get(TextField.class, spec -> spec.withId("reason-why")).setValue("Nearer");
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
        assertThat(shown()).contains("Moved. What was done in this run stays here.");
        assertThat(runs.roll(chief, other).members())
                .extracting(Roll.Member::name)
                .containsExactly("Оразов Дана");
    }

    @Test
    void anAssistantTakesAttendanceOneTouchEachAndWhoIsMeantReadsHisOwn() {
        person("next", "Дана");
        var helper = person("helper", "Ерлан");
        founding.grant(helper, Role.ASSISTANT, new Scope.Run(run.value()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Almaty"));
        go("runs/" + run.value() + "/plan");
        _get(DayField.class, spec -> spec.withId("details-starts")).setValue(today);
        _get(DayField.class, spec -> spec.withId("details-ends")).setValue(today.plusDays(3));
        _click(_get(NativeButton.class, spec -> spec.withId("details-save")));
        _get(Checkbox.class).setValue(true);
        _click(_get(NativeButton.class, spec -> spec.withId("plan-make")));
        runs.enrol(chief, run, List.of("trainee" + mark, "next" + mark));

        signInAs(helper, Role.ASSISTANT);
        go("timetable");
        var way = _find(Anchor.class, spec -> spec.withText("Attendance")).getFirst();
        go(way.getHref());
        assertThat(spans()).contains("Present: 0 of 2");
        _click(pressing("Late: Оразов Дана"));
        assertThat(pressing("Late: Оразов Дана").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        _click(_get(NativeButton.class, spec -> spec.withId("attendance-all")));
        assertThat(spans()).contains("Present: 2 of 2");
        assertThat(_find(NativeButton.class, spec -> spec.withId("attendance-all")))
                .isEmpty();
        _click(pressing("Excused: Оразов Гүлнар"));
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
        var why = _get(TextField.class, spec -> spec.withId("reason-why"));
        assertThat(why.getErrorMessage()).isEqualTo("Please fill in this field.");
        why.setValue("In court");
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
        assertThat(shown()).anyMatch(text -> text.startsWith("In court · Оразов Ерлан"));
        assertThat(spans()).contains("Present: 1 of 2");
        speak("kk");
        assertThat(spans()).contains("Қатысып отыр: 2 ішінен 1");

        signInAs(trainee);
        go("timetable");
        assertThat(shown()).contains("You were there for 0 of 1 half-days: 0 %.");
        assertThat(spans()).contains("Excused");
        assertThat(_find(Anchor.class, spec -> spec.withText("Attendance"))).isEmpty();
    }

    private static NativeButton pressing(String name) {
        return _find(NativeButton.class).stream()
                .filter(button -> name.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void whoIsInNoRunIsToldSoAndAnothersRunDoesNotExistForHim() {
        signInAs(trainee);
        go("timetable");
        assertThat(shown())
                .contains("You are in no run yet. When you are enrolled or teach in one, its timetable is here.");
        UI.getCurrentOrThrow()
                .navigate("timetable", QueryParameters.of("run", run.value().toString()));
        assertThat(_find(H1.class).stream().map(H1::getText)).doesNotContain("Timetable");
    }

    private RunId newRun(String title) {
        var wanted = new Runs.NewRun(title, unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        return ((Runs.Creation.Made) runs.create(chief, wanted)).run();
    }

    private PersonId person(String name, String given) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", given, "", "", "", "", unit, "kk"),
                "four plain horses");
    }

    private static void go(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private static List<String> shown() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static List<String> times() {
        return _find(Paragraph.class, spec -> spec.withClasses("timetable-time")).stream()
                .map(Paragraph::getText)
                .toList();
    }
}
