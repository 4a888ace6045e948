package kz.ustaz.demo;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Question;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/**
 * Answers a question as a trainee would who tries its controls until it is right, which the demo can as it stands beside
 * the marking. It knows no kind; what must be typed it leaves empty.
 */
record Guess(Kind kind, Question question, Variant variant) {

    /** Check boxes beyond this many would make too many sets to try. */
    private static final int MOST_BOXES = 8;

    Answer best() {
        var found = order();
        var controls = new TreeMap<String, List<List<String>>>();
        collect(kind.field(variant.prompt(), Answer.NONE).getElement(), controls);
        for (var control : controls.entrySet()) {
            for (var values : control.getValue()) {
                var tried = new TreeMap<>(found.parts());
                tried.put(control.getKey(), values);
                found = better(found, new Answer(tried));
            }
        }
        return found;
    }

    private Answer better(Answer one, Answer other) {
        return question.accepts(variant, other) && mark(other).compareTo(mark(one)) > 0 ? other : one;
    }

    private Fraction mark(Answer answer) {
        return question.mark(variant, answer).fraction();
    }

    /** For kinds that want all pieces in order: swaps pairs as long as that helps. */
    private Answer order() {
        if (!(variant.hidden() instanceof Tokens tokens)) {
            return Answer.NONE;
        }
        var pieces = new ArrayList<>(tokens.ids().keySet());
        var found = Answer.of("order", pieces.toArray(String[]::new));
        if (!question.accepts(variant, found)) {
            return Answer.NONE;
        }
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < pieces.size(); j++) {
                Collections.swap(pieces, i, j);
                var tried = better(found, Answer.of("order", pieces.toArray(String[]::new)));
                if (tried.equals(found)) {
                    Collections.swap(pieces, i, j);
                }
                found = tried;
            }
        }
        return found;
    }

    /** For each part what its control can hold. */
    private static void collect(Element element, Map<String, List<List<String>>> controls) {
        String part = element.getAttribute("data-part");
        if (part != null) {
            var possible = controls.computeIfAbsent(part, name -> new ArrayList<>());
            String value = element.getAttribute("value");
            if ("checkbox".equals(element.getAttribute("type")) && value != null) {
                addBox(possible, value);
            } else if (value != null && !value.isEmpty()) {
                possible.add(List.of(value));
            }
            element.getChildren()
                    .map(child -> child.getAttribute("value"))
                    .filter(option -> option != null && !option.isEmpty())
                    .forEach(option -> possible.add(List.of(option)));
        }
        element.getChildren().forEach(child -> collect(child, controls));
    }

    /** Every set so far, also with this box. */
    private static void addBox(List<List<String>> possible, String value) {
        if (possible.isEmpty()) {
            possible.add(List.of());
        }
        if (possible.size() < 1 << MOST_BOXES) {
            for (var set : List.copyOf(possible)) {
                var more = new ArrayList<>(set);
                more.add(value);
                possible.add(more);
            }
        }
    }
}
