package kz.ustaz.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ustaz.roster.Runs;

/** Two ways to enrol: by names or numbers, and a whole unit. */
class AddPeople extends Section {

    private final H2 heading = new H2();
    private final TextArea typed = new TextArea();
    private final Button addTyped = new Button();
    private final ComboBox<Runs.UnitChoice> unit = new ComboBox<>();
    private final Button addUnit = new Button();

    AddPeople(List<Runs.UnitChoice> units, Consumer<String> onTyped, Consumer<UUID> onUnit) {
        addClassNames("card", "stack", "roster-form");
        typed.setMaxLength(10_000);
        typed.setId("enrol-names");
        typed.setWidthFull();
        addTyped.addClickListener(click -> {
            if (!typed.getValue().isBlank()) {
                onTyped.accept(typed.getValue());
                typed.clear();
            }
        });
        unit.setWidth("28rem");
        unit.setMaxWidth("100%");
        unit.setItems(units);
        unit.setItemLabelGenerator(item -> "\u2003".repeat(item.depth()) + item.name());
        addUnit.addClickListener(click -> unit.getOptionalValue().ifPresent(chosen -> onUnit.accept(chosen.id())));
        var byUnit = new Div(unit, addUnit);
        byUnit.addClassName("row");
        var byName = new Div(addTyped);
        byName.addClassName("row");
        add(heading, typed, byName, byUnit);
    }

    void say() {
        heading.setText(getTranslation("roster.add.title"));
        typed.setLabel(getTranslation("roster.add.typed"));
        typed.setHelperText(getTranslation("roster.add.typed.help"));
        addTyped.setText(getTranslation("roster.add.typed.button"));
        unit.setLabel(getTranslation("roster.add.unit"));
        addUnit.setText(getTranslation("roster.add.unit.button"));
    }
}
