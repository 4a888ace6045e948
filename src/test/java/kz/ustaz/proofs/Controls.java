package kz.ustaz.proofs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.testing.VaadinClient.Page.Node;
import tools.jackson.databind.json.JsonMapper;

/** The controls of one question, worked by what a trainee reads beside them. */
public record Controls(Node question) {

    public static Controls of(Node question) {
        return new Controls(question);
    }

    /**
     * What the controls would hold.
     *
     * @param words labels to choose; what to type; {@code left → right} for what is chosen or typed under a label of
     *     several; or all labels in their order
     * @throws AssertionError if a word is nowhere to be chosen
     */
    public Map<String, List<String>> set(List<String> words) {
        var parts = new LinkedHashMap<String, List<String>>();
        for (String word : words) {
            var control = labelled(word);
            parts.computeIfAbsent(control.part(), part -> new ArrayList<>()).add(control.value());
        }
        return parts;
    }

    String json(List<String> words) {
        return JsonMapper.shared().writeValueAsString(set(words));
    }

    private record Held(String part, String value) {}

    private Held labelled(String word) {
        String[] pair = word.split(" → ", 2);
        for (var control : question.all(node -> node.has("data-part"))) {
            String part = control.value("data-part");
            switch (control.tag()) {
                case "input" -> {
                    if (control.value("type").equals("text")) {
                        if (pair.length == 1 || labelOf(control).startsWith(pair[0])) {
                            return new Held(part, pair[pair.length - 1]);
                        }
                    } else if (labelOf(control).equals(pair[pair.length - 1])
                            && (pair.length == 1 || rowOf(control).startsWith(pair[0]))) {
                        return new Held(part, control.value("value"));
                    }
                }
                case "textarea" -> {
                    return new Held(part, word);
                }
                case "select" -> {
                    if (labelOf(control).startsWith(pair[0])) {
                        return new Held(part, first(control, "value", pair[1]));
                    }
                }
                default -> {
                    return new Held(part, first(control, "data-token", word));
                }
            }
        }
        throw new AssertionError("nothing to choose «" + word + "» with in: " + question.text());
    }

    private String labelOf(Node control) {
        return around(control, "label");
    }

    /** The text of the row of choices that a control stands in. */
    private String rowOf(Node control) {
        return around(control, "fieldset");
    }

    private String around(Node control, String tag) {
        return question.all(node ->
                        node.tag().equals(tag) && node.all(control::equals).size() == 1)
                .getFirst()
                .text();
    }

    /** The value of the first node that ends with a word. */
    private static String first(Node control, String attribute, String word) {
        return control.all(node -> node.has(attribute) && node.text().contains(word)).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + word + " in: " + control.text()))
                .value(attribute);
    }
}
