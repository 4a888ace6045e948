package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.content.ScreenFiles;
import org.jspecify.annotations.Nullable;

/** What was published on screen and the folder does not have, to be taken there. */
class TakeBack extends Section implements LocaleChangeObserver {

    private static final String FILE = "ustaz-course-changes.zip";

    private final transient ScreenFiles desk;
    private final CurrentCaller caller;
    private final H2 title = new H2();
    private final Paragraph lead = new Paragraph();
    private final NativeButton look = new NativeButton();
    private final Div found = new Div();
    private final FileMaking making = new FileMaking();
    private transient ScreenFiles.@Nullable Back back;

    TakeBack(ScreenFiles desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("muted");
        look.addClassName("button");
        look.setId("take-back-look");
        look.addClickListener(_ -> {
            back = desk.list(caller.get());
            say();
        });
        found.addClassName("stack");
        found.getElement().setAttribute("role", "status");
        add(title, lead, look, found, making);
    }

    private void say() {
        found.removeAll();
        if (back == null) {
            return;
        }
        if (!back.problems().isEmpty()) {
            notice("bad", "content.back.unreadable");
            return;
        }
        if (!back.left().isEmpty()) {
            notice("warn", "content.back.left");
            found.add(Lines.of(back.left()));
        }
        if (back.files().isEmpty()) {
            notice("ok", "content.back.none");
            return;
        }
        found.add(
                new Paragraph(getTranslation("content.back.files", back.files().size())), Lines.of(back.files()));
        var take = new NativeButton(getTranslation("content.back.take"), _ -> take());
        take.addClassName("button-primary");
        take.setId("take-back");
        found.add(take);
    }

    private void notice(String tone, String key) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassNames("notice", "notice-" + tone);
        found.add(notice);
    }

    private void take() {
        var who = caller.get();
        making.start(FILE, "application/zip", (to, _) -> desk.write(who, to));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("content.back.title"));
        lead.setText(getTranslation("content.back.lead"));
        look.setText(getTranslation("content.back.look"));
        say();
    }
}
