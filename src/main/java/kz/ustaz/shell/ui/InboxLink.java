package kz.ustaz.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A bell with the number of notices that are not read; its name says the same in words. */
class InboxLink extends Anchor implements LocaleChangeObserver {

    /** More is told by the name alone. */
    private static final int MOST_SHOWN = 99;

    private final Span count = new Span();
    private int unread;

    InboxLink() {
        super("inbox");
        addClassName("frame-bell");
        count.addClassName("frame-unread");
        count.getElement().setAttribute("aria-hidden", "true");
        add(count);
    }

    void show(int number) {
        unread = number;
        say();
    }

    private void say() {
        count.setText(unread == 0 ? "" : unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread));
        setAriaLabel(unread == 0 ? getTranslation("shell.inbox") : getTranslation("shell.inbox.unread", unread));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
