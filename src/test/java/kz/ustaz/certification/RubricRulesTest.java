package kz.ustaz.certification;

import static kz.ustaz.certification.Sheets.RUBRIC;
import static kz.ustaz.certification.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passed is a sum of 5, no level below 1 and one point kept; a dispute is a gap of 2 or another verdict. */
class RubricRulesTest {

    @Test
    void aSheetPassesByItsSumItsLeastLevelAndItsPoints() {
        assertThat(RUBRIC.verdict(sheet(2, 2, 1, true, false))).isEqualTo(Verdict.PASSED);
        assertThat(RUBRIC.verdict(sheet(2, 1, 1, true, true))).as("the sum").isEqualTo(Verdict.NOT_YET);
        assertThat(RUBRIC.verdict(sheet(3, 3, 0, true, true)))
                .as("a level of 0")
                .isEqualTo(Verdict.NOT_YET);
        assertThat(RUBRIC.verdict(sheet(3, 3, 3, false, false)))
                .as("no point kept")
                .isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void whatIsUnmarkedIsNamedInTheRubricsOrderAndHasNoVerdict() {
        var open = new Sheet(Map.of("b", 2, "c", 4), Map.of(), Map.of("y", true), "");
        assertThat(RUBRIC.unmarked(open)).containsExactly("a", "c", "x");
        assertThatThrownBy(() -> RUBRIC.verdict(open)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatTheRubricAsksIsKept() {
        var sent = new Sheet(
                Map.of("a", 2, "b", 7, "z", 1), Map.of("a", "Why", "b", " ", "z", "?"), Map.of("q", true), "Well");
        assertThat(RUBRIC.only(sent)).isEqualTo(new Sheet(Map.of("a", 2), Map.of("a", "Why"), Map.of(), "Well"));
    }

    @Test
    void twoSheetsAreDisputedByAGapOfTwoOrByTheirVerdicts() {
        var one = sheet(2, 2, 1, true, true);
        var alike = Difference.between(one, sheet(3, 2, 1, true, false), RUBRIC);
        assertThat(alike).isEqualTo(new Difference(List.of("a"), List.of("y"), List.of(), false, false));

        var far = Difference.between(one, sheet(2, 2, 3, true, true), RUBRIC);
        assertThat(far).isEqualTo(new Difference(List.of("c"), List.of(), List.of("c"), false, true));

        var fails = Difference.between(one, sheet(2, 1, 1, true, true), RUBRIC);
        assertThat(fails).isEqualTo(new Difference(List.of("b"), List.of(), List.of(), true, true));
    }

    @Test
    void whereTheFileSaysSoAnotherVerdictAloneIsNoDispute() {
        var lenient =
                new Rubric(RUBRIC.criteria(), RUBRIC.points(), RUBRIC.passing(), new Rubric.Dispute(Rubric.TOP, false));
        var difference = Difference.between(sheet(2, 2, 1, true, true), sheet(2, 1, 1, true, true), lenient);
        assertThat(difference.verdict()).isTrue();
        assertThat(difference.disputed()).isFalse();
    }
}
