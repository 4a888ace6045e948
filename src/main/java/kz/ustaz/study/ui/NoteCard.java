package kz.ustaz.study.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.time.Instant;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.study.Note;

/**
 * A note to write on. What is typed is saved as it goes; until the server has it, the browser says so by itself, and what is
 * refused stays in the field.
 */
class NoteCard extends Spoken {

    private static final int LAZY_MILLISECONDS = 600;

    /** So much is taken into the field, to be refused with a sentence; the browser drops what is beyond. UTF-16 units. */
    private static final int MOST_TYPED = 10 * Note.LONGEST;

    private static final String WATCH_TYPING = """
            if (!this.watched) {
              this.watched = true;
              this.addEventListener('input', () => this.toggleAttribute('data-unsaved', true));
            }""";

    /** Only what was typed is saved by then, and not what was typed since. */
    private static final String SAY_SAVED =
            "if (this.querySelector('textarea')?.value === $0) this.removeAttribute('data-unsaved')";

    private final TextArea area = new TextArea();
    private final Paragraph saved = new Paragraph();
    private final Notice refused = new Notice();
    private final transient Keeper keeper;

    /** Keeps a text. */
    interface Keeper extends Serializable {
        Outcome<Note> keep(String text);
    }

    NoteCard(String text, Keeper keeper, Runnable onClose, Runnable onDelete) {
        this.keeper = keeper;
        addClassNames("note-card", "stack");
        area.setWidthFull();
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setMaxLength(MOST_TYPED);
        area.setValue(text);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LAZY_MILLISECONDS);
        area.getElement().setAttribute("dir", "auto");
        area.addValueChangeListener(event -> keep(event.getValue()));
        say(() -> area.setLabel(words("study.note.field")));
        say(() -> area.setHelperText(words("study.note.private")));
        saved.addClassNames("muted", "note-saved");
        saved.getElement().setAttribute("role", "status");
        var unsaved = text(new Paragraph(), "study.note.unsaved");
        unsaved.addClassName("note-unsaved");
        add(area, refused, saved, unsaved, buttons(onClose, onDelete));
    }

    private Div buttons(Runnable onClose, Runnable onDelete) {
        var close = text(new NativeButton(), "study.note.close");
        close.addClickListener(_ -> onClose.run());
        var delete = text(new NativeButton(), "study.note.delete");
        delete.addClassName("button-quiet");
        delete.addClickListener(_ -> onDelete.run());
        var row = new Div(close, delete);
        row.addClassName("row");
        return row;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WATCH_TYPING);
    }

    String typed() {
        return area.getValue();
    }

    void begin() {
        area.focus();
    }

    private void keep(String typed) {
        try {
            switch (keeper.keep(typed)) {
                case Outcome.Done<Note>(var note) -> saved(typed, note.changedAt());
                case Outcome.Declined<Note>(var faults) ->
                    refused(faults.getFirst().why());
            }
        } catch (NotFound gone) {
            refused(new Refused("study.note.refused.deleted"));
        }
    }

    private void saved(String typed, Instant at) {
        refused.clear();
        saved.setText(words("study.note.saved", Moments.time(at, getLocale())));
        getElement().executeJs(SAY_SAVED, typed);
    }

    private void refused(Refused why) {
        saved.setText("");
        refused.show("notice-bad", "alert", why);
    }
}
