package kz.ustaz.common.ui;

import com.vaadin.flow.component.select.Select;

/** A select whose list is called what the field is: Vaadin's own list has no name, and whoever hears it not what it is for. */
public class NamedSelect<T> extends Select<T> {

    private static final String LIST = "vaadin-select-list-box";

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        getElement()
                .getChildren()
                .filter(child -> LIST.equals(child.getTag()))
                .forEach(list -> list.setAttribute("aria-label", label));
    }
}
