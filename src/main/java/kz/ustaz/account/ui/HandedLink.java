package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.net.URI;
import java.time.Instant;
import kz.ustaz.account.HandOver;
import kz.ustaz.common.ui.Moments;
import org.jspecify.annotations.Nullable;

/** A one-time link, shown once: to be copied and handed over. */
class HandedLink extends Div implements LocaleChangeObserver {

    /** Within the click, as browsers demand; without HTTPS they have no clipboard but the old one. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
              const input = $0.inputElement;
              input.select();
              let done;
              try {
                await navigator.clipboard.writeText(input.value);
                done = true;
              } catch {
                done = document.execCommand('copy');
              }
              if (done) {
                this.dispatchEvent(new CustomEvent('copied'));
              }
            });
            """;

    private final TextField link = new TextField();
    private final NativeButton copy = new NativeButton();
    private final Paragraph text = new Paragraph();
    private @Nullable Instant until;

    /** @param onCopied is run when it lies in the clipboard */
    HandedLink(Runnable onCopied) {
        addClassName("stack");
        link.setReadOnly(true);
        link.setWidthFull();
        link.setAutoselect(true);
        copy.addClassName("button");
        copy.addAttachListener(_ -> copy.getElement().executeJs(COPY, link.getElement()));
        copy.getElement().addEventListener("copied", _ -> onCopied.run());
        text.addClassName("muted");
        setVisible(false);
        add(link, copy, text);
    }

    void show(HandOver handed) {
        until = handed.until();
        getUI().ifPresent(ui -> ui.getPage()
                .fetchCurrentURL(here -> link.setValue(
                        URI.create(here.toString()).resolve(handed.path()).toString())));
        say();
        setVisible(true);
    }

    void clear() {
        setVisible(false);
        link.clear();
    }

    private void say() {
        if (until != null) {
            text.setText(getTranslation("account.people.link-until", Moments.of(until, getLocale())));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        link.setLabel(getTranslation("account.people.link"));
        copy.setText(getTranslation("account.people.copy"));
        say();
    }
}
