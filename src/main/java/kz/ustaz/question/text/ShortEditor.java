package kz.ustaz.question.text;

import java.util.ArrayList;
import java.util.List;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ui.DraftEditor;

/** The answers that are accepted, and what is looked over in them. */
final class ShortEditor extends DraftEditor {

    private static final String ACCEPT = "accept";
    private static final int MOST = 50;

    ShortEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.accept");
        hint(body(), "quiz.edit.accept.hint");
        var words = new ArrayList<>(draft().words(ACCEPT));
        if (words.isEmpty()) {
            words.add("");
        }
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            var row = group(body(), "div", "row edit-row");
            word(row, "quiz.edit.accept.word", words.get(i), value -> put(words, at, value), ACCEPT);
            rowButtons(row, i, words.size(), 1, to -> move(words, at, to), () -> remove(words, at));
        }
        var below = group(body(), "div", "row");
        button(
                below,
                "quiz.edit.accept.add",
                words.size() < MOST && !words.getLast().isBlank(),
                () -> add(words));
        tick(
                below,
                "checkbox",
                "quiz.edit.accept.case",
                draft().get("case").equals("true"),
                on -> draft().set("case", on ? "true" : ""));
        tick(
                below,
                "checkbox",
                "quiz.edit.accept.spacing",
                draft().get("spacing").equals("true"),
                on -> draft().set("spacing", on ? "true" : ""));
        tick(
                below,
                "checkbox",
                "quiz.edit.accept.lookalikes",
                !draft().get("lookalikes").equals("false"),
                on -> draft().set("lookalikes", on ? "" : "false"));
    }

    private void put(List<String> words, int at, String value) {
        words.set(at, value.strip());
        keep(words);
    }

    private void keep(List<String> words) {
        draft().setWords(ACCEPT, words.stream().filter(word -> !word.isBlank()).toList());
    }

    private void add(List<String> words) {
        var more = new ArrayList<>(words);
        more.add("");
        draft().setWords(ACCEPT, more);
        rebuild();
    }

    private void move(List<String> words, int from, int to) {
        words.add(to, words.remove(from));
        keep(words);
        rebuild();
    }

    private void remove(List<String> words, int at) {
        words.remove(at);
        keep(words);
        rebuild();
    }
}
