package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.common.ui.Spoken;

/** The notes of one place of a lesson: below a block, or at the head of a section, where a button makes one of the section. */
class NoteShelf extends Spoken {

    private final Div list = new Div();
    private final NativeButton add = new NativeButton();
    private String heading = "";

    private NoteShelf() {
        addClassName("note-shelf");
        list.addClassName("note-list");
        add(list);
    }

    static NoteShelf below() {
        return new NoteShelf();
    }

    static NoteShelf head(Runnable onNote) {
        var shelf = new NoteShelf();
        shelf.addClassName("note-head");
        shelf.offer(onNote);
        return shelf;
    }

    private void offer(Runnable onNote) {
        var sign = new Span("✎ ");
        sign.getElement().setAttribute("aria-hidden", "true");
        add.addClassNames("button-quiet", "note-add");
        add.add(sign, text(new Span(), "study.note.add"));
        add.addClickListener(_ -> onNote.run());
        say(this::sayWhich);
        addComponentAsFirst(add);
    }

    /** @param now the section's heading in the language that is read; may be empty */
    void name(String now) {
        heading = now;
        sayWhich();
    }

    private void sayWhich() {
        add.getElement()
                .setAttribute(
                        "aria-label",
                        heading.isEmpty() ? words("study.note.add") : words("study.note.add.to", heading));
    }

    /** Who stays in his place is not touched: somebody may be writing there. */
    void show(List<NoteItem> items) {
        list.getChildren().filter(item -> !items.contains(item)).toList().forEach(list::remove);
        for (int i = 0; i < items.size(); i++) {
            Component there = i < list.getComponentCount() ? list.getComponentAt(i) : null;
            if (there != items.get(i)) {
                list.addComponentAtIndex(i, items.get(i));
            }
        }
    }
}
