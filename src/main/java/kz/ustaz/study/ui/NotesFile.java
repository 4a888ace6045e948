package kz.ustaz.study.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotesPage;
import kz.ustaz.study.Passage;

/**
 * All notes as plain text that any program opens: the day and the lesson with a line below them, then each note with its
 * number and the moment when it was made, the passage in quotation marks, and what was written. What people wrote and quoted
 * is indented, so that no line of it can be taken for a heading. Lines end as Windows wants them.
 */
final class NotesFile {

    private static final String INDENT = "    ";

    private NotesFile() {}

    /** @param words in whose language it is written */
    static String of(NotesPage page, Spoken words) {
        Locale locale = words.locale();
        var text = new StringBuilder();
        text.append(words.words("study.notes.title")).append('\n');
        text.append(page.course().in(locale)).append('\n');
        for (var lesson : page.lessons()) {
            String day = lesson.there() ? lesson.module().in(locale) : words.words("study.notes.gone");
            String title = day + " / " + lesson.title().in(locale);
            text.append('\n').append(title).append('\n');
            text.append("-".repeat(title.codePointCount(0, title.length()))).append('\n');
            int number = 0;
            for (var note : lesson.notes()) {
                text.append('\n').append(++number).append(". ");
                text.append(words.words("study.note.made", note.madeAt())).append('\n');
                text.append(indented(body(note, words)));
            }
        }
        return text.toString().replace("\n", "\r\n");
    }

    private static String body(Note note, Spoken words) {
        String quote = note.place()
                .passage()
                .map(Passage::quote)
                .map(quoted -> words.words("study.note.quoted", quoted) + "\n")
                .orElse("");
        return quote + note.text();
    }

    private static String indented(String text) {
        return text.lines().map(line -> INDENT + line + "\n").collect(Collectors.joining());
    }
}
