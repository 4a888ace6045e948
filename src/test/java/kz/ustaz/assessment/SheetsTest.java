package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.ShippedQuizzes;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private final Sheets sheets = new Sheets(null, null, null, null, new Kinds(Kinds.standard()));

    @Test
    void theVariantsOfEveryShippedQuestionSurviveBeingKept() throws Exception {
        for (var quiz : ShippedQuizzes.kept()) {
            var variants = quiz.items().stream()
                    .map(item -> item.question().vary(Dice.of(7, quiz.items().indexOf(item))))
                    .toList();
            String kept = sheets.write(quiz, quiz.items(), variants);
            var again = sheets.asked(kept).stream().map(Sheets.Asked::variant).toList();
            assertThat(again).isEqualTo(variants);
            assertThat(sheets.write(quiz, quiz.items(), again)).isEqualTo(kept).doesNotContain("\"empty\"");
        }
    }
}
