package kz.ustaz.question.gap;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Question;
import kz.ustaz.question.Spelling;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/**
 * @param passage with {@code {id}} where a gap stands
 * @param options texts of what there is to choose in any gap
 * @param spelling what of a typed spelling counts, in all gaps
 */
record GapQuestion(Localized text, Localized passage, List<Gap> gaps, Map<String, Localized> options, Spelling spelling)
        implements Question {

    static final int MOST = 20;
    static final int LEAST_OPTIONS = 2;
    static final int MOST_OPTIONS = 12;

    /** Where a gap stands in a passage. */
    static final Pattern PLACE = Pattern.compile("\\{([a-z0-9][a-z0-9-]{0,59})}");

    /**
     * @param accept for one that is typed; any of these is right
     * @param options for one that is chosen; none where it is typed @param right one of them
     */
    record Gap(String id, List<String> accept, List<String> options, String right) {

        Gap {
            accept = List.copyOf(accept);
            options = List.copyOf(options);
        }

        boolean typed() {
            return options.isEmpty();
        }
    }

    GapQuestion {
        gaps = List.copyOf(gaps);
        options = Map.copyOf(options);
    }

    static GapQuestion read(ItemSource source) {
        return new GapReader(source).read();
    }

    @Override
    public Variant vary(Dice dice) {
        var gapTokens = Tokens.draw(dice, gaps.stream().map(Gap::id).toList());
        var ids = new LinkedHashSet<String>();
        gaps.forEach(gap -> ids.addAll(gap.options()));
        var optionTokens = Tokens.draw(dice, List.copyOf(ids));
        var asked = gaps.stream()
                .map(gap -> new GapPrompt.Gap(
                        gapTokens.token(gap.id()), Piece.of(dice.shuffled(gap.options()), optionTokens, this::option)))
                .toList();
        var shown = passage.map(written -> PLACE.matcher(written)
                .replaceAll(place -> Matcher.quoteReplacement("{" + token(gapTokens, place.group(1)) + "}")));
        var prompt = new GapPrompt(text, shown, asked, spelling.capitals(), spelling.spacing());
        return new Variant(prompt, new GapHidden(gapTokens, optionTokens));
    }

    /** A draft may name a gap that it does not have yet. */
    private static String token(Tokens tokens, String id) {
        return tokens.ids().containsValue(id) ? tokens.token(id) : "";
    }

    Localized option(String id) {
        return options.getOrDefault(id, Localized.EMPTY);
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        var tokens = ((GapHidden) variant.hidden()).gaps();
        return answer.parts().keySet().stream().allMatch(tokens::knows)
                && gaps.stream().allMatch(gap -> accepts(variant, answer, gap, tokens.token(gap.id())));
    }

    private static boolean accepts(Variant variant, Answer answer, Gap gap, String part) {
        if (gap.typed()) {
            return answer.isLine(part, Spelling.LONGEST);
        }
        var options = ((GapHidden) variant.hidden()).choices();
        return answer.filled(part).size() <= 1
                && answer.filled(part).stream().allMatch(token -> gap.options().contains(options.id(token)));
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.isEmpty()) {
            return new Grade.Unanswered();
        }
        var parts = new ArrayList<Grade.Part>();
        long hits = 0;
        for (var gap : gaps) {
            boolean right = isRight(variant, answer, gap);
            hits += right ? 1 : 0;
            parts.add(new Grade.Part(gap.id(), right ? Fraction.ONE : Fraction.ZERO));
        }
        return new Grade.Marked(new Fraction(hits, Math.max(1, gaps.size())), parts);
    }

    boolean isRight(Variant variant, Answer answer, Gap gap) {
        var hidden = (GapHidden) variant.hidden();
        String given = answer.value(hidden.gaps().token(gap.id()));
        return gap.typed()
                ? spelling.fits(gap.accept(), given)
                : hidden.choices().id(given).equals(gap.right());
    }

    /** What was put into a gap; empty where nothing was. */
    Localized given(Variant variant, Answer answer, Gap gap) {
        var hidden = (GapHidden) variant.hidden();
        String part = hidden.gaps().token(gap.id());
        if (!gap.typed()) {
            return option(hidden.choices().id(answer.value(part)));
        }
        String typed = answer.line(part);
        return typed.isEmpty() ? Localized.EMPTY : Localized.of("en", typed);
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(gaps.stream()
                        .map(gap -> gap.id() + "=" + filled(variant, answer, gap))
                        .collect(joining(" ")));
    }

    private String filled(Variant variant, Answer answer, Gap gap) {
        var hidden = (GapHidden) variant.hidden();
        String given = answer.value(hidden.gaps().token(gap.id()));
        return gap.typed() ? spelling.skeleton(given) : hidden.choices().id(given);
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        var line = new ArrayList<String>();
        for (int i = 0; i < gaps.size(); i++) {
            var gap = gaps.get(i);
            String given = given(variant, answer, gap).in(language);
            if (!given.isEmpty()) {
                line.add((i + 1) + ") " + (gap.typed() ? given : Markdown.plain(given)));
            }
        }
        return String.join("; ", line);
    }
}
