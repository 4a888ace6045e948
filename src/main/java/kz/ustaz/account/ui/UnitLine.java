package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import kz.ustaz.account.ports.Units.Unit;

/** A unit in the tree: its name, and in place of it a field while the unit is renamed. */
class UnitLine extends ListItem {

    private final transient Unit unit;
    private final SerializableConsumer<String> onRename;

    UnitLine(Unit unit, SerializableConsumer<String> onRename) {
        this.unit = unit;
        this.onRename = onRename;
        addClassName("row");
        getStyle().set("--depth", Integer.toString(unit.depth()));
        read();
    }

    private void read() {
        removeAll();
        add(new Span(unit.name()), button("account.unit.rename", this::write, "button-quiet"));
    }

    private void write() {
        var field = new TextField();
        field.setValue(unit.name());
        field.setMaxLength(200);
        field.setAriaLabel(getTranslation("account.unit.name-of", unit.name()));
        removeAll();
        add(
                field,
                button("account.people.save", () -> onRename.accept(field.getValue()), "button"),
                button("account.unit.cancel", this::read, "button-quiet"));
        field.focus();
    }

    private NativeButton button(String key, Runnable action, String look) {
        var button = new NativeButton(getTranslation(key), _ -> action.run());
        button.addClassName(look);
        button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + unit.name());
        return button;
    }
}
