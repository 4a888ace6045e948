package kz.ustaz.question.ordering;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Prompt;

/** @param start the order shown first, which is never the right one */
public record OrderingPrompt(Localized text, List<Piece> start) implements Prompt {

    public OrderingPrompt {
        start = List.copyOf(start);
    }

    @Override
    public List<Piece> pieces() {
        return start;
    }
}
