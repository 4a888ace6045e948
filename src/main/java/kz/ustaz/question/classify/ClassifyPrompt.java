package kz.ustaz.question.classify;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Prompt;

/** @param things shuffled @param groups in the author's order */
public record ClassifyPrompt(Localized text, List<Piece> things, List<Piece> groups) implements Prompt {

    public ClassifyPrompt {
        things = List.copyOf(things);
        groups = List.copyOf(groups);
    }
}
