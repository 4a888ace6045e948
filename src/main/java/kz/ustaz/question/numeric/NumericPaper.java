package kz.ustaz.question.numeric;

import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Printed;

/** A line for the number, its unit behind it. */
final class NumericPaper {

    private NumericPaper() {}

    static Printed of(NumericPrompt prompt, Wording wording) {
        String how = prompt.tolerance().signum() == 0
                ? wording.get("question.print.numeric.exact")
                : wording.get(
                        "question.print.numeric.tolerance",
                        ShownNumber.in(wording.locale(), prompt.tolerance(), prompt.unit()));
        return Printed.written(how, 1, prompt.unit());
    }

    static String key(NumericQuestion question, Wording wording) {
        Locale language = wording.locale();
        String value = ShownNumber.in(language, question.value(), question.unit());
        return question.tolerance().signum() == 0
                ? value
                : value + " (±\u00a0" + ShownNumber.in(language, question.tolerance(), Localized.EMPTY) + ")";
    }
}
