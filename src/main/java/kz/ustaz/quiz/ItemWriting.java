package kz.ustaz.quiz;

import java.util.List;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.common.ui.Markdown;

/**
 * Rules of writing items that a machine can see, after Haladyna, Downing and Rodriguez, «A Review of Multiple-Choice
 * Item-Writing Guidelines for Classroom Assessment», Applied Measurement in Education 15(3), 2002. Each looks at one item in
 * one language.
 */
final class ItemWriting {

    private static final double MUCH_LONGER = 1.6;
    private static final int LONGER = 20;
    private static final int SHORTEST_REASON = 40;

    private final Remarks remarks;

    ItemWriting(Remarks remarks) {
        this.remarks = remarks;
    }

    void item(LintedItem item) {
        for (String language : item.languages()) {
            reason(item, language);
            if (item.is("choice") || item.is("multiple")) {
                negative(item, language);
                aboves(item, language);
                length(item, language);
                alike(item, language);
            }
        }
    }

    private void reason(LintedItem item, String language) {
        String reason = Markdown.plain(item.written(language, "reason"));
        if (reason.length() < SHORTEST_REASON) {
            add(
                    "short-reason",
                    item,
                    language,
                    "reason",
                    "The reason has " + reason.length()
                            + " characters: say why the right answer is right and the others are not.",
                    reason.length());
        }
    }

    private void negative(LintedItem item, String language) {
        if (Stems.asksForWhatIsNotSo(item.written(language, "text"), language)) {
            add(
                    "negative-stem",
                    item,
                    language,
                    "text",
                    "The question asks for the one that is not so, and the word that says it can be missed: ask for what"
                            + " is so, or write it in **bold**.");
        }
    }

    private void aboves(LintedItem item, String language) {
        item.options(language).stream()
                .filter(option -> Stems.meansOtherOptions(option, language))
                .forEach(option -> add(
                        "all-of-the-above",
                        item,
                        language,
                        "options",
                        "The option «" + option + "» speaks of the others, which stand in another order each time: say"
                                + " what it means.",
                        option));
    }

    /** Who knows nothing takes the longest. */
    private void length(LintedItem item, String language) {
        var right = item.choices(language, true).values();
        int wrong = item.choices(language, false).values().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (right.size() != 1) {
            return;
        }
        int only = right.iterator().next().length();
        if (only > MUCH_LONGER * wrong && only > wrong + LONGER) {
            add(
                    "length-cue",
                    item,
                    language,
                    "options",
                    "The right option has " + only + " characters and the longest wrong one " + wrong
                            + ": it can be told by its length.",
                    only,
                    wrong);
        }
    }

    private void alike(LintedItem item, String language) {
        var options = item.options(language);
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < options.size(); j++) {
                if (i < j && PlainWords.same(options.get(i), options.get(j))) {
                    pair("same-options", item, language, "are the same words", options.get(i), options.get(j));
                } else if (i != j && PlainWords.contains(options.get(i), options.get(j))) {
                    pair(
                            "overlapping-options",
                            item,
                            language,
                            "overlap: the first has the second in it",
                            options.get(i),
                            options.get(j));
                }
            }
        }
    }

    private void pair(String rule, LintedItem item, String language, String what, String first, String second) {
        add(
                rule,
                item,
                language,
                "options",
                "The options " + String.join(" and ", List.of("«" + first + "»", "«" + second + "»")) + " " + what
                        + ".",
                first,
                second);
    }

    private void add(String rule, LintedItem item, String language, String key, String reason, Object... values) {
        var place = item.place(language, key);
        remarks.add(rule, item.id(), place.file(), place.line(), reason, values);
    }
}
