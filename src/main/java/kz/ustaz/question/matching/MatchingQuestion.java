package kz.ustaz.question.matching;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Question;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/**
 * @param left ids in the order shown
 * @param right ids of what there is to choose from
 * @param pairs for each left id the right one
 */
record MatchingQuestion(
        Localized text,
        List<String> left,
        List<String> right,
        Map<String, String> pairs,
        Map<String, Localized> leftTexts,
        Map<String, Localized> rightTexts)
        implements Question {

    private static final int LEAST = 2;
    static final int MOST = 20;

    static MatchingQuestion read(ItemSource source) {
        var left = source.ids("left", LEAST, MOST);
        var right = source.ids("right", LEAST, MOST);
        return new MatchingQuestion(
                source.text("text"),
                left,
                right,
                source.pairs("pairs", "left", left, "right", right),
                source.texts("left", left),
                source.texts("right", right));
    }

    MatchingQuestion {
        left = List.copyOf(left);
        right = List.copyOf(right);
        pairs = Map.copyOf(pairs);
        leftTexts = Map.copyOf(leftTexts);
        rightTexts = Map.copyOf(rightTexts);
    }

    @Override
    public Variant vary(Dice dice) {
        var rows = Tokens.draw(dice, left);
        var targets = Tokens.draw(dice, right);
        var prompt = new MatchingPrompt(
                text, Piece.of(left, rows, this::leftText), Piece.of(dice.shuffled(right), targets, this::rightText));
        return new Variant(prompt, new MatchingHidden(rows, targets));
    }

    Localized leftText(String id) {
        return leftTexts.getOrDefault(id, Localized.EMPTY);
    }

    Localized rightText(String id) {
        return rightTexts.getOrDefault(id, Localized.EMPTY);
    }

    /** What belongs to a left id. */
    String partner(String left) {
        return pairs.getOrDefault(left, "");
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var hidden = (MatchingHidden) variant.hidden();
        return answer.parts().keySet().stream()
                .allMatch(row -> hidden.rows().knows(row)
                        && answer.filled(row).size() <= 1
                        && answer.filled(row).stream().allMatch(hidden.targets()::knows));
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.isEmpty()) {
            return new Grade.Unanswered();
        }
        var parts = new ArrayList<Grade.Part>();
        long hits = 0;
        for (String id : left) {
            boolean right = matched(variant, answer, id).equals(partner(id));
            hits += right ? 1 : 0;
            parts.add(new Grade.Part(id, right ? Fraction.ONE : Fraction.ZERO));
        }
        return new Grade.Marked(new Fraction(hits, left.size()), parts);
    }

    /** The right id chosen for a left one; {@code -} when none was. */
    static String matched(Variant variant, Answer answer, String left) {
        var hidden = (MatchingHidden) variant.hidden();
        var chosen = answer.filled(hidden.rows().token(left));
        return chosen.isEmpty() ? "-" : hidden.targets().id(chosen.getFirst());
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(left.stream()
                        .map(id -> id + "=" + matched(variant, answer, id))
                        .collect(joining(" ")));
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        var prompt = (MatchingPrompt) variant.prompt();
        return prompt.rows().stream()
                .filter(row -> !answer.filled(row.token()).isEmpty())
                .map(row -> Markdown.plain(row.text().in(language)) + " → "
                        + Markdown.plain(Piece.text(
                                        prompt.targets(),
                                        answer.filled(row.token()).getFirst())
                                .in(language)))
                .collect(joining("; "));
    }
}
