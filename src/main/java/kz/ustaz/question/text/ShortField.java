package kz.ustaz.question.text;

import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** A line to type into. */
final class ShortField extends PromptField {

    ShortField(ShortPrompt prompt, Answer answer) {
        super(prompt, "group");
        String capitals = prompt.capitals() ? "question.short.capitals.matter" : "question.short.capitals.free";
        String spacing = prompt.spacing() ? "question.short.spacing.matter" : "question.short.spacing.free";
        instruct(language -> String.join(
                " ",
                Wording.translate(language, "question.short.instruction"),
                Wording.translate(language, capitals),
                Wording.translate(language, spacing)));
        line(ShortQuestion.PART, "text", answer.value(ShortQuestion.PART), ShortQuestion.LONGEST);
    }
}
