package kz.ustaz.account.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.Consumer;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/** One field for a code, as the app shows it or from the list on paper. Return sends it. */
@Tag("form")
class CodeForm extends HtmlContainer implements LocaleChangeObserver {

    private static final String TYPED = "element.elements.code.value";

    private final Notice notice = new Notice();
    private final Span label = new Span();
    private final Input code = new Input();
    private final NativeButton enter = new NativeButton();
    private final String enterKey;
    private boolean byApp = true;
    private @Nullable Refused refused;

    /** @param enterKey text of the button */
    CodeForm(String enterKey, Consumer<String> onCode) {
        this.enterKey = enterKey;
        addClassNames("stack", "factor-code");
        code.getElement()
                .setAttribute("name", "code")
                .setAttribute("maxlength", "40")
                .setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false")
                .setAttribute("required", true);
        enter.addClassName("button-primary");
        enter.getElement().setAttribute("type", "submit");
        getElement()
                .addEventListener(
                        "submit",
                        event -> onCode.accept(event.getEventData().get(TYPED).asString("")))
                .addEventData(TYPED)
                .preventDefault();
        var labelled = new NativeLabel();
        labelled.add(label, code);
        add(notice, labelled, enter);
        ask();
    }

    /** For a code of the app or, if not, for a recovery code, which has letters. */
    void byApp(boolean now) {
        byApp = now;
        refused = null;
        ask();
        say();
        clear();
    }

    boolean isByApp() {
        return byApp;
    }

    void refuse(Refused why) {
        refused = why;
        say();
        clear();
    }

    void focusOnShow() {
        code.getElement().setAttribute("autofocus", true);
        code.focus();
    }

    private void clear() {
        // What was typed was sent with the form: the server's own value is empty already.
        code.getElement().executeJs("this.value = ''; this.focus()");
    }

    private void ask() {
        code.getElement()
                .setAttribute("inputmode", byApp ? "numeric" : "text")
                .setAttribute("autocomplete", byApp ? "one-time-code" : "off");
    }

    private void say() {
        label.setText(getTranslation(byApp ? "account.factor.code" : "account.factor.recovery-code"));
        enter.setText(getTranslation(enterKey));
        if (refused == null) {
            notice.clear();
        } else {
            notice.show(Notice.Kind.BAD, getTranslation(refused.key(), refused.values()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
