package kz.ustaz.question.gap;

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
import kz.ustaz.question.Variant;

/** Gaps in a passage. */
public final class GapKind implements Kind {

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public Question read(ItemSource source) {
        return GapQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return GapPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return GapHidden.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new GapField((GapPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new GapReview((GapQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.addRow("gaps", NewParts.id());
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new GapEditor(draft, languages);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(GapPaper.of((GapPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return GapPaper.key((GapQuestion) question, variant, wording);
    }
}
