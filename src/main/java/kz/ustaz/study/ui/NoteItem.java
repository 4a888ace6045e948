package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Optional;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotePlace;
import kz.ustaz.study.NoteSpot;
import kz.ustaz.study.Passage;
import org.jspecify.annotations.Nullable;

/** One note beside its passage: a button that says which, and what opens below it to write on. */
class NoteItem extends Spoken {

    /** Of the note in its button; what is longer the page cuts with three dots. UTF-16 units. */
    private static final int EXCERPT = 120;

    private final transient NotePlace place;
    private final transient Desk desk;
    private final NativeButton button = new NativeButton();
    private final Span number = new Span();
    private final Span excerpt = new Span();
    private final Paragraph where = new Paragraph();
    private final Notice refused = new Notice();
    private transient @Nullable Note note;
    private transient @Nullable NoteSpot spot;
    private @Nullable NoteCard card;
    private @Nullable DeletedNote deleted;

    /** What becomes of what is done here. */
    interface Desk extends Serializable {

        Outcome<Note> keep(NoteItem item, String text);

        void delete(NoteItem item);

        /** @return why not; empty where it is kept again */
        Optional<Refused> restore(NoteItem item);

        /** Once it is seen again. */
        void restored();
    }

    /** One that is not kept yet, until something is written into it. */
    NoteItem(NotePlace place, Desk desk) {
        this.place = place;
        this.desk = desk;
        addClassName("note-item");
        var sign = new Span("✎");
        sign.getElement().setAttribute("aria-hidden", "true");
        excerpt.addClassName("note-excerpt");
        excerpt.getElement().setAttribute("dir", "auto");
        button.addClassName("note-button");
        button.add(sign, number, excerpt);
        button.addClickListener(_ -> toggle());
        where.addClassNames("muted", "note-where");
        where.getElement().setAttribute("dir", "auto");
        add(button, where, refused);
        say(this::sayAll);
    }

    NoteItem(Note note, Desk desk) {
        this(note.place(), desk);
        show(note);
    }

    NotePlace place() {
        return place;
    }

    Optional<Note> note() {
        return Optional.ofNullable(note);
    }

    /** As it is kept now. */
    void show(Note now) {
        note = now;
        getElement().setAttribute("data-note", now.id().toString());
        sayAll();
    }

    /** @param counted from the lesson's beginning; 0 for what is not kept */
    void put(NoteSpot now, int counted) {
        spot = now;
        number.setText(counted == 0 ? "" : String.valueOf(counted));
        sayAll();
    }

    boolean isDeleted() {
        return deleted != null;
    }

    boolean isOpen() {
        return card != null;
    }

    void open() {
        if (card == null && deleted == null) {
            card = new NoteCard(
                    note().map(Note::text).orElse(""),
                    text -> desk.keep(this, text),
                    this::close,
                    () -> desk.delete(this));
            add(card);
        }
        sayAll();
    }

    void write() {
        open();
        if (card != null) {
            card.begin();
        }
    }

    private void toggle() {
        if (isOpen()) {
            close();
        } else {
            write();
        }
    }

    /** One that was never kept goes with its card. */
    private void close() {
        if (note == null && card != null && card.typed().isBlank()) {
            desk.delete(this);
        } else if (note != null) {
            closeCard();
            button.focus();
        }
    }

    private void closeCard() {
        if (card != null) {
            remove(card);
            card = null;
        }
        sayAll();
    }

    void showDeleted() {
        closeCard();
        var undo = new DeletedNote(() -> desk.restore(this)
                .ifPresentOrElse(why -> refused.show("notice-bad", "alert", why), this::showRestored));
        deleted = undo;
        add(undo);
        sayAll();
        undo.lead();
    }

    private void showRestored() {
        if (deleted != null) {
            remove(deleted);
            deleted = null;
        }
        refused.clear();
        sayAll();
        desk.restored();
        button.focus();
    }

    private void sayAll() {
        button.setVisible(note != null && deleted == null);
        button.getElement().setAttribute("aria-expanded", String.valueOf(isOpen()));
        String quote = place.passage().map(Passage::quote).orElse("");
        String text = note().map(Note::text).orElse("");
        String shown = text.isEmpty() && !quote.isEmpty() ? words("study.note.quoted", quote) : text;
        excerpt.setText(shown.length() > EXCERPT ? shown.substring(0, EXCERPT) : shown);
        String about = about();
        where.setText(about.isEmpty() ? "" : words(about, quote));
        where.setVisible(!about.isEmpty() && deleted == null);
    }

    private String about() {
        return switch (spot) {
            case NoteSpot.InText found when found.changed() -> "study.note.changed";
            case NoteSpot.AtHead head when head.why() == NoteSpot.Why.CHANGED -> "study.note.changed";
            case NoteSpot.AtHead head when head.why() == NoteSpot.Why.OTHER_LANGUAGE -> "study.note.other";
            case null, default -> "";
        };
    }
}
