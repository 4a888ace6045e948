package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kinds;
import kz.ustaz.study.LessonPage;
import kz.ustaz.study.SelfCheck;

/** A lesson from its title to the way on. */
class OpenLesson extends Article implements LocaleChangeObserver {

    /** What becomes of what a reader does. */
    interface Reader extends Serializable {

        /** The section with this anchor is in sight. */
        void reached(String anchor);

        /** The lesson was read to its end, or its reader says so. */
        void read();

        /** @throws IllegalArgumentException if it is no answer to this question */
        SelfCheck answered(String item, Answer answer);
    }

    private final transient LessonPage.Open page;
    private final Anchor back;
    private final Span number = new Span();
    private final H1 title = new H1();
    private final Span minutes = new Span();
    private final Anchor notes;
    private final Span readMark = Parts.badge("badge-ok");
    private final LessonText text;
    private final LessonEnd end;
    private final Reader reader;
    private boolean read;

    OpenLesson(LessonPage.Open page, Kinds kinds, Reader reader, HandoutTaking taking, OwnNotes own) {
        this.page = page;
        this.reader = reader;
        addClassNames("lesson", "stack");
        back = new Anchor(Ways.programme(page.enrolment()));
        number.addClassName("muted");
        minutes.addClassName("muted");
        notes = new Anchor(Ways.notes(page.enrolment()));
        var facts = new Div(number, minutes, readMark, notes);
        facts.addClassName("row");
        var handout = taking.lesson(page.lesson().id(), page.lesson().title(), "study.handout.lesson");
        var header = new Header(back, title, facts, handout);
        header.addClassNames("stack", "lesson-header");
        end = new LessonEnd(page, this::markRead);
        text = new LessonText(page, kinds, reader, own, this::markRead, end);
        add(header, text);
        show(page.read());
    }

    /** Opens the page at a note of his. */
    void seek(UUID note) {
        text.seek(note);
    }

    private void markRead() {
        if (!read) {
            reader.read();
            show(true);
        }
    }

    private void show(boolean now) {
        read = now;
        readMark.setVisible(now);
        end.show(now);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        Parts.put(back, page.module().title(), locale);
        Parts.put(title, page.lesson().title(), locale);
        number.setText(getTranslation(
                "study.lesson.number", page.number(), page.module().lessons().size()));
        minutes.setText(Parts.duration(this, page.lesson().minutes()));
        readMark.setText(getTranslation("study.lesson.read"));
        notes.setText(getTranslation("study.notes.title"));
    }
}
