package kz.ustaz.question.choice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Choice;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Question;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;
import kz.ustaz.question.choice.ChoicePrompt.Rule;

/** Options, one or more of them right. @param shuffle whether each attempt sees them in an order of its own */
record ChoiceQuestion(Localized text, List<Option> options, boolean shuffle, Rule rule) implements Question {

    static final String PART = "choice";

    /** @param feedback what is said of it after marking; may be empty */
    record Option(String id, boolean right, Localized text, Localized feedback) {}

    ChoiceQuestion {
        options = List.copyOf(options);
    }

    @Override
    public Variant vary(Dice dice) {
        var ids = options.stream().map(Option::id).toList();
        var tokens = Tokens.draw(dice, ids);
        var asked = shuffle ? dice.shuffled(ids) : ids;
        var pieces = Piece.of(asked, tokens, id -> option(id).text());
        return new Variant(new ChoicePrompt(text, pieces, rule), tokens);
    }

    Option option(String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElse(new Option(id, false, Localized.EMPTY, Localized.EMPTY));
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var tokens = (Tokens) variant.hidden();
        var chosen = answer.filled(PART);
        return Set.of(PART).containsAll(answer.parts().keySet())
                && chosen.stream().allMatch(tokens::knows)
                && new HashSet<>(chosen).size() == chosen.size()
                && (rule != Rule.ONE || chosen.size() <= 1);
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.filled(PART).isEmpty()) {
            return new Grade.Unanswered();
        }
        var chosen = ids(variant, answer);
        if (rule == Rule.ONE) {
            return Grade.of(
                    chosen.stream().allMatch(id -> option(id).right()) && chosen.size() == 1
                            ? Fraction.ONE
                            : Fraction.ZERO);
        }
        var parts = options.stream()
                .map(option -> new Grade.Part(
                        option.id(), option.right() == chosen.contains(option.id()) ? Fraction.ONE : Fraction.ZERO))
                .toList();
        return new Grade.Marked(rule == Rule.ALL ? whole(parts) : share(chosen), parts);
    }

    private static Fraction whole(List<Grade.Part> parts) {
        return parts.stream().allMatch(part -> part.fraction().equals(Fraction.ONE)) ? Fraction.ONE : Fraction.ZERO;
    }

    private Fraction share(Set<String> chosen) {
        long all = options.stream().filter(Option::right).count();
        long hits = chosen.stream().filter(id -> option(id).right()).count();
        return new Fraction(2 * hits - chosen.size(), Math.max(1, all)).clamped();
    }

    /** The author's ids of what was chosen. */
    private static Set<String> ids(Variant variant, Answer answer) {
        var tokens = (Tokens) variant.hidden();
        var chosen = new TreeSet<String>();
        answer.filled(PART).forEach(token -> chosen.add(tokens.id(token)));
        return chosen;
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        var chosen = chosen(variant, answer);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", chosen));
    }

    @Override
    public List<Choice> choices() {
        return options.stream()
                .map(option -> new Choice(option.id(), option.right(), option.text()))
                .toList();
    }

    @Override
    public List<String> chosen(Variant variant, Answer answer) {
        return List.copyOf(ids(variant, answer));
    }

    /** Of several, nobody knows how many a guesser ticks. */
    @Override
    public Optional<Fraction> guess() {
        return rule == Rule.ONE ? Optional.of(new Fraction(1, options.size())) : Optional.empty();
    }
}
