package kz.ustaz.question.essay;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import kz.ustaz.question.DraftRow;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.Rubric;
import kz.ustaz.question.ui.DraftEditor;
import kz.ustaz.question.ui.Wording;

/** How long the text is to be, who marks it, and the rubric: rows of criteria, each with its levels in words. */
final class EssayEditor extends DraftEditor {

    static final String CRITERIA = "criteria";
    static final String POINTS = "points";

    private static final String LEVELS = "levels";
    private static final String MARKERS = "markers";
    private static final String SHOWN = "show-rubric";

    EssayEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        var length = group(body(), "div", "row edit-short");
        word(length, "quiz.edit.essay.least", "least");
        word(length, "quiz.edit.essay.most", "most");
        hint(body(), "quiz.edit.essay.length.hint");
        markers(group(body(), "div", "row edit-short"));
        heading(body(), "quiz.edit.essay.rubric");
        hint(body(), "quiz.edit.essay.rubric.hint");
        tick(
                body(),
                "checkbox",
                "quiz.edit.essay.shown",
                draft().get(SHOWN).equals("true"),
                on -> draft().set(SHOWN, on ? "true" : ""));
        var rows = draft().entries(CRITERIA);
        for (int i = 0; i < rows.size(); i++) {
            row(rows, i);
        }
        button(group(body(), "div", "row"), "quiz.edit.essay.add", rows.size() < EssayReader.MOST_CRITERIA, () -> {
            draft().addRow(CRITERIA, NewParts.id()).set(POINTS, "3");
            rebuild();
        });
    }

    private void markers(Element row) {
        var numbers = new LinkedHashMap<String, Wording.Phrase>();
        numbers.put("", locale -> Wording.translate(locale, "quiz.edit.essay.markers.one"));
        numbers.put("2", locale -> Wording.translate(locale, "quiz.edit.essay.markers.two"));
        boolean two = draft().get(MARKERS).equals("2");
        choose(row, "quiz.edit.essay.markers", numbers, two ? "2" : "", number -> {
            draft().set(MARKERS, number);
            if (number.isEmpty()) {
                draft().set("disagreement", "");
            }
            rebuild();
        });
        if (two) {
            word(row, "quiz.edit.essay.disagreement", "disagreement");
        }
    }

    private void row(List<DraftRow> rows, int i) {
        var criterion = rows.get(i);
        var row = group(body(), "div", "card edit-row");
        wording()
                .text(
                        group(row, "h5", "edit-heading"),
                        locale -> Wording.translate(locale, "quiz.edit.essay.criterion", i + 1));
        texts(row, "quiz.edit.essay.name", false, CRITERIA, criterion.id(), "name");
        int best = best(criterion);
        var points = new LinkedHashMap<String, Wording.Phrase>();
        for (int level = 1; level <= Rubric.BEST; level++) {
            String word = Integer.toString(level);
            points.put(word, locale -> word);
        }
        choose(row, "quiz.edit.essay.points", points, Integer.toString(best), word -> {
            criterion.set(POINTS, word);
            forget(criterion, best);
            rebuild();
        });
        for (int level = 0; level <= best; level++) {
            int brings = level;
            var one = group(row, "div", "edit-level");
            wording()
                    .text(
                            group(one, "h6", "edit-heading"),
                            locale -> Wording.translate(locale, "quiz.edit.essay.level", brings));
            texts(one, "quiz.edit.essay.level.text", false, CRITERIA, criterion.id(), LEVELS, Integer.toString(level));
        }
        rowButtons(
                row,
                i,
                rows.size(),
                1,
                to -> {
                    draft().moveRow(CRITERIA, i, to);
                    rebuild();
                },
                () -> {
                    draft().removeRow(CRITERIA, i);
                    draft().removeOption(CRITERIA, criterion.id());
                    rebuild();
                });
    }

    /** A file may have anything there; the check says so. */
    private static int best(DraftRow criterion) {
        String points = criterion.get(POINTS);
        return points.matches("[1-9]") ? Integer.parseInt(points) : 1;
    }

    /** Levels that are there no more lose their texts. */
    private void forget(DraftRow criterion, int before) {
        for (int level = best(criterion) + 1; level <= before; level++) {
            for (String language : draft().languages()) {
                draft().setText(language, "", CRITERIA, criterion.id(), LEVELS, Integer.toString(level));
            }
        }
    }
}
