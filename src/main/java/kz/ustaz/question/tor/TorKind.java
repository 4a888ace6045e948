package kz.ustaz.question.tor;

import java.util.List;
import java.util.Map;
import kz.ustaz.question.Answer;
import kz.ustaz.question.AnswerField;
import kz.ustaz.question.AnswerReview;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ItemEditor;
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

    /** As the shipped lab: ten relays, three destinations, a log of six lines. */
    @Override
    public void begin(ItemDraft draft) {
        draft.set("relays", "10");
        draft.setWords("destinations", Destination.WORDS);
        draft.setMapping("log", Map.of("exit", "2", "no-flag", "1", "wrong-day", "2", "outside", "1"));
        draft.setMapping("weights", Map.of("circuits", "3", "matrix", "4", "log", "3"));
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new TorEditor(draft, languages);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new TorReview((TorQuestion) question, variant, answer, grade);
    }
}
