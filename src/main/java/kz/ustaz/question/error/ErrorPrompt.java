package kz.ustaz.question.error;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Prompt;

/** @param segments the passage, in order @param told how many are wrong; 0 where that is not told */
public record ErrorPrompt(Localized text, List<Piece> segments, int told) implements Prompt {

    public ErrorPrompt {
        segments = List.copyOf(segments);
    }
}
