package kz.ustaz.quiz.ui;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a select offers. */
final class Options {

    private Options() {}

    /** Takes the place of what was offered. @param words text by value, in order @param chosen the value that is shown */
    static Element put(Element select, Map<String, String> words, String chosen) {
        select.removeAllChildren();
        words.forEach((value, text) -> select.appendChild(new Element("option")
                .setText(text)
                .setAttribute("value", value)
                .setAttribute("selected", value.equals(chosen))));
        return select;
    }

    /** Texts by value, in order. */
    static Map<String, String> of(Iterable<String> values, UnaryOperator<String> text) {
        var words = new LinkedHashMap<String, String>();
        values.forEach(value -> words.put(value, text.apply(value)));
        return words;
    }
}
