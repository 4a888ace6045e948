package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.common.ui.Spoken;

/** In the place of a note that was deleted: that it was, and how to have it back. */
class DeletedNote extends Spoken {

    private final NativeButton undo = new NativeButton();

    DeletedNote(Runnable onUndo) {
        addClassNames("row", "note-deleted");
        var said = text(new Span(), "study.note.deleted");
        said.getElement().setAttribute("role", "status");
        text(undo, "study.note.undo");
        undo.addClickListener(_ -> onUndo.run());
        add(said, undo);
    }

    /** The button that was pressed is gone: whoever uses a keyboard goes on here. */
    void lead() {
        undo.focus();
    }
}
