package kz.ustaz.question.ordering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** @param order ids in the right order, 3–10 */
record OrderingQuestion(Localized text, List<String> order, Map<String, Localized> texts) implements Question {

    static final String PART = "order";
    private static final int LEAST = 3;
    private static final int MOST = 10;

    OrderingQuestion {
        order = List.copyOf(order);
        texts = Map.copyOf(texts);
    }

    static OrderingQuestion read(ItemSource source) {
        var order = source.ids("order", LEAST, MOST);
        return new OrderingQuestion(source.text("text"), order, source.texts("options", order));
    }

    /** Draws from the sorted ids, so that neither tokens nor the start show the right order. */
    @Override
    public Variant vary(Dice dice) {
        var sorted = order.stream().sorted().toList();
        var tokens = Tokens.draw(dice, sorted);
        var start = dice.shuffled(sorted);
        while (start.equals(order) && order.size() > 1) {
            start = dice.shuffled(sorted);
        }
        return new Variant(new OrderingPrompt(text, Piece.of(start, tokens, this::textOf)), tokens);
    }

    Localized textOf(String id) {
        return texts.getOrDefault(id, Localized.EMPTY);
    }

    /** All of the tokens, each once, or nothing. */
    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var placed = answer.filled(PART);
        var tokens = (Tokens) variant.hidden();
        return Set.of(PART).containsAll(answer.parts().keySet())
                && (placed.isEmpty()
                        || placed.size() == tokens.ids().size()
                                && new HashSet<>(placed).equals(tokens.ids().keySet()));
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        var placed = placed(variant, answer);
        if (placed.isEmpty()) {
            return new Grade.Unanswered();
        }
        var parts = new ArrayList<Grade.Part>();
        long hits = 0;
        for (int place = 0; place < order.size(); place++) {
            boolean right = place < placed.size() && placed.get(place).equals(order.get(place));
            hits += right ? 1 : 0;
            parts.add(new Grade.Part(order.get(place), right ? Fraction.ONE : Fraction.ZERO));
        }
        return new Grade.Marked(new Fraction(hits, order.size()), parts);
    }

    /** The author's ids in the order of the answer. */
    static List<String> placed(Variant variant, Answer answer) {
        var tokens = (Tokens) variant.hidden();
        return answer.filled(PART).stream().map(tokens::id).toList();
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        var placed = placed(variant, answer);
        return placed.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", placed));
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        var start = ((OrderingPrompt) variant.prompt()).start();
        var line = new ArrayList<String>();
        for (String token : answer.filled(PART)) {
            line.add((line.size() + 1) + ") "
                    + Markdown.plain(Piece.text(start, token).in(language)));
        }
        return String.join("; ", line);
    }
}
