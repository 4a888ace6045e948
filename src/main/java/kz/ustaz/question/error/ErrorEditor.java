package kz.ustaz.question.error;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.ui.DraftEditor;

/** The passage, segment by segment: its words, whether it is wrong, and what is said of it afterwards. */
final class ErrorEditor extends DraftEditor {

    private static final String SEGMENTS = "segments";
    private static final String WRONG = "wrong";

    ErrorEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        heading(body(), "quiz.edit.error");
        hint(body(), "quiz.edit.error.hint");
        var segments = new ArrayList<>(draft().words(SEGMENTS));
        for (int i = 0; i < segments.size(); i++) {
            row(segments, i);
        }
        var below = group(body(), "div", "row");
        button(below, "quiz.edit.error.add", segments.size() < ErrorQuestion.MOST, () -> add(segments));
        tick(
                below,
                "checkbox",
                "quiz.edit.error.tell",
                draft().get("tell").equals("true"),
                on -> draft().set("tell", on ? "true" : ""));
    }

    private void row(List<String> segments, int i) {
        String id = segments.get(i);
        var row = group(body(), "div", "card edit-row");
        tick(row, "checkbox", "quiz.edit.error.wrong", draft().words(WRONG).contains(id), on -> wrong(id, on));
        option(row, "quiz.edit.error.segment", SEGMENTS, id, "text");
        Element more = group(row, "details", "edit-more");
        heading(group(more, "summary", "edit-summary"), "quiz.edit.error.feedback");
        option(more, "quiz.edit.error.feedback", SEGMENTS, id, "feedback");
        rowButtons(
                row,
                i,
                segments.size(),
                ErrorQuestion.LEAST,
                to -> {
                    segments.add(to, segments.remove(i));
                    keep(segments);
                },
                () -> {
                    draft().removeOption(SEGMENTS, segments.remove(i));
                    wrong(id, false);
                    keep(segments);
                });
    }

    private void wrong(String id, boolean on) {
        var wrong = new ArrayList<>(draft().words(WRONG));
        wrong.remove(id);
        if (on) {
            wrong.add(id);
        }
        draft().setWords(
                        WRONG,
                        draft().words(SEGMENTS).stream().filter(wrong::contains).toList());
    }

    private void add(List<String> segments) {
        segments.add(NewParts.id());
        keep(segments);
    }

    private void keep(List<String> segments) {
        draft().setWords(SEGMENTS, segments);
        rebuild();
    }
}
