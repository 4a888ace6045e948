package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import java.util.List;
import kz.ustaz.question.ui.Wording;

/** The relay lists with the times for which they hold, and the lines of the log to judge by them. */
final class LogStep {

    private static final List<String> COLUMNS = List.of("question.tor.relay.address", "question.tor.relay.flags");

    private LogStep() {}

    static void show(Element step, TorPrompt prompt, Choices choices) {
        var lists = child(step, "div", "tor-lists");
        for (int place = 0; place < prompt.lists().size(); place++) {
            list(lists, place + 1, prompt.lists().get(place), choices.wording());
        }
        var log = child(step, "div", "tor-log");
        for (int place = 0; place < prompt.log().size(); place++) {
            line(log, place, prompt.log().get(place), choices);
        }
    }

    static void list(Element lists, int number, RelayList list, Wording wording) {
        var rows = new Rows(lists, wording, "tor-list", COLUMNS);
        rows.caption(language -> Wording.translate(
                language,
                "question.tor.list",
                Integer.toString(number),
                Times.utc(list.from()),
                Times.utc(list.freshUntil()),
                Times.utc(list.until())));
        for (var relay : list.relays()) {
            rows.row().setText(relay.address());
            rows.cell().setText(CircuitStep.flags(relay.flags()));
        }
    }

    private static void line(Element log, int place, LogLine line, Choices choices) {
        var select = choices.list(log, TorQuestion.logPart(place), name(place, line), "tor-line");
        LogCase.JUDGEMENTS.forEach(judged -> choices.option(select, judged, "question.tor.judged." + judged));
    }

    static Wording.Phrase name(int place, LogLine line) {
        return language -> Wording.translate(
                language, "question.tor.line", Integer.toString(place + 1), line.address(), Times.utc(line.at()));
    }
}
