package kz.ustaz.question.matching;

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

/** Matching. */
public final class MatchingKind implements Kind {

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public Question read(ItemSource source) {
        return MatchingQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return MatchingPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return MatchingHidden.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new MatchingField((MatchingPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new MatchingReview((MatchingQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.setWords("left", List.of(NewParts.id(), NewParts.id(), NewParts.id()));
        draft.setWords("right", List.of(NewParts.id(), NewParts.id(), NewParts.id()));
        draft.setMapping("pairs", Map.of());
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new PairsEditor(
                draft,
                languages,
                new Side("left", MatchingQuestion.MOST, "quiz.edit.match.left"),
                new Side("right", MatchingQuestion.MOST, "quiz.edit.match.right"),
                "pairs",
                "quiz.edit.match.hint");
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(MatchingPaper.of((MatchingPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return MatchingPaper.key((MatchingQuestion) question, variant);
    }
}
