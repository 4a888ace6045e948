package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.study.Note;
import kz.ustaz.study.Passage;
import org.jspecify.annotations.Nullable;

/** One note of the list: its passage, what was written, and what can be done with it. */
class NoteLine extends Spoken {

    private final transient OwnNotes own;
    private final boolean there;
    private final Paragraph written = new Paragraph();
    private final Notice refused = new Notice();
    private final NativeButton edit = new NativeButton();
    private transient Note note;
    private @Nullable NoteCard card;

    @Tag("blockquote")
    private static final class Quote extends HtmlContainer {}

    /** @param there whether the lesson is in his course, so that there is a way to it */
    NoteLine(Note note, boolean there, OwnNotes own) {
        this.note = note;
        this.there = there;
        this.own = own;
        addClassNames("card", "stack", "note-line");
        written.addClassName("note-text");
        written.getElement().setAttribute("dir", "auto");
        edit.addClickListener(_ -> edit());
        show();
    }

    private void show() {
        forget();
        card = null;
        note.place().passage().map(Passage::quote).ifPresent(quote -> add(quote(quote)));
        refused.clear();
        written.setText(note.text());
        written.setVisible(!note.text().isEmpty());
        edit.setVisible(true);
        add(written, refused, acts());
    }

    private Component quote(String words) {
        var quote = new Quote();
        quote.setText(words);
        quote.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("lang", note.place().language());
        return quote;
    }

    private Div acts() {
        text(edit, "study.note.edit");
        var made = text(new Span(), "study.note.made", note.madeAt());
        made.addClassName("muted");
        var row = new Div(made);
        row.addClassName("row");
        if (there) {
            row.add(text(new Anchor(Ways.note(own.enrolment(), note.lesson(), note.id())), "study.note.way"));
        }
        var delete = text(new NativeButton(), "study.note.delete");
        delete.addClassName("button-quiet");
        delete.addClickListener(_ -> delete());
        row.add(edit, delete);
        return row;
    }

    private void edit() {
        if (card == null) {
            card = new NoteCard(note.text(), this::keep, this::close, this::delete);
            addComponentAtIndex(indexOf(written), card);
            written.setVisible(false);
            edit.setVisible(false);
            card.begin();
        }
    }

    private Outcome<Note> keep(String text) {
        var kept = own.change(note.id(), text);
        if (kept instanceof Outcome.Done<Note>(var now)) {
            note = now;
        }
        return kept;
    }

    private void close() {
        show();
        edit.focus();
    }

    private void delete() {
        try {
            own.delete(note.id());
        } catch (NotFound gone) {
            // deleted in another window already
        }
        forget();
        var undo = new DeletedNote(this::restore);
        add(undo, refused);
        undo.lead();
    }

    private void restore() {
        switch (own.restore(note)) {
            case Outcome.Done<Note> _ -> close();
            case Outcome.Declined<Note>(var faults) ->
                refused.show("notice-bad", "alert", faults.getFirst().why());
        }
    }
}
