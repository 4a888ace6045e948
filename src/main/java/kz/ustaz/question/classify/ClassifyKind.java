package kz.ustaz.question.classify;

import java.util.List;
import java.util.Map;
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
import kz.ustaz.question.ui.PairsEditor;
import kz.ustaz.question.ui.PairsEditor.Side;

/** Things into groups. */
public final class ClassifyKind implements Kind {

    @Override
    public String name() {
        return "classify";
    }

    @Override
    public Question read(ItemSource source) {
        return ClassifyQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return ClassifyPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return ClassifyHidden.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new ClassifyField((ClassifyPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new ClassifyReview((ClassifyQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.setWords("groups", List.of(NewParts.id(), NewParts.id()));
        draft.setWords("things", List.of(NewParts.id(), NewParts.id(), NewParts.id()));
        draft.setMapping("belongs", Map.of());
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new PairsEditor(
                draft,
                languages,
                new Side("things", ClassifyQuestion.MOST_THINGS, "quiz.edit.classify.things"),
                new Side("groups", ClassifyQuestion.MOST_GROUPS, "quiz.edit.classify.groups"),
                "belongs",
                "quiz.edit.classify.hint");
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(ClassifyPaper.of((ClassifyPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return ClassifyPaper.key((ClassifyQuestion) question, variant);
    }
}
