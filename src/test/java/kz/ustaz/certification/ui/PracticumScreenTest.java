package kz.ustaz.certification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.LessonChoice;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The practicum on screen, from the plan to the settled marks, by everybody who takes part in it. */
class PracticumScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    @Autowired
    Candidates candidates;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private PersonId candidate;
    private PersonId one;
    private PersonId other;
    private PersonId lead;
    private RunId run;

    @BeforeEach
    void found() {
        var unit = founding.unit("Академия", null);
        var chief = person("chief", "Ерлан", unit);
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        candidate = person("candidate", "Асан", unit);
        one = person("one", "Бота", unit);
        other = person("other", "Серік", unit);
        lead = person("lead", "Әлия", unit);
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 30));
        run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        runs.enrol(new Caller(chief), run, List.of("candidate" + mark));
        founding.grant(one, Role.OBSERVER, new Scope.Run(run.value()));
        founding.grant(other, Role.ASSISTANT, new Scope.Run(run.value()));
        founding.grant(lead, Role.LEAD, new Scope.Run(run.value()));
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

    /** A link is pressed by going where it leads. */
    private static void follow(String text) {
        go(_get(Anchor.class, spec -> spec.withText(text)).getHref());
    }

    private static String page() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private static String said() {
        return _get(Notice.class).getElement().getTextRecursively();
    }

    private static void write(String id, String text) {
        _setValue(_get(TextArea.class, spec -> spec.withId(id)), text);
    }

    private String practicum() {
        return candidates
                .show(new Caller(lead), run)
                .lines()
                .getFirst()
                .practicum()
                .orElseThrow()
                .value()
                .toString();
    }

    /** Marks everything the same and hands it in. */
    private void observe(PersonId who, Role role, int level, boolean kept) {
        signInAs(who, role);
        go("practicum");
        follow("Оразов Асан");
        _find(LevelField.class).forEach(field -> _setValue(field, level));
        _find(PointField.class).forEach(field -> _setValue(field, kept));
        press("Hand in the sheet for good");
        assertThat(said()).isEqualTo("Your sheet is handed in.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void fromThePlanToTheMarksThatTheLeadSettled() {
        signInAs(candidate);
        go("practicum");
        assertThat(page()).contains("Not begun");
        follow("Autumn");
        press("Begin the plan");
        write("plan-objective", "Officers keep a record");
        assertThat(page()).contains("Kept ");
        press("Hand in the plan");
        assertThat(said()).isEqualTo("Please look at the marked fields: 6");
        assertThat(_get(TextArea.class, spec -> spec.withId("plan-activity")).getErrorMessage())
                .isEqualTo("Please fill in this field.");
        assertThat(_get(TextArea.class, spec -> spec.withId("plan-objective")).isInvalid())
                .isFalse();

        go("practicum");
        follow("Autumn");
        assertThat(_get(TextArea.class, spec -> spec.withId("plan-objective")).getValue())
                .as("kept before it was handed in")
                .isEqualTo("Officers keep a record");
        speak("kk");
        assertThat(_get(TextArea.class, spec -> spec.withId("plan-objective")).getLabel())
                .startsWith("Мақсат");
        speak("en");
        NamedSelect<LessonChoice> lesson = _get(NamedSelect.class, spec -> spec.withId("plan-lesson"));
        lesson.setValue(lesson.getListDataView().getItem(0));
        _setValue(_get(IntegerField.class), 10);
        for (String field : List.of("activity", "check", "materials", "risk")) {
            write("plan-" + field, "What I do for " + field);
        }
        press("Hand in the plan");
        assertThat(said()).isEqualTo("The plan is handed in.");

        name();
        observe(one, Role.OBSERVER, 3, true);
        assertThat(page()).contains("The other observer has not handed in yet. Then you see each other’s marks.");
        observe(other, Role.ASSISTANT, 1, false);
        assertThat(page()).contains("Marked alike: 0 of 7 (0 %). Weighted kappa: 0.00", "The two observers disagree.");

        signInAs(candidate);
        go("practicum");
        follow("Autumn");
        assertThat(page()).contains("To be settled by the lead").doesNotContain("What the observers marked");
        settle();

        signInAs(candidate);
        go("practicum");
        follow("Autumn");
        assertThat(page())
                .contains(
                        "Passed",
                        "Оразов Бота: 3 – ",
                        "Оразов Серік: 1 – ",
                        "Оразов Әлия: 2 – ",
                        "Reason: I asked both of them.");
    }

    @SuppressWarnings("unchecked")
    private void name() {
        signInAs(lead, Role.LEAD);
        go("practicum");
        follow("Autumn");
        follow("Оразов Асан");
        assertThat(page()).contains("What I do for risk");
        press("Name these two");
        NamedSelect<Candidates.Choice> first = _get(NamedSelect.class, spec -> spec.withId("observer-first"));
        NamedSelect<Candidates.Choice> second = _get(NamedSelect.class, spec -> spec.withId("observer-second"));
        assertThat(first.getErrorMessage()).isEqualTo("Please fill in this field.");
        choose(first, one);
        choose(second, one);
        press("Name these two");
        assertThat(second.getErrorMessage()).isEqualTo("Two different people are wanted: choose somebody else.");
        choose(second, other);
        press("Name these two");
        assertThat(said()).isEqualTo("The observers are named.");
    }

    private static void choose(NamedSelect<Candidates.Choice> select, PersonId person) {
        select.setValue(select.getListDataView()
                .getItems()
                .filter(choice -> choice.person().equals(person))
                .findFirst()
                .orElseThrow());
    }

    private void settle() {
        signInAs(lead, Role.LEAD);
        go("practicums/" + run.value() + "/" + practicum());
        _find(LevelField.class).forEach(field -> _setValue(field, 2));
        _find(PointField.class).forEach(field -> _setValue(field, true));
        press("Settle it");
        assertThat(_get(TextArea.class, spec -> spec.withId("settle-reason")).getErrorMessage())
                .isEqualTo("Please give a reason of at most 1,000 characters.");
        write("settle-reason", "I asked both of them.");
        press("Settle it");
        assertThat(said()).isEqualTo("The disagreement is settled.");
    }

    @Test
    void anObserverIsToldWhatHeHasNotMarkedAndHisDraftIsKept() {
        signInAs(candidate);
        go("practicum");
        follow("Autumn");
        press("Begin the plan");
        candidates.name(new Caller(lead), run, kz.ustaz.certification.PracticumId.of(practicum()), one, other);

        signInAs(one, Role.OBSERVER);
        go("observing/" + practicum());
        assertThat(page()).contains("The candidate has not handed in the plan yet");
        var levels = _find(LevelField.class);
        assertThat(levels).hasSize(7);
        _setValue(levels.getFirst(), 2);
        assertThat(page()).contains("Kept ", "Still to mark: 15");
        speak("ru");
        assertThat(levels.getFirst().getLabel()).isEqualTo("Цель названа");
        assertThat(levels.getFirst().getValue()).isEqualTo(2);
        go("practicum");
        go("observing/" + practicum());
        assertThat(_find(LevelField.class).getFirst().getValue()).isEqualTo(2);
        press("Сдать лист окончательно");
        assertThat(said()).startsWith("Кандидат ещё не сдал план");
    }
}
