package kz.ustaz.question.essay;

import java.util.Locale;
import kz.ustaz.question.ui.Wording;

/**
 * How long the text is to be. Whoever writes less or more is told; nothing is refused for it.
 *
 * @param least words, 0 for any @param most words, 0 for any
 */
record Length(int least, int most) {

    /** Whole, in words; empty where any length will do. */
    String wanted(Locale language) {
        if (least > 0 && most > 0) {
            return Wording.translate(language, "question.essay.length.between", least, most);
        }
        return most > 0
                ? Wording.translate(language, "question.essay.length.most", most)
                : least > 0 ? Wording.translate(language, "question.essay.length.least", least) : "";
    }

    /** How long a text is, and whether that is as wanted. */
    String said(Locale language, String text) {
        int words = Words.count(text);
        String said = Wording.translate(language, "question.essay.words", words);
        String wanted = wanted(language);
        if (words >= least && (most == 0 || words <= most)) {
            return said;
        }
        return said + " " + Wording.translate(language, words < least ? "question.essay.few" : "question.essay.many")
                + " " + wanted;
    }
}
