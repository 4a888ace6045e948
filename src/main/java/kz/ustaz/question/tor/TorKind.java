package kz.ustaz.question.tor;

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

/** The Tor explorer. */
public final class TorKind implements Kind {

    @Override
    public String name() {
        return "tor";
    }

    @Override
    public Question read(ItemSource source) {
        return TorQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return TorPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return TorHidden.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new TorField((TorPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new TorReview((TorQuestion) question, variant, answer, grade);
    }
}
