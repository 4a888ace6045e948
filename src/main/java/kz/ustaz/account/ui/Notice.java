package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;

/** A message that stays on the page, read out when it comes. Not there while it has no text. */
class Notice extends Div {

    enum Kind {
        INFO,
        OK,
        WARN,
        BAD
    }

    Notice() {
        addClassName("notice");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    Notice(Kind kind) {
        this();
        as(kind);
    }

    void show(Kind kind, String text) {
        as(kind);
        setText(text);
        setVisible(true);
    }

    void clear() {
        setText("");
        setVisible(false);
    }

    private void as(Kind kind) {
        for (var other : Kind.values()) {
            setClassName("notice-" + other.name().toLowerCase(java.util.Locale.ROOT), other == kind);
        }
        getElement().setAttribute("role", kind == Kind.BAD || kind == Kind.WARN ? "alert" : "status");
    }
}
