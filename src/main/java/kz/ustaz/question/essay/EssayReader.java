package kz.ustaz.question.essay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Rubric;

/** Reads an essay and its rubric, and holds them to the format. */
final class EssayReader {

    static final int MOST_WORDS = 2_500;
    static final int MOST_CRITERIA = 10;

    private final ItemSource source;
    private final Fields structure;
    /** Points by criterion. */
    private final Map<String, Integer> points = new LinkedHashMap<>();
    /** By criterion: its name, then each level, by language. */
    private final Map<String, List<Map<String, String>>> texts = new LinkedHashMap<>();

    EssayReader(ItemSource source) {
        this.source = source;
        this.structure = source.structure();
    }

    EssayQuestion read() {
        int least = structure.wholeOr("least", 1, MOST_WORDS, 0);
        int most = structure.wholeOr("most", 1, MOST_WORDS, 0);
        if (most > 0 && least > most) {
            structure.wrong("least", "'least' is more than 'most'.");
        }
        boolean shown = structure.flagOr("show-rubric", false);
        int markers = structure.wholeOr("markers", 1, 2, 1);
        Optional<Integer> disagreement = structure.has("disagreement")
                ? Optional.of(structure.wholeOr("disagreement", 0, MOST_CRITERIA * Rubric.BEST, 0))
                : Optional.empty();
        if (disagreement.isPresent() && markers == 1) {
            structure.wrong("disagreement", "'disagreement' is for two markers: write 'markers: 2'.");
        }
        int[] entries = {0};
        structure.each("criteria", criterion -> {
            entries[0]++;
            criterion(criterion);
        });
        if (entries[0] < 1 || entries[0] > MOST_CRITERIA) {
            structure.wrong("criteria", ItemSource.count("criteria", 1, MOST_CRITERIA, entries[0]));
        }
        source.texts().forEach(this::texts);
        return new EssayQuestion(
                source.text("text"), least, most, shown, new Rubric(criteria(), markers, disagreement));
    }

    private void criterion(Fields criterion) {
        String id = criterion.id("id");
        int most = criterion.whole("points", 1, Rubric.BEST);
        if (!id.isEmpty() && points.putIfAbsent(id, most) != null) {
            criterion.wrong("id", "'" + id + "' stands twice in 'criteria'.");
        }
        texts.put(
                id,
                Collections.nCopies(most + 2, "").stream()
                        .map(none -> (Map<String, String>) new TreeMap<String, String>())
                        .toList());
    }

    private void texts(String language, Fields item) {
        var found = item.fields("criteria").orElse(null);
        if (found == null) {
            item.wrong("criteria", "'criteria' is missing: a name and levels for each.");
            return;
        }
        points.forEach((id, most) -> found.fields(id)
                .ifPresentOrElse(
                        text -> criterion(language, id, most, text),
                        () -> found.wrong(id, "The texts of '" + id + "' are missing.")));
        found.done();
    }

    private void criterion(String language, String id, int most, Fields text) {
        var own = texts.getOrDefault(id, List.of());
        own.getFirst().put(language, text.text("name"));
        text.fields("levels")
                .ifPresentOrElse(
                        levels -> {
                            for (int level = 0; level <= most; level++) {
                                own.get(level + 1).put(language, levels.text(Integer.toString(level)));
                            }
                            levels.done();
                        },
                        () -> text.wrong("levels", "'levels' is missing: a text for each of 0 to " + most + "."));
        text.done();
    }

    private List<Rubric.Criterion> criteria() {
        var criteria = new ArrayList<Rubric.Criterion>();
        points.keySet().forEach(id -> {
            var said = texts.getOrDefault(id, List.of()).stream()
                    .map(Localized::new)
                    .toList();
            criteria.add(new Rubric.Criterion(id, said.getFirst(), said.subList(1, said.size())));
        });
        return criteria;
    }
}
