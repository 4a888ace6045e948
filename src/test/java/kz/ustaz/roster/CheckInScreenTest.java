package kz.ustaz.roster;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A code stands in the room, a trainee types it, and objects to what is said of him. */
class CheckInScreenTest extends ScreenTest {

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    Attendance attendance;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private UUID unit;
    private Caller chief;
    private PersonId helper;
    private PersonId trainee;
    private RunId run;
    private BlockId block;

    @BeforeEach
    void found() {
        unit = founding.unit("Академия", null);
        chief = new Caller(person("chief", "Әлия"));
        founding.grant(chief.person(), Role.ADMINISTRATOR, new Scope.Installation());
        helper = person("helper", "Ерлан");
        trainee = person("trainee", "Гүлнар");
        // Where it is about noon, so that today is neither just over nor just begun.
        var zone =
                ZoneOffset.ofHours(12 - clock.instant().atOffset(ZoneOffset.UTC).getHour());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var wanted = new Runs.NewRun("Autumn", unit, zone, "en", today);
        run = ((Runs.Creation.Made) runs.create(chief, wanted)).run();
        founding.grant(helper, Role.ASSISTANT, new Scope.Run(run.value()));
        var whole = new BlockDraft(today, Half.MORNING, LocalTime.MIN, LocalTime.of(23, 59), "", "Range", "", "");
        block = ((Planning.Planned.Done) planning.add(chief, run, whole))
                .plan()
                .blocks()
                .getFirst()
                .id();
        runs.enrol(chief, run, List.of("trainee" + mark));
        signInAs(helper, Role.ASSISTANT);
    }

    @Test
    void aTraineeTypesTheCodeThatStandsInTheRoom() {
        go("runs/" + run.value() + "/attendance");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Check-in by code"))
                        .getHref())
                .isEqualTo(path());
        go(path());
        assertThat(shown()).contains("Here: 0 of 1").noneMatch(CheckInScreenTest::isCode);
        _click(_get(NativeButton.class, spec -> spec.withId("code-open")));
        String code =
                shown().stream().filter(CheckInScreenTest::isCode).findFirst().orElseThrow();
        speak("kk");
        assertThat(shown()).contains("Келгендер: 1 ішінен 0", code);

        signInAs(trainee);
        go("timetable");
        go(_get(RouterLink.class, spec -> spec.withText("Check in by code")).getHref());
        assertThat(_get(H1.class).getText()).isEqualTo("Check in");
        _click(_get(NativeButton.class, spec -> spec.withId("attend-enter")));
        var typed = _get(TextField.class, spec -> spec.withId("attend-code"));
        assertThat(typed.getErrorMessage()).isEqualTo("Please fill in this field.");
        typed.setValue("222222");
        _click(_get(NativeButton.class, spec -> spec.withId("attend-enter")));
        assertThat(shown())
                .contains("This code is not right, or not any more. Type the one that stands in the room now.");
        typed.setValue(code.toLowerCase(java.util.Locale.ROOT));
        _click(_get(NativeButton.class, spec -> spec.withId("attend-enter")));
        assertThat(shown()).anyMatch(text -> text.startsWith("You are checked in as late: Range, "));
        speak("ru");
        assertThat(shown()).anyMatch(text -> text.startsWith("Отмечено опоздание: Range, "));
        // By the picture's address the same is told, and nothing is said twice.
        go("attend/" + code);
        assertThat(shown()).anyMatch(text -> text.startsWith("У вас отмечено опоздание: Range, "));

        signInAs(helper, Role.ASSISTANT);
        go(path());
        assertThat(shown()).contains("Here: 1 of 1");
        _click(_get(NativeButton.class, spec -> spec.withId("code-close")));
        assertThat(shown()).noneMatch(CheckInScreenTest::isCode);
    }

    @Test
    void whoeverObjectsReadsWhatHisTrainerAnswers() {
        var enrolment = runs.roll(chief, run).members().getFirst().enrolment();
        attendance.mark(chief, run, block, enrolment, Presence.ABSENT, "");
        signInAs(trainee);
        go("timetable");
        _click(_get(NativeButton.class, spec -> spec.withText("Object")));
        reason("I sat at the back");
        assertThat(shown()).anyMatch(text -> text.startsWith("You objected, ") && text.endsWith(": I sat at the back"));
        assertThat(spans()).contains("Absent", "Waits for an answer");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Object"))).isEmpty();

        signInAs(helper, Role.ASSISTANT);
        go("runs/" + run.value() + "/attendance");
        assertThat(shown())
                .anyMatch(text -> text.startsWith("Objections in this run that wait for your answer: 1."))
                .anyMatch(text -> text.startsWith("Objects, ") && text.endsWith(": I sat at the back"));
        _click(_get(NativeButton.class, spec -> spec.withText("Decline")));
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
        assertThat(_get(TextField.class, spec -> spec.withId("reason-why")).getErrorMessage())
                .isEqualTo("Please fill in this field.");
        reason("Two saw you leave");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Decline"))).isEmpty();
        assertThat(shown()).noneMatch(text -> text.startsWith("Objections in this run"));

        signInAs(trainee);
        go("timetable");
        assertThat(shown()).contains("Declined by Оразов Ерлан: Two saw you leave");
        speak("kk");
        assertThat(shown()).contains("Қарсылық қабылданбады, Оразов Ерлан: Two saw you leave");
    }

    private static void reason(String why) {
        _get(TextField.class, spec -> spec.withId("reason-why")).setValue(why);
        _click(_get(NativeButton.class, spec -> spec.withId("reason-act")));
    }

    private String path() {
        return "runs/" + run.value() + "/attendance/" + block.value() + "/code";
    }

    private static boolean isCode(String text) {
        return text.matches("[2-9ACEHKMPTXY]{6}");
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

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
