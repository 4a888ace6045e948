package kz.ustaz.question.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Tokens;

/** The tokens of both sides; an id may stand on both, so as options the left ones have a sign before them. */
public record MatchingHidden(Tokens rows, Tokens targets) implements Hidden {

    private static final String LEFT = "< ";

    @Override
    public Optional<Map<String, String>> options() {
        var all = new LinkedHashMap<>(targets.ids());
        rows.ids().forEach((token, id) -> all.put(token, LEFT + id));
        return Optional.of(all);
    }

    @Override
    public MatchingHidden renamed(Map<String, String> ids) {
        var left = new LinkedHashMap<String, String>();
        ids.forEach((was, now) -> {
            if (was.startsWith(LEFT)) {
                left.put(was.substring(LEFT.length()), now.startsWith(LEFT) ? now.substring(LEFT.length()) : now);
            }
        });
        return new MatchingHidden(rows.renamed(left), targets.renamed(ids));
    }
}
