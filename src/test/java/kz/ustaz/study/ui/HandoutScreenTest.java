package kz.ustaz.study.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.common.ui.NotMade;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.study.HandoutPart;
import kz.ustaz.study.Handouts;
import kz.ustaz.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handouts of the shipped course, and who is offered which. */
class HandoutScreenTest extends ScreenTest {

    private static final Locale KAZAKH = Locale.of("kk");
    private static final HandoutPart LESSON = new HandoutPart.Lesson("d1-anatomy");

    @Autowired
    Founding founding;

    @Autowired
    Runs runs;

    @Autowired
    Handouts handouts;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private UUID unit;
    private PersonId chief;
    private PersonId trainee;
    private RunId run;
    private EnrolmentId enrolment;

    @BeforeEach
    void found() {
        unit = founding.unit("Академия", null);
        chief = person("chief");
        founding.grant(chief, Role.ADMINISTRATOR, new Scope.Installation());
        trainee = person("trainee");
        var wanted = new Runs.NewRun("Autumn", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) runs.create(new Caller(chief), wanted)).run();
        enrolment = runs.enrol(new Caller(chief), run, List.of("trainee" + mark))
                .roll()
                .members()
                .getFirst()
                .enrolment();
    }

    private PersonId person(String name) {
        return founding.person(
                new NewPerson(name + mark, name + mark, "Оразов", "Асан", "", "", "", "", unit, "en"),
                "four plain horses");
    }

    private static String page(String address) {
        UI.getCurrentOrThrow().navigate(address);
        return text();
    }

    private static String text() {
        return UI.getCurrentOrThrow().getCurrentView().getElement().getTextRecursively();
    }

    private static List<String> offered() {
        return _find(NativeButton.class).stream()
                .map(button -> button.getElement().getAttribute("data-handout"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static NativeButton button(String name) {
        return _get(NativeButton.class, spec -> spec.withAttribute("data-handout", name));
    }

    /** What the four days build on is not done yet. */
    @Test
    void aTraineeIsOfferedWhatHeMayRead() {
        signInAs(trainee);
        assertThat(page("")).contains("Handout of the course, PDF");
        assertThat(offered()).containsExactly("course", "day-1");
        speak("kk");
        assertThat(button("day-1").getText()).isEqualTo("Күннің таратпа материалы, PDF");
        assertThat(button("day-1").getElement().getAttribute("aria-label")).contains("1-күн");
        assertThat(page("lesson/" + enrolment.value() + "/d1-anatomy")).contains("Таратпа материал, PDF");
        _click(button("d1-anatomy"));
        assertThat(text()).contains("Файл");
        page("lesson/" + enrolment.value() + "/d3-numbers");
        assertThat(offered()).isEmpty();
    }

    @Test
    @Tag("deep")
    void aLessonInKazakhIsPdfUaAndIsDrawnOnce() {
        var reader = new Caller(trainee);
        byte[] pdf = handouts.make(reader, enrolment, LESSON, KAZAKH);
        assertThat(handouts.make(reader, enrolment, LESSON, KAZAKH)).isSameAs(pdf);
        assertThat(handouts.makeOfRun(new Caller(chief), run, LESSON, KAZAKH)).isSameAs(pdf);
        assertThat(PdfReading.faults(pdf)).isEmpty();
        assertThat(PdfReading.text(pdf).replaceAll("[\\s\\u202f]+", " "))
                .contains(
                        "Маркетплейстің анатомиясы және өмірлік циклі",
                        "Silk Road 2011 жылғы ақпанда ашылды. Өзі ештеңе сатқан жоқ.",
                        "төменгі шек",
                        "Бөлігі Қалдыратын ізі Жиі кететін қате түсінік",
                        "Өзіңізді тексеріңіз: 1-сұрақ",
                        "2026 ж. 22 қараша");
    }

    @Test
    void whatIsLockedOrAnothersIsNotHandedOut() {
        var reader = new Caller(trainee);
        assertThatThrownBy(() -> handouts.make(reader, enrolment, new HandoutPart.Lesson("d3-numbers"), KAZAKH))
                .isInstanceOf(NotMade.class)
                .hasMessage("study.handout.locked");
        assertThatThrownBy(() -> handouts.make(reader, enrolment, new HandoutPart.Day("day-2"), KAZAKH))
                .isInstanceOf(NotMade.class);
        assertThatThrownBy(() -> handouts.make(reader, enrolment, new HandoutPart.Day("day-9"), KAZAKH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handouts.make(new Caller(person("other")), enrolment, LESSON, KAZAKH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handouts.makeOfRun(reader, run, LESSON, KAZAKH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handouts.makeOfNewest(reader, LESSON, KAZAKH)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoTeachesAndWhoWritesIsOfferedAll() {
        var assistant = person("assistant");
        founding.grant(assistant, Role.ASSISTANT, new Scope.Run(run.value()));
        signInAs(assistant, Role.ASSISTANT);
        assertThat(page("handouts/" + run.value())).contains("Autumn · edition");
        assertThat(offered()).contains("course", "day-1", "day-4", "d3-numbers").hasSize(34);
        page("guides/" + run.value() + "/d2-case");
        assertThat(offered()).containsExactly("d2-case");
        var author = person("author");
        founding.grant(author, Role.AUTHOR, new Scope.Installation());
        signInAs(author, Role.AUTHOR);
        assertThat(page("handouts")).contains("Newest edition:");
        speak("ru");
        assertThat(text()).contains("Раздаточные материалы");
    }
}
