package kz.ustaz.common.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.function.SerializableFunction;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A day or a time, chosen with the browser's own calendar or clock, which knows its user's language and has names for whoever
 * hears it; Vaadin's has none.
 *
 * @param <T> says itself as the browser does
 */
public abstract class BrowserField<T> extends CustomField<T> {

    private final Input input = new Input();
    private final SerializableFunction<String, T> reading;

    /** @param type of the browser's input @param reading throws {@link DateTimeParseException} for what is none */
    protected BrowserField(String type, SerializableFunction<String, T> reading) {
        this.reading = reading;
        input.setType(type);
        input.addValueChangeListener(_ -> updateValue());
        add(input);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        input.getElement().setAttribute("aria-label", label);
    }

    @Override
    protected @Nullable T generateModelValue() {
        try {
            return input.isEmpty() ? null : reading.apply(input.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable T value) {
        input.setValue(value == null ? "" : value.toString());
    }
}
