package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.Consumer;

/** Asks why, before a second factor is taken away: the audit keeps the answer. */
class Reason extends Div implements LocaleChangeObserver {

    private final TextField why = new TextField();
    private final NativeButton go = new NativeButton();

    Reason(Consumer<String> onReason) {
        addClassNames("row", "account-tools");
        why.setMaxLength(300);
        why.setId("factor-reason");
        go.addClassName("button-bad");
        go.addClickListener(_ -> onReason.accept(why.getValue()));
        setVisible(false);
        add(why, go);
    }

    void ask() {
        setVisible(true);
        why.focus();
    }

    void close() {
        why.clear();
        setVisible(false);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        why.setLabel(getTranslation("account.factor.why"));
        go.setText(getTranslation("account.factor.reset-now"));
    }
}
