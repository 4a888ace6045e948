package kz.ustaz.question.essay;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Rubric;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** A rubric to read: each criterion with its levels, and the level given where it is marked. */
final class RubricTable {

    private RubricTable() {}

    /** @param given fraction of its points by criterion; empty while nobody has marked it */
    static void put(Element parent, Wording wording, List<Rubric.Criterion> criteria, Map<String, Fraction> given) {
        var list = PromptField.child(parent, "ul", "rubric");
        for (var criterion : criteria) {
            var entry = PromptField.child(list, "li", "rubric-criterion");
            var head = PromptField.child(entry, "p", "rubric-head");
            text(wording, PromptField.child(head, "strong", "rubric-name"), criterion.name());
            var points = Optional.ofNullable(given.get(criterion.id())).map(share -> share.times(criterion.points()));
            wording.text(
                    PromptField.child(head, "span", "rubric-points"),
                    language -> points.map(some -> Wording.translate(
                                    language, "question.essay.points", shown(some), criterion.points()))
                            .orElseGet(() ->
                                    Wording.translate(language, "question.essay.points.most", criterion.points())));
            levels(wording, PromptField.child(entry, "ol", "rubric-levels"), criterion, points);
        }
    }

    /** The mean of two markers may lie between two levels: then none of them is named, and the points say it. */
    private static void levels(Wording wording, Element list, Rubric.Criterion criterion, Optional<Fraction> points) {
        for (int level = 0; level <= criterion.points(); level++) {
            int brings = level;
            boolean chosen = points.filter(Fraction.of(brings)::equals).isPresent();
            var row = PromptField.child(list, "li", "rubric-level");
            row.getClassList().set("is-given", chosen);
            PromptField.child(row, "span", "rubric-number").setText(Integer.toString(level));
            text(
                    wording,
                    PromptField.child(row, "span", "rubric-text"),
                    criterion.levels().get(level));
            if (chosen) {
                wording.text(PromptField.child(row, "span", "badge badge-ok"), "question.essay.given");
            }
        }
    }

    private static void text(Wording wording, Element where, Localized text) {
        wording.also(language -> {
            where.setText(text.in(language));
            Wording.mark(where, text, language);
        });
    }

    /** Means of two whole numbers are whole or end in a half. */
    private static String shown(Fraction points) {
        long whole = points.numerator() / points.denominator();
        if (points.denominator() == 1) {
            return Long.toString(whole);
        }
        return points.denominator() == 2 ? (whole == 0 ? "" : whole) + "½" : points.toString();
    }
}
