package kz.ustaz.question.essay;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Rubric;

/** @param least words, 0 for any @param most words, 0 for any @param rubric empty unless the author shows it beforehand */
public record EssayPrompt(Localized text, int least, int most, List<Rubric.Criterion> rubric) implements Prompt {

    public EssayPrompt {
        rubric = List.copyOf(rubric);
    }
}
