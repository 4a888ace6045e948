package kz.ustaz.study.ui;

import java.util.UUID;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotePlace;
import kz.ustaz.study.Notes;
import kz.ustaz.study.NotesPage;

/** The desk for notes, as whoever sits before this screen uses it in one of his runs. */
record OwnNotes(Notes desk, CurrentCaller caller, EnrolmentId enrolment) {

    NotesPage page() {
        return desk.page(caller.get(), enrolment);
    }

    Outcome<Note> add(String lesson, NotePlace place, String text) {
        return desk.add(caller.get(), enrolment, lesson, place, text);
    }

    Outcome<Note> change(UUID note, String text) {
        return desk.change(caller.get(), enrolment, note, text);
    }

    Note delete(UUID note) {
        return desk.delete(caller.get(), enrolment, note);
    }

    Outcome<Note> restore(Note deleted) {
        return desk.restore(caller.get(), enrolment, deleted);
    }
}
