package kz.ustaz.roster.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ustaz.common.ui.Indented;
import kz.ustaz.roster.Runs;

/** Two ways to enrol: by names or numbers, and a whole unit. */
class AddPeople extends Section {

    private final H2 heading = new H2();
    private final TextArea typed = new TextArea();
    private final NativeButton addTyped = new NativeButton();
    private final ComboBox<Runs.UnitChoice> unit = new ComboBox<>();
    private final NativeButton addUnit = new NativeButton();

    AddPeople(Consumer<String> onTyped, Consumer<UUID> onUnit) {
        addClassNames("card", "stack");
        typed.setMaxLength(10_000);
        typed.setId("enrol-names");
        typed.setWidthFull();
        addTyped.addClickListener(click -> {
            if (Filled.all(typed)) {
                onTyped.accept(typed.getValue());
                typed.clear();
            }
        });
        Indented.in(unit, Runs.UnitChoice::name, Runs.UnitChoice::depth);
        addUnit.addClickListener(click -> {
            if (Filled.all(unit)) {
                onUnit.accept(unit.getValue().id());
            }
        });
        add(heading, typed, addTyped, unit, addUnit);
    }

    void offer(List<Runs.UnitChoice> units) {
        unit.setItems(units);
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
