package kz.ustaz.question.gap;

import java.util.Map;
import java.util.Optional;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Sides;
import kz.ustaz.question.Tokens;

/** The tokens of the gaps and of all options together; an id may be a gap and an option. */
public record GapHidden(Tokens gaps, Tokens choices) implements Hidden {

    @Override
    public Optional<Map<String, String>> options() {
        return Optional.of(Sides.options(gaps, choices));
    }

    @Override
    public GapHidden renamed(Map<String, String> ids) {
        return new GapHidden(gaps.renamed(Sides.left(ids)), choices.renamed(ids));
    }
}
