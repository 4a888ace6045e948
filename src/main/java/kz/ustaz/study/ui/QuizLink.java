package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Programme;

/** A quiz in a module's list: a link where it may be sat, the best score and what passes. */
class QuizLink extends ListItem implements LocaleChangeObserver {

    private final transient Programme.QuizLine line;
    private final Anchor link = new Anchor();
    private final Span name = new Span();
    private final Span detail = new Span();
    private final Span mark;
    /** Without a pass mark nobody passes or fails it. */
    private final boolean measures;

    QuizLink(EnrolmentId enrolment, Programme.QuizLine line, boolean locked) {
        this.line = line;
        this.measures = line.pass() == 0;
        detail.addClassNames("muted", "quiz-detail");
        mark = Parts.badge(line.passed() || line.hidden() ? "badge-ok" : "badge-due");
        if (locked) {
            add(name);
        } else {
            link.setHref(line.open().map(Ways::sitting).orElseGet(() -> Ways.quiz(enrolment, line.quiz())));
            add(link);
        }
        add(detail, mark);
        mark.setVisible(!locked || line.passed() || line.hidden());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        Parts.put(link, line.title(), locale);
        Parts.put(name, line.title(), locale);
        detail.setText(line.best()
                .map(best ->
                        getTranslation(measures ? "study.quiz.score" : "study.quiz.best", best.percent(), line.pass()))
                .orElseGet(() -> getTranslation(
                        measures ? "study.quiz.questions" : "study.quiz.pass", line.questions(), line.pass())));
        mark.setText(getTranslation(state()));
    }

    private String state() {
        if (line.passed()) {
            return measures ? "study.quiz.handed-in" : "study.quiz.passed";
        }
        if (line.open().isPresent()) {
            return "study.quiz.open";
        }
        if (line.waits()) {
            return "study.quiz.waits";
        }
        if (line.hidden()) {
            return "study.quiz.handed-in";
        }
        if (line.best().isPresent()) {
            return "study.quiz.again";
        }
        return line.required() ? "study.quiz.due" : "study.quiz.optional";
    }
}
