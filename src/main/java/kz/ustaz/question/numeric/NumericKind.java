package kz.ustaz.question.numeric;

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

/** A number, right within a tolerance. */
public final class NumericKind implements Kind {

    @Override
    public String name() {
        return "numeric";
    }

    @Override
    public Question read(ItemSource source) {
        return NumericQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return NumericPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Hidden.Nothing.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new NumericField((NumericPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new NumericReview((NumericQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.set("tolerance", "0");
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new NumericEditor(draft, languages);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(NumericPaper.of((NumericPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return NumericPaper.key((NumericQuestion) question, wording);
    }
}
