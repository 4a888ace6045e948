package kz.ustaz.question.essay;

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

/** Essay: a text of one's own that people mark on a rubric. */
public final class EssayKind implements Kind {

    @Override
    public String name() {
        return "essay";
    }

    @Override
    public Question read(ItemSource source) {
        return new EssayReader(source).read();
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return EssayPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return ByPeople.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new EssayField((EssayPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new EssayReview((EssayQuestion) question, variant, answer, grade);
    }

    @Override
    public AnswerReview toMark(Question question, Variant variant, Answer answer) {
        return new EssayToMark(variant, answer);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(EssayPaper.of((EssayPrompt) prompt, wording));
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.addRow(EssayEditor.CRITERIA, NewParts.id()).set(EssayEditor.POINTS, "3");
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new EssayEditor(draft, languages);
    }
}
