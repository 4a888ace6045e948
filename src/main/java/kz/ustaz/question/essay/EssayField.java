package kz.ustaz.question.essay;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** A text to write, with its words counted below it while it is written. */
@JsModule("./question/ustaz-words.ts")
final class EssayField extends PromptField {

    EssayField(EssayPrompt prompt, Answer answer) {
        super(prompt, "group");
        var length = new Length(prompt.least(), prompt.most());
        instruct(language -> Stream.of(
                        Wording.translate(language, "question.essay.instruction"), length.wanted(language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")));
        if (!prompt.rubric().isEmpty()) {
            rubric(prompt);
        }
        var words = child(controls(), "ustaz-words", "essay")
                .setAttribute("least", Integer.toString(prompt.least()))
                .setAttribute("most", Integer.toString(prompt.most()));
        var label = child(words, "label", "answer-line");
        wording().text(child(label, "span", "answer-label"), "question.answer.yours");
        child(label, "textarea", "answer-input essay-input")
                .setAttribute("rows", "10")
                .setAttribute("data-part", EssayQuestion.PART)
                .setAttribute("maxlength", Integer.toString(EssayQuestion.LONGEST))
                .setProperty("value", answer.value(EssayQuestion.PART));
        child(words, "p", "muted words-count");
        child(words, "p", "words-warning").setAttribute("role", "status");
        wording().attribute(words, "data-said", language -> Wording.translate(language, "question.essay.counted"));
        wording().attribute(words, "data-many", language -> Wording.translate(language, "question.essay.too-many"));
    }

    private void rubric(EssayPrompt prompt) {
        Element details = child(controls(), "details", "rubric-shown");
        wording().text(child(details, "summary", "rubric-summary"), "question.essay.rubric");
        RubricTable.put(details, wording(), prompt.rubric(), Map.of());
    }
}
