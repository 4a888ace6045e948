package kz.ustaz.study.ui;

import java.io.Serializable;
import java.util.Locale;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.study.HandoutPart;

/** Handouts taken from one page, in its language: one at a time, and how far it is stands where it was asked for. */
final class HandoutTaking implements Serializable {

    /** @return PDF, for whoever asked */
    interface Desk extends Serializable {
        byte[] make(Caller who, HandoutPart part, Locale language);
    }

    private static final String PDF = "application/pdf";

    private final FileMaking making = new FileMaking();
    private final transient CurrentCaller caller;
    private final Desk desk;

    HandoutTaking(CurrentCaller caller, Desk desk) {
        this.caller = caller;
        this.desk = desk;
    }

    HandoutButton lesson(String id, Localized title, String key) {
        return new HandoutButton(this, new HandoutPart.Lesson(id), id, title, key);
    }

    HandoutButton day(String id, Localized title) {
        return new HandoutButton(this, new HandoutPart.Day(id), id, title, "study.handout.day");
    }

    HandoutButton whole(Localized title) {
        return new HandoutButton(this, new HandoutPart.Whole(), "course", title, "study.handout.whole");
    }

    void take(HandoutButton from, HandoutPart part, String name) {
        var language = from.locale();
        from.add(making);
        // the file is made beside the page, where nobody is signed in
        var who = caller.get();
        making.start(
                name + "-" + language.getLanguage() + ".pdf", PDF, (to, _) -> to.write(desk.make(who, part, language)));
    }
}
