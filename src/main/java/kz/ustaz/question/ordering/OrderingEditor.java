package kz.ustaz.question.ordering;

import java.util.ArrayList;
import java.util.List;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.ui.DraftEditor;

/** The entries in their right order. */
final class OrderingEditor extends DraftEditor {

    private static final String ORDER = "order";
    private static final String OPTIONS = "options";
    private static final int LEAST = 3;
    private static final int MOST = 10;

    OrderingEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.order");
        hint(body(), "quiz.edit.order.hint");
        var order = new ArrayList<>(draft().words(ORDER));
        for (int i = 0; i < order.size(); i++) {
            int at = i;
            var row = group(body(), "div", "card edit-row");
            option(row, "quiz.edit.order.entry", OPTIONS, order.get(i), "text");
            rowButtons(row, i, order.size(), LEAST, to -> move(order, at, to), () -> remove(order, at));
        }
        button(group(body(), "div", "row"), "quiz.edit.order.add", order.size() < MOST, () -> add(order));
    }

    private void add(List<String> order) {
        order.add(NewParts.id());
        draft().setWords(ORDER, order);
        rebuild();
    }

    private void move(List<String> order, int from, int to) {
        order.add(to, order.remove(from));
        draft().setWords(ORDER, order);
        rebuild();
    }

    private void remove(List<String> order, int at) {
        draft().removeOption(OPTIONS, order.remove(at));
        draft().setWords(ORDER, order);
        rebuild();
    }
}
