package kz.ustaz.question.truefalse;

import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;

/** Two radio buttons. */
final class TrueFalseField extends PromptField {

    TrueFalseField(TrueFalsePrompt prompt, Answer answer) {
        super(prompt, "radiogroup");
        instruct("question.truefalse.instruction");
        for (String value : TrueFalseQuestion.VALUES) {
            boolean chosen = answer.values(TrueFalseQuestion.PART).contains(value);
            wording().text(choice("radio", TrueFalseQuestion.PART, value, chosen), "question.truefalse." + value);
        }
    }
}
