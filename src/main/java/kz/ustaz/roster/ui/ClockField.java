package kz.ustaz.roster.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Input;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A time of day to the minute, chosen with the browser's own clock, as {@link kz.ustaz.common.ui.DayField} chooses a day. */
class ClockField extends CustomField<LocalTime> {

    private final Input input = new Input();

    ClockField() {
        input.setType("time");
        input.addValueChangeListener(_ -> updateValue());
        add(input);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        input.getElement().setAttribute("aria-label", label);
    }

    @Override
    protected @Nullable LocalTime generateModelValue() {
        try {
            return input.isEmpty() ? null : LocalTime.parse(input.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable LocalTime time) {
        input.setValue(time == null ? "" : time.toString());
    }
}
