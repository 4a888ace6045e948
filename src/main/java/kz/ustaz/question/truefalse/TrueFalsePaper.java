package kz.ustaz.question.truefalse;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Printed;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;

/** Two words with letters. */
final class TrueFalsePaper {

    private TrueFalsePaper() {}

    static Printed of(TrueFalsePrompt prompt, Wording wording) {
        String language = wording.locale().getLanguage();
        var words = TrueFalseQuestion.VALUES.stream()
                .map(value -> Localized.of(language, wording.get("question.truefalse." + value)))
                .toList();
        return new Printed(
                List.of(
                        new Block.How(wording.get("question.truefalse.instruction")),
                        new Block.Lettered("", words, true)),
                List.of(Field.ticks("", Printed.letters(words.size()))));
    }

    static String key(TrueFalseQuestion question) {
        return Printed.letter(TrueFalseQuestion.VALUES.indexOf(Boolean.toString(question.right())));
    }
}
