package kz.ustaz.question.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemSource;

/** Reads both sides and the pairs, and holds them to the format. */
final class MatchingReader {

    private static final int LEAST = 2;
    private static final int MOST = 20;
    private final ItemSource source;

    MatchingReader(ItemSource source) {
        this.source = source;
    }

    MatchingQuestion read() {
        var left = source.ids("left", LEAST, MOST);
        var right = source.ids("right", LEAST, MOST);
        return new MatchingQuestion(
                source.text("text"), left, right, pairs(left, right), texts("left", left), texts("right", right));
    }

    private Map<String, String> pairs(List<String> left, List<String> right) {
        var structure = source.structure();
        var pairs = new LinkedHashMap<String, String>();
        var written = structure.textsByKey("pairs");
        for (var pair : written.entrySet()) {
            Yaml.Text partner = pair.getValue();
            if (!left.contains(pair.getKey())) {
                source.problems().unknown(partner.file(), partner.line(), "id in 'left':", pair.getKey(), left);
            } else if (!right.contains(partner.value())) {
                source.problems().unknown(partner.file(), partner.line(), "id in 'right':", partner.value(), right);
            } else {
                pairs.put(pair.getKey(), partner.value());
            }
        }
        for (String id : left) {
            if (!written.containsKey(id)) {
                structure.wrong("pairs", "'pairs' does not say what belongs to '" + id + "'.");
            }
        }
        return pairs;
    }

    private Map<String, Localized> texts(String key, List<String> ids) {
        var texts = new LinkedHashMap<String, Localized>();
        source.options(key, ids).forEach((id, option) -> texts.put(id, option.text()));
        return texts;
    }
}
