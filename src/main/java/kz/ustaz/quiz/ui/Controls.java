package kz.ustaz.quiz.ui;

import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plain controls that write into a draft at each change. */
final class Controls {

    private Controls() {}

    static Element labelled(String text, Element control) {
        var label = new Element("label");
        label.getClassList().add("edit-field");
        var name = new Element("span").setText(text);
        name.getClassList().add("edit-label");
        control.getClassList().add("edit-input");
        return label.appendChild(name, control);
    }

    static Element number(String text, int least, int most, String value, Consumer<String> set) {
        var input = new Element("input")
                .setAttribute("type", "number")
                .setAttribute("min", Integer.toString(least))
                .setAttribute("max", Integer.toString(most));
        return changing(text, input, value, set);
    }

    static Element line(String text, String value, Consumer<String> set) {
        return changing(text, new Element("input"), value, set);
    }

    static Element area(String text, String value, Consumer<String> set) {
        return changing(text, new Element("textarea"), value, set);
    }

    private static Element changing(String text, Element input, String value, Consumer<String> set) {
        input.setProperty("value", value);
        input.addPropertyChangeListener("value", "change", event -> set.accept(input.getProperty("value", "")));
        return labelled(text, input);
    }

    static Element choice(String text, Map<String, String> words, String value, Consumer<String> set) {
        var select = new Element("select");
        Options.put(select, words, value);
        select.addPropertyChangeListener("value", "change", event -> set.accept(select.getProperty("value", value)));
        return labelled(text, select);
    }

    static Element tick(String text, boolean on, Consumer<Boolean> set) {
        var label = new Element("label");
        label.getClassList().add("edit-tick");
        var box = new Element("input").setAttribute("type", "checkbox");
        box.setProperty("checked", on);
        box.addPropertyChangeListener("checked", "change", event -> set.accept(box.getProperty("checked", false)));
        return label.appendChild(box, new Element("span").setText(text));
    }

    /** Ticks for some words, folded away where none is ticked. @param chosen those that are */
    static Element ticks(
            String text, Map<String, String> words, Collection<String> chosen, Consumer<List<String>> set) {
        var details = new Element("details");
        details.getClassList().add("edit-more");
        details.setAttribute("open", !chosen.isEmpty());
        details.appendChild(new Element("summary").setText(text));
        var group = new Element("div").setAttribute("role", "group").setAttribute("aria-label", text);
        group.getClassList().add("edit-sources");
        var now = new LinkedHashMap<String, Boolean>();
        words.forEach((word, name) -> {
            now.put(word, chosen.contains(word));
            group.appendChild(tick(name, chosen.contains(word), on -> {
                now.put(word, on);
                set.accept(now.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList());
            }));
        });
        return details.appendChild(group);
    }

    /** Words that somebody typed with commas between them. */
    static List<String> commas(String typed) {
        return List.of(typed.split(",", -1)).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
