package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Programme;

/** A lesson in a module's list: a link where it may be read, and whether it was. */
class LessonLink extends ListItem implements LocaleChangeObserver {

    private final transient Programme.LessonLine line;
    private final Anchor link = new Anchor();
    private final Span name = new Span();
    private final Span minutes = new Span();
    private final Span mark = Parts.badge("badge-ok");

    LessonLink(EnrolmentId enrolment, Programme.LessonLine line, boolean locked) {
        this.line = line;
        minutes.addClassName("muted");
        mark.setVisible(line.read());
        if (locked) {
            add(name);
        } else {
            link.setHref(Ways.lesson(enrolment, line.lesson().id()));
            add(link);
        }
        add(mark, minutes);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var title = line.lesson().title();
        Parts.put(link, title, event.getLocale());
        Parts.put(name, title, event.getLocale());
        minutes.setText(Parts.duration(this, line.lesson().minutes()));
        mark.setText(getTranslation("study.lesson.read"));
    }
}
