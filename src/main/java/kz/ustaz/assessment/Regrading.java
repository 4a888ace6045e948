package kz.ustaz.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;

/**
 * One question marked again. Pure: what was asked, what was answered and what it was given before go in, what it is given
 * now comes out. An answer is always read through the variant of its own attempt.
 *
 * @param asked the revision of the item that stands in the attempts
 * @param key the revision whose key holds now; empty unless that is the change
 */
record Regrading(Item asked, Change change, Optional<Item> key) {

    /** What of an item's options a new key does not know. */
    static Map<String, Localized> unknown(Variant variant, Question key) {
        var known = drawn(key).options();
        var unknown = new LinkedHashMap<>(variant.options());
        unknown.keySet().removeAll(known.keySet());
        return unknown;
    }

    /** What one attempt would be asked. */
    static Variant drawn(Question question) {
        return question.vary(Dice.of(0, 0));
    }

    /** Why it cannot be done to what this attempt was asked. */
    Optional<Refused> refusal(Variant variant) {
        if (!(change instanceof Change.NewKey now)) {
            return Optional.empty();
        }
        if (key.isEmpty() || !key.get().kind().equals(asked.kind())) {
            return Optional.of(new Refused("assessment.refused.regrade-kind"));
        }
        var question = key.get().question();
        var options = drawn(question).hidden().options();
        if (variant.hidden().options().isEmpty() || options.isEmpty()) {
            return Optional.of(new Refused("assessment.refused.regrade-drawn"));
        }
        var known = new TreeSet<>(options.get().values());
        var unknown = unknown(variant, question).keySet();
        boolean said = now.options().keySet().containsAll(unknown)
                && unknown.stream().map(now.options()::get).allMatch(id -> id.isEmpty() || known.contains(id));
        if (!said) {
            return Optional.of(new Refused("assessment.refused.regrade-options"));
        }
        return marks(question, variant) ? Optional.empty() : Optional.of(new Refused("assessment.refused.regrade-new"));
    }

    /** Whether the key asks for nothing that this attempt did not offer: a new row to be paired has no answer here. */
    private boolean marks(Question question, Variant variant) {
        try {
            var token = variant.prompt().pieces().stream()
                    .map(piece -> piece.token())
                    .findFirst()
                    .orElse("none");
            question.mark(shown(variant), Answer.of(token, token));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As the attempt was asked, under the ids of the key that holds. */
    Variant shown(Variant variant) {
        return change instanceof Change.NewKey now ? variant.renamed(onlyUnknown(variant, now)) : variant;
    }

    private Map<String, String> onlyUnknown(Variant variant, Change.NewKey now) {
        var renamed = new LinkedHashMap<String, String>();
        for (String id : unknown(variant, key.orElseThrow().question()).keySet()) {
            String became = now.options().getOrDefault(id, "");
            if (!became.isEmpty()) {
                renamed.put(id, became);
            }
        }
        return renamed;
    }

    /** @param before what is in force; where the change cannot be done to this attempt it stays so */
    ItemMark mark(Variant variant, Answer answer, ItemMark before) {
        return refusal(variant).isPresent()
                ? before
                : switch (change) {
                    case Change.NewKey now -> new ItemMark(byKey(variant, answer), asked.marks());
                    case Change.AcceptSeveral several ->
                        asked.question()
                                        .value(variant, answer)
                                        .filter(several.values()::contains)
                                        .isPresent()
                                ? new ItemMark(full(before.grade()), asked.marks())
                                : new ItemMark(before.grade(), asked.marks());
                    case Change.FullMarks all -> new ItemMark(full(before.grade()), asked.marks());
                    case Change.Drop drop -> new ItemMark(before.grade(), 0);
                };
    }

    private Grade byKey(Variant variant, Answer answer) {
        return answer.isEmpty()
                ? new Grade.Unanswered()
                : key.orElseThrow().question().mark(shown(variant), answer);
    }

    private static Grade full(Grade before) {
        return before instanceof Grade.Marked marked
                ? new Grade.Marked(
                        Fraction.ONE,
                        marked.parts().stream()
                                .map(part -> new Grade.Part(part.id(), Fraction.ONE))
                                .toList())
                : Grade.of(Fraction.ONE);
    }

    /** The item of that revision among some. */
    static Optional<Item> among(Iterable<Item> items, UUID revision) {
        for (var item : items) {
            if (item.revision().equals(revision)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
