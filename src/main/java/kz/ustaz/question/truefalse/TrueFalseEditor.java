package kz.ustaz.question.truefalse;

import java.util.List;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.ui.DraftEditor;

/** Which of the two is right. */
final class TrueFalseEditor extends DraftEditor {

    TrueFalseEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.truefalse");
        var row = group(body(), "div", "row");
        for (String value : List.of("true", "false")) {
            tick(
                            row,
                            "radio",
                            "question.truefalse." + value,
                            draft().get("right").equals(value),
                            on -> {
                                if (on) {
                                    draft().set("right", value);
                                }
                            })
                    .setAttribute("name", "right-" + draft().id());
        }
    }
}
