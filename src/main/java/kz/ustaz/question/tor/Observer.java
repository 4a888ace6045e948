package kz.ustaz.question.tor;

import java.util.Locale;

/** Who could see something on the way. */
enum Observer {
    PROVIDER,
    GUARD,
    MIDDLE,
    EXIT,
    SITE,
    SERVICE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its name. */
    String key() {
        return "question.tor.observer." + word();
    }
}
