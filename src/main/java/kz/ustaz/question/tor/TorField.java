package kz.ustaz.question.tor;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;

/**
 * The three steps, one below the other, made of native lists and tables that need no picture. The pictures beside them
 * are drawn by the browser from what the lists hold, once the first lab on a page asks for that.
 */
@JsModule("./activities/ustaz-activity.ts")
final class TorField extends PromptField {

    TorField(TorPrompt prompt, Answer answer) {
        super(prompt, "group");
        controls().getClassList().add("tor");
        instruct("question.tor.instruction");
        var choices = new Choices(wording(), answer);
        CircuitStep.show(step("circuits"), prompt, choices);
        MatrixStep.show(step("matrix"), prompt, choices);
        LogStep.show(step("log"), prompt, choices);
    }

    private Element step(String name) {
        var step = child(controls(), "fieldset", "tor-step");
        wording().text(child(step, "legend", "tor-legend"), "question.tor.step." + name);
        wording().text(child(step, "p", "tor-how"), "question.tor.how." + name);
        return step;
    }
}
