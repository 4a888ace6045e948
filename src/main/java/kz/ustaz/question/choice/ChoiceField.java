package kz.ustaz.question.choice;

import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt.Rule;
import kz.ustaz.question.ui.PromptField;

/** Radio buttons for one option, check boxes for several, each as a card that can be pressed anywhere. */
final class ChoiceField extends PromptField {

    ChoiceField(ChoicePrompt prompt, Answer answer) {
        super(prompt, prompt.rule() == Rule.ONE ? "radiogroup" : "group");
        instruct(
                switch (prompt.rule()) {
                    case ONE -> "question.choice.instruction";
                    case PARTIAL -> "question.multiple.instruction.partial";
                    case ALL -> "question.multiple.instruction.all";
                });
        var chosen = answer.values(ChoiceQuestion.PART);
        for (var piece : prompt.options()) {
            var label = choice(
                    prompt.rule() == Rule.ONE ? "radio" : "checkbox",
                    ChoiceQuestion.PART,
                    piece.token(),
                    chosen.contains(piece.token()));
            wording().inline(label, piece.text());
        }
    }
}
