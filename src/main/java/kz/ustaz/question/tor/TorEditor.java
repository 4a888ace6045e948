package kz.ustaz.question.tor;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ui.DraftEditor;

/** What the lab is drawn from: how many relays, which destinations, how many log lines of each case, and the marks. */
final class TorEditor extends DraftEditor {

    private static final String DESTINATIONS = "destinations";
    private static final List<String> STEPS = List.of("circuits", "matrix", "log");

    TorEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        word(body(), "quiz.edit.tor.relays", "relays").setAttribute("inputmode", "numeric");
        heading(body(), "quiz.edit.tor.destinations");
        var row = group(body(), "div", "row");
        for (String destination : Destination.WORDS) {
            tick(
                    row,
                    "checkbox",
                    "question.tor.destination." + destination,
                    draft().words(DESTINATIONS).contains(destination),
                    on -> lead(destination, on));
        }
        heading(body(), "quiz.edit.tor.log");
        counts("log", LogCase.WORDS, "quiz.edit.tor.log.");
        heading(body(), "quiz.edit.tor.weights");
        counts("weights", STEPS, "question.tor.step.");
    }

    private void lead(String destination, boolean on) {
        var words = new ArrayList<>(draft().words(DESTINATIONS));
        words.remove(destination);
        if (on) {
            words.add(destination);
        }
        draft().setWords(
                        DESTINATIONS,
                        Destination.WORDS.stream().filter(words::contains).toList());
    }

    private void counts(String mapping, List<String> words, String keys) {
        Element row = group(body(), "div", "row edit-short");
        for (String word : words) {
            word(
                            row,
                            keys + word,
                            draft().mapping(mapping).getOrDefault(word, "0"),
                            value -> count(mapping, word, value),
                            mapping,
                            word)
                    .setAttribute("inputmode", "numeric");
        }
    }

    private void count(String mapping, String word, String value) {
        var counts = draft().mapping(mapping);
        counts.put(word, value.strip());
        draft().setMapping(mapping, counts);
    }
}
