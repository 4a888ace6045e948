package kz.ustaz.question.truefalse;

import kz.ustaz.question.Answer;
import kz.ustaz.question.AnswerField;
import kz.ustaz.question.AnswerReview;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/** True or false. */
public final class TrueFalseKind implements Kind {

    @Override
    public String name() {
        return "truefalse";
    }

    @Override
    public Question read(ItemSource source) {
        return TrueFalseQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return TrueFalsePrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Hidden.Nothing.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new TrueFalseField((TrueFalsePrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new TrueFalseReview((TrueFalseQuestion) question, variant, answer, grade);
    }
}
