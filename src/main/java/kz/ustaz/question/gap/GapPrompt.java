package kz.ustaz.question.gap;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Piece;
import kz.ustaz.question.Prompt;

/**
 * @param passage with the token of each gap in braces where it stands; languages may have them in another order
 * @param gaps in the author's order, by which they are numbered
 * @param capitals whether capital letters matter in what is typed @param spacing whether spaces and hyphens do
 */
public record GapPrompt(Localized text, Localized passage, List<Gap> gaps, boolean capitals, boolean spacing)
        implements Prompt {

    public GapPrompt {
        gaps = List.copyOf(gaps);
    }

    /** @param options to choose from, shuffled; none where it is typed */
    public record Gap(String token, List<Piece> options) {

        public Gap {
            options = List.copyOf(options);
        }
    }
}
