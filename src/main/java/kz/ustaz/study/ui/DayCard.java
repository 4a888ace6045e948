package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.ModuleState;
import kz.ustaz.study.Programme;

/** One module of the programme: its state, its objectives, its lessons and quizzes. */
class DayCard extends Section implements LocaleChangeObserver {

    private final transient Programme.Day day;
    private final H2 title = new H2();
    private final Span state;
    private final Span minutes = new Span();
    private final Div summary = new Div();
    private final Paragraph reason = new Paragraph();
    private final Element meter;
    private final Span objectivesTitle = new Span();
    private final UnorderedList objectives = new UnorderedList();
    private final H3 lessonsTitle = new H3();
    private final H3 quizzesTitle = new H3();

    DayCard(EnrolmentId enrolment, Programme.Day day, HandoutTaking taking) {
        this.day = day;
        boolean locked = day.state() == ModuleState.LOCKED;
        addClassNames("card", "stack", "day");
        title.setId("day-" + day.module().id());
        getElement().setAttribute("aria-labelledby", "day-" + day.module().id());
        state = Parts.badge(tone(day.state()));
        minutes.addClassName("muted");
        meter = Parts.meter(day.percent());
        var facts = new Div(state, minutes);
        facts.addClassName("row");
        reason.addClassName("notice");
        reason.setVisible(locked);
        add(title, facts, summary, reason);
        getElement().appendChild(meter);
        var details = new NativeDetails(objectivesTitle, objectives);
        details.setVisible(!day.module().objectives().isEmpty());
        add(details);
        var lessons = new UnorderedList();
        lessons.addClassName("day-steps");
        day.lessons().forEach(lesson -> lessons.add(new LessonLink(enrolment, lesson, locked)));
        if (day.state() == ModuleState.COMPLETE) {
            // what is done is in nobody's way, and one press away
            var done = new NativeDetails(lessonsTitle, lessons);
            done.addClassName("day-done");
            add(done);
        } else {
            add(lessonsTitle, lessons);
        }
        if (!day.quizzes().isEmpty()) {
            var quizzes = new UnorderedList();
            quizzes.addClassName("day-steps");
            day.quizzes().forEach(quiz -> quizzes.add(new QuizLink(enrolment, quiz, locked)));
            add(quizzesTitle, quizzes);
        }
        if (!locked) {
            add(taking.day(day.module().id(), day.module().title()));
        }
    }

    private static String tone(ModuleState state) {
        return switch (state) {
            case LOCKED -> "badge-locked";
            case OPEN, IN_PROGRESS -> "badge-due";
            case COMPLETE -> "badge-ok";
        };
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        var module = day.module();
        Parts.put(title, module.title(), locale);
        state.setText(getTranslation("study.state." + day.state()));
        minutes.setText(Parts.duration(this, module.minutes()));
        summary.getElement()
                .setProperty("innerHTML", Markdown.html(module.summary().in(locale)));
        Parts.mark(summary.getElement(), module.summary(), locale);
        reason.setText(getTranslation(
                "study.locked.because",
                day.waitsFor().stream().map(name -> name.in(locale)).collect(Collectors.joining(", "))));
        meter.setAttribute("aria-label", getTranslation("study.module.progress", day.percent()));
        objectivesTitle.setText(getTranslation("study.objectives"));
        sayObjectives(locale);
        lessonsTitle.setText(
                day.state() == ModuleState.COMPLETE
                        ? getTranslation("study.lessons.done", day.lessons().size())
                        : getTranslation("study.lessons"));
        quizzesTitle.setText(getTranslation("study.quizzes"));
    }

    private void sayObjectives(Locale locale) {
        objectives.removeAll();
        day.module().objectives().forEach(objective -> {
            var item = new com.vaadin.flow.component.html.ListItem();
            Parts.put(item, objective.text(), locale);
            objectives.add(item);
        });
    }
}
