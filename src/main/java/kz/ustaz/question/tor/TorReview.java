package kz.ustaz.question.tor;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.Map;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;
import kz.ustaz.question.ui.Wording;

/** For each step how many entries are right, and for each entry what was given, what is right and why. */
@JsModule("./activities/ustaz-activity.ts")
final class TorReview extends MarkedReview {

    private final Map<String, Boolean> right = new HashMap<>();

    TorReview(TorQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        getElement().getClassList().add("tor");
        var marked = grade instanceof Grade.Marked given ? given : question.marked(variant, answer);
        marked.parts().forEach(part -> right.put(part.id(), !part.fraction().isZero()));
        var prompt = (TorPrompt) variant.prompt();
        var hidden = (TorHidden) variant.hidden();
        var shares = question.weights().shares();
        var verdicts = new Verdicts(wording());
        CircuitReview.show(step("circuits", "circuit-", shares.get(0)), prompt, answer, verdicts);
        MatrixReview.show(step("matrix", "", shares.get(1)), prompt, hidden, answer, verdicts);
        LogReview.show(step("log", "log-", shares.get(2)), prompt, hidden, answer, verdicts);
    }

    /** @param prefix of the step's parts; empty for the cells, whose parts begin with a destination */
    private Element step(String name, String prefix, Fraction share) {
        var step = child(getElement(), "section", "tor-step");
        wording().text(child(step, "p", "review-name"), "question.tor.step." + name);
        long all = right.keySet().stream().filter(part -> belongs(part, prefix)).count();
        long hits = right.entrySet().stream()
                .filter(part -> belongs(part.getKey(), prefix) && part.getValue())
                .count();
        long percent = Math.round(100 * share.toDouble());
        wording()
                .text(
                        child(step, "p", "review-fact"),
                        language -> Wording.translate(
                                language,
                                "question.tor.result",
                                Long.toString(hits),
                                Long.toString(all),
                                Long.toString(percent)));
        return step;
    }

    private static boolean belongs(String part, String prefix) {
        return prefix.isEmpty() ? !part.startsWith("circuit-") && !part.startsWith("log-") : part.startsWith(prefix);
    }
}
