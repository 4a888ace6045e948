package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import kz.ustaz.assessment.Allowance;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.roster.EnrolmentId;

/** More time, more attempts or a later closing for one person, for a reason. */
class PersonTerms extends Spoken {

    private final NamedSelect<ExamRoom.Person> person = new NamedSelect<>();
    private final NamedSelect<ExamRoom.Line> quiz = new NamedSelect<>();
    private ZoneId zone = ZoneId.of("UTC");

    PersonTerms() {
        addClassNames("card", "stack");
        person.setItemLabelGenerator(ExamRoom.Person::name);
    }

    interface Acts extends Serializable {

        ExamRoom.Room room();

        Allowance allowance(EnrolmentId enrolment, String quiz);

        Optional<Refused> allow(EnrolmentId enrolment, String quiz, Allowance allowance, String reason);
    }

    void show(Acts acts) {
        removeAll();
        sayings.forget();
        var room = acts.room();
        zone = room.zone();
        person.setItems(room.people());
        quiz.setItems(room.quizzes());
        var act = new ReasonedAct(sayings);
        var minutes = act.input("number", "assessment.exam.person.minutes", "0");
        minutes.getElement().setAttribute("min", "0").setAttribute("max", "600");
        var attempts = act.input("number", "assessment.exam.person.attempts", "0");
        attempts.getElement().setAttribute("min", "0").setAttribute("max", "20");
        var closes = act.input("datetime-local", "assessment.exam.person.closes", "");
        person.addValueChangeListener(change -> fill(acts, minutes, attempts, closes));
        quiz.addValueChangeListener(change -> fill(acts, minutes, attempts, closes));
        var form = act.form(
                "assessment.exam.reason",
                "assessment.exam.person.set",
                reason -> set(acts, minutes, attempts, closes, reason));
        var note = sayings.text(new Paragraph(), "assessment.exam.person.no-wait");
        note.addClassName("muted");
        add(sayings.text(new H2(), "assessment.exam.person.title"), note, person, quiz, form);
    }

    private void fill(Acts acts, Input minutes, Input attempts, Input closes) {
        if (person.getValue() != null && quiz.getValue() != null) {
            var now = acts.allowance(
                    person.getValue().enrolment(), quiz.getValue().quiz());
            minutes.setValue(Integer.toString(now.minutes()));
            attempts.setValue(Integer.toString(now.attempts()));
            closes.setValue(Typed.text(now.closes(), zone));
        }
    }

    private Optional<Refused> set(Acts acts, Input minutes, Input attempts, Input closes, String reason) {
        var whom = person.getValue();
        if (whom == null || quiz.getValue() == null) {
            return Optional.of(new Refused("assessment.exam.person.wanted"));
        }
        Allowance allowance;
        try {
            allowance = new Allowance(
                    Typed.whole(minutes.getValue()),
                    Typed.whole(attempts.getValue()),
                    Typed.moment(closes.getValue(), zone));
        } catch (DateTimeException e) {
            return Optional.of(new Refused("assessment.refused.moment"));
        }
        var refused = acts.allow(whom.enrolment(), quiz.getValue().quiz(), allowance, reason);
        if (refused.isEmpty()) {
            show(acts);
            var notice = sayings.text(new Paragraph(), "assessment.exam.person.done", whom.name());
            notice.addClassNames("notice", "notice-ok");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        return refused;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        person.setLabel(getTranslation("assessment.exam.person"));
        quiz.setLabel(getTranslation("assessment.exam.quiz"));
        person.setPlaceholder(getTranslation("assessment.exam.person.choose"));
        quiz.setPlaceholder(getTranslation("assessment.exam.person.choose"));
        quiz.setItemLabelGenerator(line -> line.title().in(event.getLocale()));
    }
}
