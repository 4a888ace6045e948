package kz.ustaz.question.classify;

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

/** @param belongs for each thing its group; a group may have none */
record ClassifyQuestion(
        Localized text,
        List<String> things,
        List<String> groups,
        Map<String, String> belongs,
        Map<String, Localized> thingTexts,
        Map<String, Localized> groupTexts)
        implements Question {

    static final int MOST_THINGS = 20;
    static final int MOST_GROUPS = 6;
    private static final int LEAST = 2;

    ClassifyQuestion {
        things = List.copyOf(things);
        groups = List.copyOf(groups);
        belongs = Map.copyOf(belongs);
        thingTexts = Map.copyOf(thingTexts);
        groupTexts = Map.copyOf(groupTexts);
    }

    static ClassifyQuestion read(ItemSource source) {
        var things = source.ids("things", LEAST, MOST_THINGS);
        var groups = source.ids("groups", LEAST, MOST_GROUPS);
        return new ClassifyQuestion(
                source.text("text"),
                things,
                groups,
                source.pairs("belongs", "things", things, "groups", groups),
                source.texts("things", things),
                source.texts("groups", groups));
    }

    /** Things are shuffled, as authors write them group by group; groups stay, as they often have an order of their own. */
    @Override
    public Variant vary(Dice dice) {
        var thingTokens = Tokens.draw(dice, things);
        var groupTokens = Tokens.draw(dice, groups);
        var prompt = new ClassifyPrompt(
                text,
                Piece.of(dice.shuffled(things), thingTokens, this::thingText),
                Piece.of(groups, groupTokens, this::groupText));
        return new Variant(prompt, new ClassifyHidden(thingTokens, groupTokens));
    }

    Localized thingText(String id) {
        return thingTexts.getOrDefault(id, Localized.EMPTY);
    }

    Localized groupText(String id) {
        return groupTexts.getOrDefault(id, Localized.EMPTY);
    }

    /** The group that a thing belongs to. */
    String group(String thing) {
        return belongs.getOrDefault(thing, "");
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var hidden = (ClassifyHidden) variant.hidden();
        return answer.parts().keySet().stream()
                .allMatch(thing -> hidden.things().knows(thing)
                        && answer.filled(thing).size() <= 1
                        && answer.filled(thing).stream().allMatch(hidden.groups()::knows));
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.isEmpty()) {
            return new Grade.Unanswered();
        }
        var parts = new ArrayList<Grade.Part>();
        long hits = 0;
        for (String thing : things) {
            boolean right = chosen(variant, answer, thing).equals(group(thing));
            hits += right ? 1 : 0;
            parts.add(new Grade.Part(thing, right ? Fraction.ONE : Fraction.ZERO));
        }
        return new Grade.Marked(new Fraction(hits, things.size()), parts);
    }

    /** The group that was chosen for a thing; {@code -} when none was. */
    static String chosen(Variant variant, Answer answer, String thing) {
        var hidden = (ClassifyHidden) variant.hidden();
        var chosen = answer.filled(hidden.things().token(thing));
        return chosen.isEmpty() ? "-" : hidden.groups().id(chosen.getFirst());
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(things.stream()
                        .map(thing -> thing + "=" + chosen(variant, answer, thing))
                        .collect(joining(" ")));
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        var prompt = (ClassifyPrompt) variant.prompt();
        return prompt.things().stream()
                .filter(thing -> !answer.filled(thing.token()).isEmpty())
                .map(thing -> Markdown.plain(thing.text().in(language)) + " → "
                        + Markdown.plain(Piece.text(
                                        prompt.groups(),
                                        answer.filled(thing.token()).getFirst())
                                .in(language)))
                .collect(joining("; "));
    }
}
