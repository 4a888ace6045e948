package kz.ustaz.question.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;

/** What is asked on one side, what may belong to it on the other, and what does. */
public final class PairsEditor extends DraftEditor {

    private static final int LEAST = 2;

    /** @param list key of its ids and texts @param most entries @param keys beginning of the keys of its words */
    public record Side(String list, int most, String keys) {}

    private final Side asked;
    private final Side given;
    private final String pairs;
    private final String hint;

    /**
     * @param asked what is asked @param given what may belong to it
     * @param pairs key of what does @param hint key of what is said above
     */
    public PairsEditor(ItemDraft draft, List<String> languages, Side asked, Side given, String pairs, String hint) {
        super(draft, languages);
        this.asked = asked;
        this.given = given;
        this.pairs = pairs;
        this.hint = hint;
        build();
    }

    @Override
    protected void build() {
        heading(body(), given.keys());
        hint(body(), hint);
        side(given);
        heading(body(), asked.keys());
        side(asked);
    }

    private void side(Side side) {
        String list = side.list();
        var ids = new ArrayList<>(draft().words(list));
        for (int i = 0; i < ids.size(); i++) {
            int at = i;
            String id = ids.get(i);
            var row = group(body(), "div", "card edit-row");
            option(row, side.keys() + ".entry", list, id, "text");
            if (side.equals(asked)) {
                choose(
                        row,
                        asked.keys() + ".belongs",
                        given(),
                        draft().mapping(pairs).getOrDefault(id, ""),
                        other -> pair(id, other));
            }
            rowButtons(row, i, ids.size(), LEAST, to -> move(list, ids, at, to), () -> remove(list, ids, at));
        }
        button(group(body(), "div", "row"), side.keys() + ".add", ids.size() < side.most(), () -> add(list, ids));
    }

    /** What may be chosen: the entries of the other side by what stands in them. */
    private Map<String, Wording.Phrase> given() {
        var words = new LinkedHashMap<String, Wording.Phrase>();
        words.put("", locale -> Wording.translate(locale, "quiz.edit.match.choose"));
        var ids = draft().words(given.list());
        for (int i = 0; i < ids.size(); i++) {
            String number = i + 1 + ". ";
            String id = ids.get(i);
            String text = languages().stream()
                    .map(language -> draft().option(language, given.list(), id, "text"))
                    .filter(one -> !one.isBlank())
                    .findFirst()
                    .orElse("…");
            words.put(id, locale -> number + Markdown.plain(text));
        }
        return words;
    }

    private void pair(String one, String other) {
        var now = draft().mapping(pairs);
        if (other.isEmpty()) {
            now.remove(one);
        } else {
            now.put(one, other);
        }
        draft().setMapping(pairs, now);
    }

    private void add(String list, List<String> ids) {
        ids.add(NewParts.id());
        draft().setWords(list, ids);
        rebuild();
    }

    private void move(String list, List<String> ids, int from, int to) {
        ids.add(to, ids.remove(from));
        draft().setWords(list, ids);
        rebuild();
    }

    private void remove(String list, List<String> ids, int at) {
        String id = ids.remove(at);
        draft().removeOption(list, id);
        draft().setWords(list, ids);
        var now = draft().mapping(pairs);
        now.entrySet()
                .removeIf(pair -> pair.getKey().equals(id) || pair.getValue().equals(id));
        draft().setMapping(pairs, now);
        rebuild();
    }
}
