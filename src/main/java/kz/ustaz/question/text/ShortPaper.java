package kz.ustaz.question.text;

import kz.ustaz.common.Localized;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Printed;

/** A line to write on. */
final class ShortPaper {

    private ShortPaper() {}

    static Printed of(ShortPrompt prompt, Wording wording) {
        String how = String.join(
                " ",
                wording.get("question.print.short"),
                wording.get(prompt.capitals() ? "question.short.capitals.matter" : "question.short.capitals.free"),
                wording.get(prompt.spacing() ? "question.short.spacing.matter" : "question.short.spacing.free"));
        return Printed.written(how, 1, Localized.EMPTY);
    }

    static String key(ShortQuestion question) {
        return String.join(" · ", question.accept());
    }
}
