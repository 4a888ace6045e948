package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.Wording;

/** For each line of the log how it was judged, how it is to be judged, and why. */
final class LogReview {

    private static final String JUDGED = "question.tor.judged.";

    private LogReview() {}

    static void show(Element step, TorPrompt prompt, TorHidden hidden, Answer answer, Verdicts verdicts) {
        var lists = child(step, "div", "tor-lists");
        for (int place = 0; place < prompt.lists().size(); place++) {
            LogStep.list(lists, place + 1, prompt.lists().get(place), verdicts.wording());
        }
        var list = child(step, "ul", "review-options");
        for (int place = 0; place < prompt.log().size(); place++) {
            String part = TorQuestion.logPart(place);
            var expected = hidden.expected(part);
            String given = answer.value(part);
            boolean right = expected.accepted().contains(given);
            var name = verdicts.entry(list, right);
            var entry = name.getParent();
            verdicts.wording().text(name, LogStep.name(place, prompt.log().get(place)));
            verdicts.given(entry, right, language -> Wording.translate(language, Verdicts.word(JUDGED, given)));
            if (!right) {
                verdicts.right(
                        entry,
                        language -> Wording.translate(
                                language, JUDGED + expected.accepted().getFirst()));
            }
            verdicts.why(entry, expected.why());
        }
        verdicts.wording().text(child(step, "p", "notice notice-info"), "question.tor.why.log");
    }
}
