package kz.ustaz.question.numeric;

import java.util.List;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ui.DraftEditor;

/** The right number, how far off one may be, and the unit. */
final class NumericEditor extends DraftEditor {

    NumericEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        var row = group(body(), "div", "row edit-short");
        number("quiz.edit.number.value", "value");
        number("quiz.edit.number.tolerance", "tolerance");
        word(row, "quiz.edit.number.unit", "unit");
        if (languages().size() > 1) {
            texts(body(), "quiz.edit.number.unit.own", false, "unit");
        }
    }

    /** People type a comma where files have a point. */
    private void number(String key, String name) {
        word(
                        body(),
                        key,
                        draft().get(name),
                        value -> draft().set(name, value.strip().replace(',', '.')),
                        name)
                .setAttribute("inputmode", "decimal");
    }
}
