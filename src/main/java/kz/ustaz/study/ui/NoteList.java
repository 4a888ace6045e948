package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotesPage;
import kz.ustaz.study.Passage;

/** Notes by day and lesson, those alone that have a word in them. */
class NoteList extends Spoken {

    /** A screen that shows five hundred at once is slow, and nobody reads so far. */
    private static final int AT_ONCE = 50;

    private final transient OwnNotes own;
    private final Paragraph count = new Paragraph();
    private int most = AT_ONCE;
    private String word = "";

    NoteList(OwnNotes own) {
        this.own = own;
        addClassName("stack");
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
    }

    void show(NotesPage page, String sought) {
        if (!sought.strip().equals(word)) {
            most = AT_ONCE;
        }
        word = sought.strip();
        forget();
        var found = page.lessons().stream()
                .map(lesson -> only(lesson, word.toLowerCase(Locale.ROOT)))
                .filter(lesson -> !lesson.notes().isEmpty())
                .toList();
        int all = found.stream().mapToInt(lesson -> lesson.notes().size()).sum();
        if (all == 0) {
            text(count, "study.notes.not-found", word);
        } else {
            text(count, "study.notes.count", all);
        }
        add(count);
        int left = most;
        Localized day = null;
        for (var lesson : found) {
            if (left <= 0) {
                break;
            }
            if (!lesson.module().equals(day)) {
                day = lesson.module();
                add(day.isEmpty() ? text(new H2(), "study.notes.gone") : plain(new H2(), day));
            }
            var notes = lesson.notes().stream().limit(left).toList();
            left -= notes.size();
            add(lesson(lesson, notes));
        }
        if (all > most) {
            var more = text(new NativeButton(), "study.notes.more");
            more.addClickListener(_ -> {
                most += AT_ONCE;
                show(own.page(), word);
            });
            add(new Div(more));
        }
    }

    private static NotesPage.InLesson only(NotesPage.InLesson lesson, String folded) {
        var notes = lesson.notes().stream()
                .filter(note -> Stream.of(
                                note.text(),
                                note.place().passage().map(Passage::quote).orElse(""))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(folded)))
                .toList();
        return new NotesPage.InLesson(lesson.lesson(), lesson.module(), lesson.title(), lesson.there(), notes);
    }

    private Section lesson(NotesPage.InLesson lesson, List<Note> notes) {
        var title = new H3();
        if (lesson.there()) {
            title.add(plain(new Anchor(Ways.lesson(own.enrolment(), lesson.lesson())), lesson.title()));
        } else {
            plain(title, lesson.title());
        }
        var section = new Section(title);
        section.addClassName("stack");
        notes.forEach(note -> section.add(new NoteLine(note, lesson.there(), own)));
        return section;
    }
}
