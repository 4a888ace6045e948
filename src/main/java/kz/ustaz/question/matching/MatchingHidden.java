package kz.ustaz.question.matching;

import java.util.Map;
import java.util.Optional;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Sides;
import kz.ustaz.question.Tokens;

/** The tokens of both sides; an id may stand on both. */
public record MatchingHidden(Tokens rows, Tokens targets) implements Hidden {

    @Override
    public Optional<Map<String, String>> options() {
        return Optional.of(Sides.options(rows, targets));
    }

    @Override
    public MatchingHidden renamed(Map<String, String> ids) {
        return new MatchingHidden(rows.renamed(Sides.left(ids)), targets.renamed(ids));
    }
}
