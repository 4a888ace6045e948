package kz.ustaz.question.hotspot;

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

/** Places on a picture. */
public final class HotspotKind implements Kind {

    @Override
    public String name() {
        return "hotspot";
    }

    @Override
    public Question read(ItemSource source) {
        return HotspotQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return HotspotPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Hidden.Nothing.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new HotspotField((HotspotPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new HotspotReview((HotspotQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        draft.set("grid", "8x6");
        draft.addRow("regions", NewParts.id());
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new HotspotEditor(draft, languages);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(HotspotPaper.of((HotspotPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return HotspotPaper.key((HotspotQuestion) question, wording);
    }
}
