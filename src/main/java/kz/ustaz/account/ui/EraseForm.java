package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.function.BiConsumer;
import kz.ustaz.account.Outcome.Fault;

/** Whom one means, typed once more, and why: so that no slip of a finger erases anybody. */
class EraseForm extends Div implements LocaleChangeObserver {

    private final Form fields = new Form();
    private final TextField number = fields.with("number", new TextField());
    private final TextField reason = fields.with("reason", new TextField());
    private final NativeButton erase = new NativeButton();

    /** @param onErase is given the number and the reason */
    EraseForm(BiConsumer<String, String> onErase) {
        addClassNames("card", "stack");
        number.setMaxLength(40);
        number.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        reason.setMaxLength(300);
        erase.setId("erase-now");
        erase.addClassName("button-bad");
        erase.addClickListener(_ -> onErase.accept(number.getValue(), reason.getValue()));
        add(fields, new Div(erase));
    }

    void refuse(List<Fault> faults) {
        fields.show(faults);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        reason.setHelperText(getTranslation("account.erase.reason-hint"));
        erase.setText(getTranslation("account.erase.now"));
    }
}
