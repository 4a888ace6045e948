package kz.ustaz.question.essay;

import kz.ustaz.common.Localized;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Printed;

/** Lines to write on, and how long the text is to be. What is right, only people can say. */
final class EssayPaper {

    private static final int LINES = 20;

    private EssayPaper() {}

    static Printed of(EssayPrompt prompt, Wording wording) {
        String length = new Length(prompt.least(), prompt.most()).wanted(wording.locale());
        String how = wording.get("question.essay.instruction") + " " + length;
        return Printed.written(how.strip(), LINES, Localized.EMPTY);
    }
}
