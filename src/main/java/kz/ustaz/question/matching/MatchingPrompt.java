package kz.ustaz.question.matching;

import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Prompt;

/** @param rows the left side @param targets the right side, shuffled; may have more than are needed */
public record MatchingPrompt(Localized text, List<Piece> rows, List<Piece> targets) implements Prompt {

    public MatchingPrompt {
        rows = List.copyOf(rows);
        targets = List.copyOf(targets);
    }

    @Override
    public List<Piece> pieces() {
        return Stream.concat(rows.stream(), targets.stream()).toList();
    }
}
