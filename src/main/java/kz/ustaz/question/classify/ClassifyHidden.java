package kz.ustaz.question.classify;

import java.util.Map;
import java.util.Optional;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.Sides;
import kz.ustaz.question.Tokens;

/** The tokens of both; an id may be a thing and a group. */
public record ClassifyHidden(Tokens things, Tokens groups) implements Hidden {

    @Override
    public Optional<Map<String, String>> options() {
        return Optional.of(Sides.options(things, groups));
    }

    @Override
    public ClassifyHidden renamed(Map<String, String> ids) {
        return new ClassifyHidden(things.renamed(Sides.left(ids)), groups.renamed(ids));
    }
}
