package kz.ustaz.common.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A day, chosen with the browser's own calendar, which knows its user's language and has names for whoever hears it;
 * Vaadin's has none.
 */
public class DayField extends CustomField<LocalDate> {

    private final Input input = new Input();

    public DayField() {
        input.setType("date");
        input.addValueChangeListener(_ -> updateValue());
        add(input);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        input.getElement().setAttribute("aria-label", label);
    }

    @Override
    protected @Nullable LocalDate generateModelValue() {
        try {
            return input.isEmpty() ? null : LocalDate.parse(input.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDate day) {
        input.setValue(day == null ? "" : day.toString());
    }
}
