package kz.ustaz.question.text;

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

/** Short answer: a word or a phrase that is compared with those accepted. */
public final class ShortKind implements Kind {

    @Override
    public String name() {
        return "short";
    }

    @Override
    public Question read(ItemSource source) {
        return ShortQuestion.read(source);
    }

    @Override
    public Class<? extends Prompt> promptType() {
        return ShortPrompt.class;
    }

    @Override
    public Class<? extends Hidden> hiddenType() {
        return Hidden.Nothing.class;
    }

    @Override
    public AnswerField field(Prompt prompt, Answer answer) {
        return new ShortField((ShortPrompt) prompt, answer);
    }

    @Override
    public AnswerReview review(Question question, Variant variant, Answer answer, Grade grade) {
        return new ShortReview((ShortQuestion) question, variant, answer, grade);
    }

    @Override
    public void begin(ItemDraft draft) {
        // what is accepted, only the author can say
    }

    @Override
    public ItemEditor editor(ItemDraft draft, List<String> languages) {
        return new ShortEditor(draft, languages);
    }

    @Override
    public Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.of(ShortPaper.of((ShortPrompt) prompt, wording));
    }

    @Override
    public String key(Question question, Variant variant, Wording wording) {
        return ShortPaper.key((ShortQuestion) question);
    }
}
