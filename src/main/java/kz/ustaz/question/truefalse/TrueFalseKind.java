package kz.ustaz.question.truefalse;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Answer;
import kz.ustaz.question.AnswerField;
import kz.ustaz.question.AnswerReview;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemEditor;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kind;
import kz.ustaz.question.Printed;
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

    @Override
    public void begin(ItemDraft draft) {
        // which of the two is right, only the author can say
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new TrueFalseEditor(draft, languages);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(TrueFalsePaper.of((TrueFalsePrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return TrueFalsePaper.key((TrueFalseQuestion) question);
    }
}
