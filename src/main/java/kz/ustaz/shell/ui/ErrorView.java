package kz.ustaz.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page instead of the one asked for: what is so, what to do, a way home. Nothing of the cause. */
abstract class ErrorView extends Section implements HasDynamicTitle, LocaleChangeObserver {

    private final H1 heading = new H1();
    private final Paragraph text = new Paragraph();
    private final Anchor home = new Anchor("");
    private final String key;
    private Object[] values = {};

    /** @param key the texts are {@code <key>.title} and {@code <key>.text} */
    ErrorView(String key) {
        this.key = key;
        addClassName("stack");
        text.addClassName("lead");
        home.addClassName("button-primary");
        add(heading, text, home);
    }

    void values(Object... now) {
        values = now;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation(key + ".title"));
        text.setText(getTranslation(key + ".text", values));
        home.setText(getTranslation("shell.home"));
    }
}
