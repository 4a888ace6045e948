package kz.ustaz.question.choice;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.ui.DraftEditor;
import kz.ustaz.question.ui.Wording;

/** Options with their texts, which are right, and what is said to who chose each. */
final class ChoiceEditor extends DraftEditor {

    private static final String OPTIONS = "options";
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private final boolean several;

    ChoiceEditor(ItemDraft draft, List<String> languages, boolean several) {
        super(draft, languages);
        this.several = several;
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.options");
        hint(body(), several ? "quiz.edit.options.several" : "quiz.edit.options.one");
        var rows = draft().rows(OPTIONS);
        for (int i = 0; i < rows.size(); i++) {
            row(rows, i);
        }
        var below = group(body(), "div", "row");
        button(below, "quiz.edit.option.add", rows.size() < MOST, this::add);
        tick(
                below,
                "checkbox",
                "quiz.edit.shuffle",
                !draft().get("shuffle").equals("false"),
                on -> draft().set("shuffle", on ? "" : "false"));
        if (several) {
            var rules = new LinkedHashMap<String, Wording.Phrase>();
            rules.put("partial", locale -> Wording.translate(locale, "quiz.edit.scoring.partial"));
            rules.put("all", locale -> Wording.translate(locale, "quiz.edit.scoring.all"));
            String now = draft().get("scoring").isEmpty() ? "partial" : draft().get("scoring");
            choose(below, "quiz.edit.scoring", rules, now, value -> draft().set("scoring", value));
        }
    }

    private void row(List<Map<String, String>> rows, int i) {
        var option = rows.get(i);
        String id = option.getOrDefault("id", "");
        var row = group(body(), "div", "card edit-row");
        var box = tick(row, several ? "checkbox" : "radio", "quiz.edit.right", isRight(option), on -> right(id, on));
        box.setAttribute("name", "right-" + draft().id());
        option(row, "quiz.edit.option.text", OPTIONS, id, "text");
        var more = group(row, "details", "edit-more");
        summary(more);
        option(more, "quiz.edit.option.feedback", OPTIONS, id, "feedback");
        rowButtons(row, i, rows.size(), LEAST, to -> move(rows, i, to), () -> remove(rows, i));
    }

    private void summary(Element more) {
        heading(group(more, "summary", "edit-summary"), "quiz.edit.option.feedback");
    }

    private static boolean isRight(Map<String, String> option) {
        return "true".equals(option.get("right"));
    }

    private void right(String id, boolean on) {
        var rows = draft().rows(OPTIONS);
        for (var option : rows) {
            boolean own = id.equals(option.get("id"));
            if (own ? on : several && isRight(option)) {
                option.put("right", "true");
            } else {
                option.remove("right");
            }
        }
        draft().setRows(OPTIONS, rows);
    }

    private void add() {
        var rows = draft().rows(OPTIONS);
        var option = new LinkedHashMap<String, String>();
        option.put("id", NewParts.id());
        rows.add(option);
        draft().setRows(OPTIONS, rows);
        rebuild();
    }

    private void move(List<Map<String, String>> rows, int from, int to) {
        rows.add(to, rows.remove(from));
        draft().setRows(OPTIONS, rows);
        rebuild();
    }

    private void remove(List<Map<String, String>> rows, int i) {
        draft().removeOption(OPTIONS, rows.remove(i).getOrDefault("id", ""));
        draft().setRows(OPTIONS, rows);
        rebuild();
    }
}
