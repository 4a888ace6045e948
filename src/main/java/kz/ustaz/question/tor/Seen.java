package kz.ustaz.question.tor;

import java.util.Locale;

/** What an observer may see. */
enum Seen {
    IP,
    TOR,
    NAME,
    CONTENT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its name. */
    String key() {
        return "question.tor.seen." + word();
    }
}
