package kz.ustaz.question.choice;

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
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;

/** Single choice, or multiple response. */
public final class ChoiceKind implements Kind {

    private final boolean several;

    private ChoiceKind(boolean several) {
        this.several = several;
    }

    public static ChoiceKind single() {
        return new ChoiceKind(false);
    }

    public static ChoiceKind multiple() {
        return new ChoiceKind(true);
    }

    @Override
    public String name() {
        return several ? "multiple" : "choice";
    }

    @Override
    public Question read(ItemSource source) {
        var reader = new ChoiceReader(source);
        return several ? reader.several() : reader.one();
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return ChoicePrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Tokens.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new ChoiceField((ChoicePrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new ChoiceReview((ChoiceQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.setRows(
                "options",
                List.of(
                        Map.of("id", NewParts.id()),
                        Map.of("id", NewParts.id()),
                        Map.of("id", NewParts.id()),
                        Map.of("id", NewParts.id())));
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new ChoiceEditor(draft, languages, several);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(ChoicePaper.of((ChoicePrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return ChoicePaper.key((ChoiceQuestion) question, variant);
    }
}
