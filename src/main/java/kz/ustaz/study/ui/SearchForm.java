package kz.ustaz.study.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A field that leads to the page of what was found. */
class SearchForm extends Div implements LocaleChangeObserver {

    private final NativeLabel label = new NativeLabel();
    private final Input words = new Input(ValueChangeMode.ON_CHANGE);
    private final NativeButton go = new NativeButton();

    SearchForm() {
        addClassName("search-form");
        getElement().setAttribute("role", "search");
        words.setType("search");
        words.setId("programme-search");
        words.getElement().setAttribute("maxlength", "200").setAttribute("enterkeyhint", "search");
        label.setFor(words);
        go.addClickListener(_ -> UI.getCurrentOrThrow().navigate("search", Ways.of(words.getValue())));
        // the browser tells of a change only when the field is left
        go.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        add(label, words, go);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        label.setText(getTranslation("study.search.label"));
        go.setText(getTranslation("study.search.go"));
    }
}
