package kz.ustaz.question.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.ui.DraftEditor;
import kz.ustaz.question.ui.Wording;

/** What is asked on the left, what may belong to it on the right, and what does. */
final class MatchingEditor extends DraftEditor {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private static final String PAIRS = "pairs";
    private static final int LEAST = 2;
    private static final int MOST = 20;

    MatchingEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.match.right");
        hint(body(), "quiz.edit.match.hint");
        side(RIGHT, "quiz.edit.match.right.entry", "quiz.edit.match.right.add");
        heading(body(), "quiz.edit.match.left");
        side(LEFT, "quiz.edit.match.left.entry", "quiz.edit.match.left.add");
    }

    private void side(String side, String entry, String add) {
        var ids = new ArrayList<>(draft().words(side));
        for (int i = 0; i < ids.size(); i++) {
            int at = i;
            String id = ids.get(i);
            var row = group(body(), "div", "card edit-row");
            option(row, entry, side, id, "text");
            if (side.equals(LEFT)) {
                choose(
                        row,
                        "quiz.edit.match.belongs",
                        rights(),
                        draft().mapping(PAIRS).getOrDefault(id, ""),
                        right -> pair(id, right));
            }
            rowButtons(row, i, ids.size(), LEAST, to -> move(side, ids, at, to), () -> remove(side, ids, at));
        }
        button(group(body(), "div", "row"), add, ids.size() < MOST, () -> add(side, ids));
    }

    /** What may be chosen: the entries of the right by what stands in them. */
    private Map<String, Wording.Phrase> rights() {
        var words = new LinkedHashMap<String, Wording.Phrase>();
        words.put("", locale -> Wording.translate(locale, "quiz.edit.match.choose"));
        var ids = draft().words(RIGHT);
        for (int i = 0; i < ids.size(); i++) {
            String number = i + 1 + ". ";
            String id = ids.get(i);
            String text = languages().stream()
                    .map(language -> draft().option(language, RIGHT, id, "text"))
                    .filter(one -> !one.isBlank())
                    .findFirst()
                    .orElse("…");
            words.put(id, locale -> number + Markdown.plain(text));
        }
        return words;
    }

    private void pair(String left, String right) {
        var pairs = draft().mapping(PAIRS);
        if (right.isEmpty()) {
            pairs.remove(left);
        } else {
            pairs.put(left, right);
        }
        draft().setMapping(PAIRS, pairs);
    }

    private void add(String side, List<String> ids) {
        ids.add(NewParts.id());
        draft().setWords(side, ids);
        rebuild();
    }

    private void move(String side, List<String> ids, int from, int to) {
        ids.add(to, ids.remove(from));
        draft().setWords(side, ids);
        rebuild();
    }

    private void remove(String side, List<String> ids, int at) {
        String id = ids.remove(at);
        draft().removeOption(side, id);
        draft().setWords(side, ids);
        var pairs = draft().mapping(PAIRS);
        pairs.entrySet()
                .removeIf(pair -> pair.getKey().equals(id) || pair.getValue().equals(id));
        draft().setMapping(PAIRS, pairs);
        rebuild();
    }
}
