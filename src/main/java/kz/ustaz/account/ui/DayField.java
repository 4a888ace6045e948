package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day, chosen with the browser's own calendar, which knows its user's language. */
class DayField extends Div {

    private final NativeLabel label = new NativeLabel();
    private final Input input = new Input();

    DayField() {
        addClassName("account-day");
        input.setType("date");
        label.add(input);
        add(label);
    }

    void setLabel(String text) {
        label.removeAll();
        label.add(new com.vaadin.flow.component.html.Span(text), input);
    }

    void onChange(Runnable action) {
        input.addValueChangeListener(_ -> action.run());
    }

    Optional<LocalDate> day() {
        try {
            return input.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(input.getValue()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
