package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import kz.ustaz.study.Next;
import kz.ustaz.study.Programme;

/** The next thing to do, one press away, and how much of the course is done. */
class ContinueCard extends Section implements LocaleChangeObserver {

    private final transient Programme.Page page;
    private final Paragraph kicker = new Paragraph();
    private final H2 title = new H2();
    private final Paragraph detail = new Paragraph();
    private final Anchor go = new Anchor();
    private final Element meter;
    private final Paragraph progress = new Paragraph();

    ContinueCard(Programme.Page page) {
        this.page = page;
        this.meter = Parts.meter(page.percent());
        addClassNames("card", "continue");
        kicker.addClassNames("muted", "continue-kicker");
        detail.addClassName("muted");
        progress.addClassName("muted");
        go.addClassName("button-primary");
        go.setId("continue");
        var what = new Div(kicker, title, detail);
        what.addClassName("stack");
        var done = new Div(progress);
        done.addClassName("continue-progress");
        done.getElement().appendChild(meter);
        add(what);
        page.next().ifPresent(next -> {
            go.setHref(address(next));
            add(go);
        });
        add(done);
    }

    private String address(Next next) {
        return switch (next) {
            case Next.FinishQuiz quiz -> Ways.sitting(quiz.attempt());
            case Next.ReadLesson lesson -> Ways.lesson(page.enrolment(), lesson.lesson());
            case Next.SitQuiz quiz -> Ways.quiz(page.enrolment(), quiz.quiz());
        };
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        page.next().ifPresentOrElse(next -> say(next, locale), this::sayDone);
        progress.setText(getTranslation("study.progress", page.percent()));
        meter.setAttribute("aria-label", getTranslation("study.progress", page.percent()));
    }

    private void say(Next next, Locale locale) {
        kicker.setText(getTranslation(
                switch (next) {
                    case Next.FinishQuiz _ -> "study.next.finish";
                    case Next.ReadLesson lesson -> lesson.begun() ? "study.next.reading" : "study.next.lesson";
                    case Next.SitQuiz _ -> "study.next.quiz";
                }));
        Parts.put(title, next.title(), locale);
        String module = page.days().stream()
                .filter(day -> day.module().id().equals(next.module()))
                .map(day -> day.module().title().in(locale))
                .findFirst()
                .orElse("");
        detail.setText(
                switch (next) {
                    case Next.FinishQuiz _ -> module;
                    case Next.ReadLesson lesson -> module + " · " + Parts.duration(this, lesson.minutes());
                    case Next.SitQuiz quiz -> module + " · " + getTranslation("study.questions", quiz.questions());
                });
        go.setText(getTranslation("study.continue"));
    }

    private void sayDone() {
        kicker.setText(getTranslation("study.done.kicker"));
        title.setText(getTranslation("study.done.title"));
        detail.setText(getTranslation("study.done.text"));
    }
}
