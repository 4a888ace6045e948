package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ShippedQuizzes;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private final Sheets sheets = new Sheets(null, null, null, null, null, new Kinds(Kinds.standard()));

    @Test
    void theVariantsOfEveryShippedQuestionSurviveBeingKept() throws Exception {
        int named = 0;
        int whole = 0;
        for (var quiz : ShippedQuizzes.kept()) {
            var variants = quiz.items().stream()
                    .map(item -> item.question().vary(Dice.of(7, quiz.items().indexOf(item))))
                    .toList();
            var texts = new SheetTexts.Texts(List.copyOf(SheetTexts.shared(quiz)));
            named += Sheets.write(quiz, quiz.items(), variants, texts).length();
            whole += Sheets.write(quiz, quiz.items(), variants, SheetTexts.Texts.NONE)
                    .length();
            for (var names : List.of(texts, SheetTexts.Texts.NONE)) {
                String kept = Sheets.write(quiz, quiz.items(), variants, names);
                var again = sheets.asked(kept, names).stream()
                        .map(Sheets.Asked::variant)
                        .toList();
                assertThat(again).isEqualTo(variants);
                assertThat(Sheets.write(quiz, quiz.items(), again, names))
                        .isEqualTo(kept)
                        .doesNotContain("\"empty\"");
            }
        }
        assertThat(named).as("a sheet names its texts").isLessThan(whole / 2);
    }

    /** Such sheets are read by the hundred, and their revisions have no texts that could be kept in memory. */
    @Test
    void aSheetFromBeforeIsReadWithoutAskingForTexts() throws Exception {
        var noDatabase = new SheetTexts(null, null);
        var old = new Sheets(null, noDatabase, null, null, null, new Kinds(Kinds.standard()));
        var quiz = ShippedQuizzes.kept().iterator().next();
        var variants = quiz.items().stream()
                .map(item -> item.question().vary(Dice.of(7, 0)))
                .toList();
        String whole = Sheets.write(quiz, quiz.items(), variants, SheetTexts.Texts.NONE);
        assertThat(old.asked(whole, quiz.revision()))
                .extracting(Sheets.Asked::variant)
                .isEqualTo(variants);
    }
}
