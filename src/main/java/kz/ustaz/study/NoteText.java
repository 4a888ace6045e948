package kz.ustaz.study;

import java.util.Optional;
import kz.ustaz.common.Refused;

/** What may be written into a note. */
final class NoteText {

    /** So much longer than a note may be, nobody looks at each character of it. */
    private static final int BEYOND = 4 * Note.LONGEST;

    private NoteText() {}

    /** Lines end as on this machine; what no screen shows and no database keeps is left out, and white space at the ends. */
    static String cleaned(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(NoteText::isKept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isKept(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /** Why a text as it was typed is not kept; empty where it is. */
    static Optional<Refused> refusal(String typed) {
        if (typed.length() > BEYOND) {
            return Optional.of(tooLong(typed));
        }
        String text = cleaned(typed);
        return length(text) > Note.LONGEST ? Optional.of(tooLong(text)) : Optional.empty();
    }

    private static Refused tooLong(String text) {
        return new Refused("study.note.refused.long", Note.LONGEST, length(text));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
