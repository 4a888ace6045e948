package kz.ustaz.question.numeric;

import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** A line for the number and its unit behind it. It is text, so that the phone's comma and the desk's point both work. */
final class NumericField extends PromptField {

    NumericField(NumericPrompt prompt, Answer answer) {
        super(prompt, "group");
        if (prompt.tolerance().signum() == 0) {
            instruct("question.numeric.instruction.exact");
        } else {
            instruct(language -> Wording.translate(
                    language,
                    "question.numeric.instruction.tolerance",
                    ShownNumber.in(language, prompt.tolerance(), prompt.unit())));
        }
        var input = line(NumericQuestion.PART, "decimal", answer.value(NumericQuestion.PART), NumericQuestion.LONGEST);
        input.getClassList().add("answer-number");
        if (!prompt.unit().isEmpty()) {
            wording().inline(child(input.getParent(), "span", "answer-unit"), prompt.unit());
        }
    }
}
