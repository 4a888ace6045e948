package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.study.LessonPage;

/** The end of a lesson: marking it as read, and the ways on. */
class LessonEnd extends Div implements LocaleChangeObserver {

    private final transient LessonPage.Open page;
    private final NativeButton mark = new NativeButton();
    private final Paragraph done = new Paragraph();
    private final Paragraph draft = new Paragraph();
    private final Nav ways = new Nav();
    private final Anchor previous = new Anchor();
    private final Anchor next = new Anchor();
    private final Anchor quiz = new Anchor();

    LessonEnd(LessonPage.Open page, Runnable onMark) {
        this.page = page;
        addClassNames("lesson-end", "stack");
        mark.setId("mark-read");
        mark.addClickListener(click -> onMark.run());
        done.addClassNames("notice", "notice-ok");
        done.getElement().setAttribute("role", "status");
        ways.addClassName("row");
        link(previous, page.previous(), "button");
        link(next, page.next(), "button-primary");
        page.quiz().ifPresent(id -> {
            quiz.setHref(Ways.quiz(page.enrolment(), id));
            quiz.setId("go-to-quiz");
            quiz.addClassName(page.next().isEmpty() ? "button-primary" : "button");
            ways.add(quiz);
        });
        draft.addClassName("muted");
        add(mark, done, ways, draft);
    }

    private void link(Anchor link, Optional<LessonPage.Neighbour> neighbour, String look) {
        neighbour.ifPresent(to -> {
            link.setHref(Ways.lesson(page.enrolment(), to.lesson()));
            link.addClassName(look);
            ways.add(link);
        });
    }

    void show(boolean read) {
        mark.setVisible(!read);
        done.setVisible(read);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        mark.setText(getTranslation("study.lesson.mark"));
        done.setText(getTranslation("study.lesson.marked"));
        draft.setText(getTranslation("study.lesson.draft"));
        draft.setVisible(page.lesson().drafts().contains(locale.getLanguage()));
        ways.getElement().setAttribute("aria-label", getTranslation("study.lesson.ways"));
        page.previous()
                .ifPresent(to -> previous.setText(
                        getTranslation("study.lesson.previous", to.title().in(locale))));
        page.next()
                .ifPresent(to -> next.setText(
                        getTranslation("study.lesson.next", to.title().in(locale))));
        quiz.setText(getTranslation("study.lesson.quiz"));
    }
}
