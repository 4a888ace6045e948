package kz.ustaz.question.gap;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import kz.ustaz.question.DraftRow;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.question.NewParts;
import kz.ustaz.question.ui.DraftEditor;
import kz.ustaz.question.ui.Wording;

/** The passage, and for each of its gaps what is accepted, or what there is to choose and what of it is right. */
final class GapEditor extends DraftEditor {

    private static final String GAPS = "gaps";
    private static final String OPTIONS = "options";
    private static final String ACCEPT = "accept";
    private static final String RIGHT = "right";

    GapEditor(ItemDraft draft, List<String> languages) {
        super(draft, languages);
        build();
    }

    @Override
    protected void build() {
        hint(body(), "quiz.edit.gap.hint");
        texts(body(), "quiz.edit.gap.passage", true, "passage");
        heading(body(), "quiz.edit.gap");
        var gaps = draft().entries(GAPS);
        for (int i = 0; i < gaps.size(); i++) {
            row(gaps, i);
        }
        var below = group(body(), "div", "row");
        button(below, "quiz.edit.gap.add", gaps.size() < GapQuestion.MOST, this::add);
        spelling(below);
    }

    /** A new gap stands at the end of each passage, to be moved where it belongs. */
    private void add() {
        String id = draft().addRow(GAPS, NewParts.id()).id();
        languages()
                .forEach(language -> draft().setText(
                                language, (draft().text(language, "passage") + " {" + id + "}").strip(), "passage"));
        rebuild();
    }

    private void row(List<DraftRow> gaps, int i) {
        var gap = gaps.get(i);
        var row = group(body(), "div", "card edit-row");
        wording()
                .text(
                        group(row, "h5", "edit-heading"),
                        locale -> Wording.translate(locale, "quiz.edit.gap.name", i + 1, "{" + gap.id() + "}"));
        var sorts = new LinkedHashMap<String, Wording.Phrase>();
        sorts.put(ACCEPT, locale -> Wording.translate(locale, "quiz.edit.gap.typed"));
        sorts.put(OPTIONS, locale -> Wording.translate(locale, "quiz.edit.gap.chosen"));
        boolean chosen = gap.has(OPTIONS);
        choose(row, "quiz.edit.gap.sort", sorts, chosen ? OPTIONS : ACCEPT, sort -> sort(gap, sort));
        if (chosen) {
            options(row, gap);
        } else {
            lines(
                    row,
                    "quiz.edit.gap.accept",
                    gap.words(ACCEPT),
                    words -> gap.setWords(ACCEPT, words),
                    GAPS,
                    gap.id(),
                    ACCEPT);
        }
        rowButtons(
                row,
                i,
                gaps.size(),
                1,
                to -> {
                    draft().moveRow(GAPS, i, to);
                    rebuild();
                },
                () -> remove(gap, i));
    }

    private void sort(DraftRow gap, String sort) {
        if (sort.equals(OPTIONS)) {
            gap.remove(ACCEPT);
            gap.setWords(OPTIONS, List.of(NewParts.id(), NewParts.id()));
        } else {
            var before = gap.words(OPTIONS);
            gap.remove(OPTIONS);
            gap.remove(RIGHT);
            forget(before);
        }
        rebuild();
    }

    private void options(Element row, DraftRow gap) {
        var options = new ArrayList<>(gap.words(OPTIONS));
        for (int i = 0; i < options.size(); i++) {
            int at = i;
            String id = options.get(i);
            var entry = group(row, "div", "edit-row");
            tick(
                            entry,
                            "radio",
                            "quiz.edit.right",
                            gap.get(RIGHT).equals(id),
                            on -> gap.set(RIGHT, on ? id : gap.get(RIGHT)))
                    .setAttribute("name", "right-" + draft().id() + "-" + gap.id());
            option(entry, "quiz.edit.gap.option", OPTIONS, id, "text");
            rowButtons(
                    entry,
                    i,
                    options.size(),
                    GapQuestion.LEAST_OPTIONS,
                    to -> {
                        options.add(to, options.remove(at));
                        keep(gap, options);
                    },
                    () -> {
                        options.remove(at);
                        gap.set(RIGHT, gap.get(RIGHT).equals(id) ? "" : gap.get(RIGHT));
                        keep(gap, options);
                        forget(List.of(id));
                    });
        }
        button(group(row, "div", "row"), "quiz.edit.option.add", options.size() < GapQuestion.MOST_OPTIONS, () -> {
            options.add(NewParts.id());
            keep(gap, options);
        });
    }

    private void keep(DraftRow gap, List<String> options) {
        gap.setWords(OPTIONS, options);
        rebuild();
    }

    /** Options that no gap has any more lose their texts. */
    private void forget(List<String> options) {
        var used = draft().entries(GAPS).stream()
                .flatMap(gap -> gap.words(OPTIONS).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        options.stream().filter(id -> !used.contains(id)).forEach(id -> draft().removeOption(OPTIONS, id));
        changed();
    }

    private void remove(DraftRow gap, int at) {
        draft().removeRow(GAPS, at);
        forget(gap.words(OPTIONS));
        languages()
                .forEach(language -> draft().setText(
                                language,
                                draft().text(language, "passage")
                                        .replace("{" + gap.id() + "}", "")
                                        .replaceAll(" {2,}", " "),
                                "passage"));
        rebuild();
    }

    private void spelling(Element below) {
        for (String rule : List.of("case", "spacing")) {
            tick(
                    below,
                    "checkbox",
                    "quiz.edit.accept." + rule,
                    draft().get(rule).equals("true"),
                    on -> draft().set(rule, on ? "true" : ""));
        }
        tick(
                below,
                "checkbox",
                "quiz.edit.accept.lookalikes",
                !draft().get("lookalikes").equals("false"),
                on -> draft().set("lookalikes", on ? "" : "false"));
    }
}
