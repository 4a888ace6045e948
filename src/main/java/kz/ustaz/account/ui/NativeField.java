package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;

/** A label above an input of the browser's own, which a plain form sends. */
class NativeField extends Div {

    private final NativeLabel label = new NativeLabel();
    private final Input input = new Input();

    /** @param name what the form sends it as; also its id */
    NativeField(String name, String type, String autocomplete) {
        addClassName("stack");
        input.setId(name);
        input.setType(type);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("required", true);
        label.setFor(name);
        add(label, input);
    }

    void setLabel(String text) {
        label.setText(text);
    }

    void setLimit(int characters) {
        input.getElement().setAttribute("maxlength", Integer.toString(characters));
    }

    void focusOnShow() {
        input.getElement().setAttribute("autofocus", true);
        input.focus();
    }
}
