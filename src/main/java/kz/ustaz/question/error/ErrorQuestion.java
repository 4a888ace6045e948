package kz.ustaz.question.error;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Choice;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Question;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/** @param segments the passage, in order @param tell whether trainees are told how many are wrong */
record ErrorQuestion(Localized text, List<Segment> segments, boolean tell) implements Question {

    static final String PART = "wrong";
    static final int LEAST = 2;
    static final int MOST = 40;

    /** @param wrong whether it is to be found @param feedback what is said of it after marking; may be empty */
    record Segment(String id, boolean wrong, Localized text, Localized feedback) {}

    ErrorQuestion {
        segments = List.copyOf(segments);
    }

    static ErrorQuestion read(ItemSource source) {
        return new ErrorReader(source).read();
    }

    @Override
    public Variant vary(Dice dice) {
        var tokens = Tokens.draw(dice, segments.stream().map(Segment::id).toList());
        var pieces = segments.stream()
                .map(segment -> new Piece(tokens.token(segment.id()), segment.text()))
                .toList();
        return new Variant(new ErrorPrompt(text, pieces, tell ? Math.toIntExact(errors()) : 0), tokens);
    }

    private long errors() {
        return segments.stream().filter(Segment::wrong).count();
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var chosen = answer.filled(PART);
        return Set.of(PART).containsAll(answer.parts().keySet())
                && chosen.stream().allMatch(((Tokens) variant.hidden())::knows)
                && new HashSet<>(chosen).size() == chosen.size();
    }

    /** Errors found minus sound segments chosen, over all errors, never below 0: who chooses everything gains nothing. */
    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.filled(PART).isEmpty()) {
            return new Grade.Unanswered();
        }
        var chosen = ids(variant, answer);
        long hits = segments.stream()
                .filter(segment -> segment.wrong() && chosen.contains(segment.id()))
                .count();
        var parts = segments.stream()
                .map(segment -> new Grade.Part(
                        segment.id(), segment.wrong() == chosen.contains(segment.id()) ? Fraction.ONE : Fraction.ZERO))
                .toList();
        return new Grade.Marked(new Fraction(2 * hits - chosen.size(), Math.max(1, errors())).clamped(), parts);
    }

    /** The author's ids of what was chosen. */
    static Set<String> ids(Variant variant, Answer answer) {
        var tokens = (Tokens) variant.hidden();
        var chosen = new TreeSet<String>();
        answer.filled(PART).forEach(token -> chosen.add(tokens.id(token)));
        return chosen;
    }

    @Override
    public List<Choice> choices() {
        return segments.stream()
                .map(segment -> new Choice(segment.id(), segment.wrong(), segment.text()))
                .toList();
    }

    @Override
    public List<String> chosen(Variant variant, Answer answer) {
        return List.copyOf(ids(variant, answer));
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        var chosen = ids(variant, answer);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", chosen));
    }

    @Override
    public String words(Collection<String> chosen, String language) {
        return segments.stream()
                .filter(segment -> chosen.contains(segment.id()))
                .map(segment -> "«" + Markdown.plain(segment.text().in(language)) + "»")
                .collect(joining("; "));
    }
}
