package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import java.util.List;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;

/** A new password, typed twice. */
class NewPasswordForm extends Form {

    private static final int LONGEST = 200;

    private final Paragraph advice = new Paragraph();
    private final PasswordField password = field("password");
    private final PasswordField again = field("again");

    NewPasswordForm() {
        advice.addClassName("muted");
        addComponentAsFirst(advice);
        setColspan(advice, 2);
    }

    private PasswordField field(String name) {
        var field = with(name, new PasswordField());
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setMaxLength(LONGEST);
        return field;
    }

    /** Whether both are the same; if not, says so. */
    boolean agrees() {
        boolean same = password.getValue().equals(again.getValue());
        show(same ? List.of() : List.of(new Fault("again", new Refused("account.password.differ"))));
        return same;
    }

    String value() {
        return password.getValue();
    }

    void clear() {
        password.clear();
        again.clear();
        show(List.of());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        advice.setText(getTranslation("account.password.advice"));
        password.setLabel(getTranslation("account.field.new-password"));
    }
}
