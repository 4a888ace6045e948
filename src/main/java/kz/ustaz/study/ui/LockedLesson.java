package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.study.LessonPage;

/** A lesson that cannot be read yet: its name, why, and the way back. */
class LockedLesson extends Div implements LocaleChangeObserver {

    private final transient LessonPage.Locked locked;
    private final Paragraph module = new Paragraph();
    private final H1 title = new H1();
    private final Paragraph reason = new Paragraph();
    private final Anchor back;

    LockedLesson(LessonPage.Locked locked) {
        this.locked = locked;
        addClassName("stack");
        module.addClassName("muted");
        reason.addClassNames("notice", "notice-info");
        back = new Anchor(Ways.programme(locked.enrolment()));
        back.addClassName("button-primary");
        var row = new Div(back);
        add(module, title, reason, row);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var locale = event.getLocale();
        Parts.put(module, locked.module(), locale);
        Parts.put(title, locked.title(), locale);
        reason.setText(getTranslation(locked.reason().key(), locked.reason().values(locale)));
        back.setText(getTranslation("study.programme.back"));
    }
}
