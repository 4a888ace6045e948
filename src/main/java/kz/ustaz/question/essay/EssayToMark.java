package kz.ustaz.question.essay;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.Answer;
import kz.ustaz.question.AnswerReview;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** What was asked and what was written, for whoever marks it. */
final class EssayToMark extends AnswerReview {

    private final Wording wording = new Wording();

    EssayToMark(Variant variant, Answer answer) {
        var prompt = (EssayPrompt) variant.prompt();
        wording.markdown(PromptField.child(getElement(), "div", "question-text"), prompt.text());
        text(getElement(), wording, prompt, answer);
    }

    static void text(Element parent, Wording wording, EssayPrompt prompt, Answer answer) {
        String written = answer.value(EssayQuestion.PART);
        // whoever only reads a long text scrolls it by keyboard with the page: it has no frame of its own
        PromptField.child(parent, "div", "essay-text").setText(written);
        var length = new Length(prompt.least(), prompt.most());
        wording.text(PromptField.child(parent, "p", "muted"), language -> length.said(language, written));
    }

    @Override
    protected void say(String language) {
        wording.say(language);
    }
}
