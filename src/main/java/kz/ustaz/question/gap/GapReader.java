package kz.ustaz.question.gap;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Spelling;

/** Reads the gaps and where they stand in the passage of each language, and holds them to the format. */
final class GapReader {

    private final ItemSource source;
    private final Spelling spelling;
    private final Map<String, GapQuestion.Gap> gaps = new LinkedHashMap<>();

    GapReader(ItemSource source) {
        this.source = source;
        this.spelling = Spelling.read(source.structure());
    }

    GapQuestion read() {
        int[] entries = {0};
        source.structure().each("gaps", gap -> {
            entries[0]++;
            gap(gap);
        });
        if (entries[0] < 1 || entries[0] > GapQuestion.MOST) {
            source.structure().wrong("gaps", ItemSource.count("gaps", 1, GapQuestion.MOST, entries[0]));
        }
        Set<String> options = gaps.values().stream()
                .flatMap(gap -> gap.options().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var passage = source.text("passage");
        source.texts().forEach(this::places);
        return new GapQuestion(
                source.text("text"),
                passage,
                List.copyOf(gaps.values()),
                options.isEmpty() ? Map.of() : source.texts("options", options),
                spelling);
    }

    private void gap(Fields gap) {
        String id = gap.id("id");
        var read = gap.has("options")
                ? chosen(id, gap)
                : new GapQuestion.Gap(id, spelling.accepted(gap, "accept"), List.of(), "");
        if (!id.isEmpty() && gaps.putIfAbsent(id, read) != null) {
            gap.wrong("id", "'" + id + "' stands twice in 'gaps'.");
        }
    }

    private GapQuestion.Gap chosen(String id, Fields gap) {
        var options = new LinkedHashSet<String>();
        var words = gap.words("options");
        for (Yaml.Text word : words) {
            if (gap.checkId(word.value(), word.line()) && !options.add(word.value())) {
                gap.problems().add(word.file(), word.line(), "'" + word.value() + "' stands twice in 'options'.");
            }
        }
        if (words.size() < GapQuestion.LEAST_OPTIONS || words.size() > GapQuestion.MOST_OPTIONS) {
            gap.wrong(
                    "options",
                    ItemSource.count("options", GapQuestion.LEAST_OPTIONS, GapQuestion.MOST_OPTIONS, words.size()));
        }
        String right = gap.text("right");
        if (!right.isEmpty() && !options.contains(right)) {
            gap.problems().unknown(gap.file(), gap.lineOf("right"), "id in 'options':", right, options);
        }
        return new GapQuestion.Gap(id, List.of(), List.copyOf(options), right);
    }

    /** Each gap stands in each language's passage, once. */
    private void places(String language, Fields text) {
        String passage = text.textOr("passage", "");
        if (passage.isBlank()) {
            return; // reported: missing
        }
        var seen = new LinkedHashSet<String>();
        GapQuestion.PLACE
                .matcher(passage)
                .results()
                .map(place -> place.group(1))
                .forEach(id -> {
                    if (!gaps.containsKey(id)) {
                        text.problems()
                                .unknown(text.file(), text.lineOf("passage"), "id in 'gaps':", id, gaps.keySet());
                    } else if (!seen.add(id)) {
                        text.wrong("passage", "The gap {" + id + "} stands twice in the passage.");
                    }
                });
        for (String id : gaps.keySet()) {
            if (!seen.contains(id)) {
                text.wrong("passage", "The gap {" + id + "} does not stand in the passage.");
            }
        }
    }
}
