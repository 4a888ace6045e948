package kz.ustaz.question.ordering;

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
import kz.ustaz.question.NewParts;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Question;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/** Ordering. */
public final class OrderingKind implements Kind {

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public Question read(ItemSource source) {
        return OrderingQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return OrderingPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Tokens.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new OrderingField((OrderingPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new OrderingReview((OrderingQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.setWords("order", List.of(NewParts.id(), NewParts.id(), NewParts.id()));
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new OrderingEditor(draft, languages);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(OrderingPaper.of((OrderingPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return OrderingPaper.key((OrderingQuestion) question, variant);
    }
}
