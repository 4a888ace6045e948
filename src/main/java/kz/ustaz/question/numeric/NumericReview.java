package kz.ustaz.question.numeric;

import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** What was typed, and the right number with how far off it may be. */
final class NumericReview extends MarkedReview {

    NumericReview(NumericQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        if (!answer.isEmpty()) {
            boolean right = !grade.fraction().isZero();
            var typed = fact(getElement(), "question.answer.yours", right ? "✓" : "✗");
            wording().text(typed, language -> question.summary(variant, answer, language.getLanguage()));
        }
        var key = fact(getElement(), "question.answer.right", "✓");
        wording().text(key, language -> right(question, language));
    }

    private static String right(NumericQuestion question, Locale language) {
        String value = ShownNumber.in(language, question.value(), question.unit());
        return question.tolerance().signum() == 0
                ? value
                : value + " (±\u00a0" + ShownNumber.in(language, question.tolerance(), Localized.EMPTY) + ")";
    }
}
