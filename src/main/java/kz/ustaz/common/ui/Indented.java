package kz.ustaz.common.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableFunction;

/** A box to choose from a tree: the list shows how deep each lies, the field only what was chosen. */
public final class Indented {

    private Indented() {}

    public static <T> void in(ComboBox<T> box, ItemLabelGenerator<T> name, SerializableFunction<T, Integer> depth) {
        box.setItemLabelGenerator(name);
        box.setRenderer(new TextRenderer<>(item -> "\u2003".repeat(depth.apply(item)) + name.apply(item)));
    }
}
