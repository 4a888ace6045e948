package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.hotspot.HotspotPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HotspotTest {

    private static final String SIZE = "{text: Q, picture: '![A plan](/media/x.svg)', regions: {a: A}}";

    private final Question question = Written.hotspot().good("hotspot");
    private final Variant variant = question.vary(Dice.of(7, 0));

    private static Answer at(String cells) {
        var parts = new HashMap<String, List<String>>();
        int marker = 1;
        for (String cell : cells.split(" ")) {
            parts.put("marker-" + marker++, List.of(cell));
        }
        return new Answer(parts);
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "B2 A1, 1, 1",
        "D3 C2, 1, 1",
        "A2 B2, 1, 1",
        "B2 C2, 1, 2",
        "B2 B2, 1, 2",
        "B2, 1, 2",
        "B1 C2, 1, 2",
        "B1 A3, 0, 1"
    })
    void aRegionIsFoundByAnyMarkerInItAndCountsOnce(String cells, int part, int of) {
        assertThat(question.mark(variant, at(cells)).fraction()).isEqualTo(new Fraction(part, of));
    }

    @Test
    void everyCellOfARegionIsInItAndNoOtherIs() {
        var one = Written.item("{grid: 12x12, regions: [{id: a, cells: [K9-L12, A1, D5-C4]}]}")
                .in("en", SIZE)
                .good("hotspot");
        var asked = one.vary(Dice.of(1, 0));
        var right = List.of("A1", "C4", "C5", "D4", "D5", "K9", "K10", "K11", "K12", "L9", "L10", "L11", "L12");
        for (char column = 'A'; column <= 'L'; column++) {
            for (int row = 1; row <= 12; row++) {
                String cell = column + "" + row;
                assertThat(one.mark(asked, at(cell)).fraction())
                        .as(cell)
                        .isEqualTo(right.contains(cell) ? Fraction.ONE : Fraction.ZERO);
            }
        }
    }

    @Test
    void partsAreTheRegions() {
        assertThat(((Grade.Marked) question.mark(variant, at("B1 D3"))).parts())
                .containsExactly(new Grade.Part("idone", Fraction.ZERO), new Grade.Part("idtwo", Fraction.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "D3", "C2"})
    void takesTheCellsThatThePictureHas(String cell) {
        assertThat(question.accepts(variant, at(cell))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E1", "A4", "a1", "A0", "A01", "1A", "A", "AA1", "A1-B2", "idone", "Ａ1", "A1\n"})
    void andNoOthers(String cell) {
        assertThat(question.accepts(variant, Answer.of("marker-1", cell))).isFalse();
    }

    @Test
    void hasAMarkerForEachRegionAndOneCellForEachMarker() {
        assertThat(question.accepts(variant, Answer.of("marker-2", "A1"))).isTrue();
        assertThat(question.accepts(variant, Answer.of("marker-1", ""))).isTrue();
        assertThat(question.accepts(variant, Answer.of("marker-3", "A1"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("marker-0", "A1"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("marker-1", "A1", "B2"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("idone", "A1"))).isFalse();
    }

    /** Other regions of the same number: nothing that is sent differs. */
    @Test
    void whereTheRegionsAreIsNotInWhatIsSent() {
        var other = Written.item("{grid: 4x3, regions: [{id: idone, cells: [A3]}, {id: idtwo, cells: [D1]}]}")
                .in("en", """
                text: Where are they?
                picture: "![A plan of rooms](/media/%s.svg)"
                regions: {idone: other, idtwo: names}
                """.formatted("a".repeat(64)))
                .good("hotspot");

        assertThat(other.vary(Dice.of(7, 0))).isEqualTo(variant);
        assertThat(JsonMapper.shared().writeValueAsString(variant).toLowerCase(Locale.ROOT))
                .doesNotContain("idone", "hiddenremark", "b2", "c2", "cells", "region");
        assertThat(((HotspotPrompt) variant.prompt()).markers()).isEqualTo(2);
    }

    @Test
    void summaryNamesTheCells() {
        assertThat(question.summary(variant, at("B2 D1"), "en")).isEqualTo("B2; D1");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("""
                        grid: 4x3
                        regions:
                          - {id: a, cells: [A1, E1]}
                          - {id: b, cells: [A1-B1]}
                          - {id: c}
                        """)
                        .in("en", "text: Q\npicture: words\nregions: {a: A, b: B, c: C}")
                        .complaints("hotspot"))
                .containsExactly(
                        "en/quiz.yml:2: 'picture' must be one picture and nothing else: ![what it shows](media/plan.svg).",
                        "quiz.yml:3: 'E1' is no cell of the grid 4x3: write C3, or C3-D5 for a rectangle.",
                        "quiz.yml:4: A1 belongs to 'a' already; regions must not overlap.",
                        "quiz.yml:5: 'cells' must name at least one cell.");
        for (String grid : List.of("1x5", "13x5", "5", "5x", "8X6", "99999999999x2", "-2x3")) {
            assertThat(Written.item("grid: '" + grid + "'\nregions: [{id: a, cells: [A1]}]")
                            .in("en", SIZE)
                            .complaints("hotspot"))
                    .as(grid)
                    .containsExactly("quiz.yml:1: 'grid' must be columns x rows such as 8x6, each 2 to 12.");
        }
        assertThat(Written.item("{grid: 4x3, regions: [{id: a, cells: [A1-B2-C3, A1]}]}")
                        .in("en", SIZE)
                        .complaints("hotspot"))
                .containsExactly(
                        "quiz.yml:1: 'A1-B2-C3' is no cell of the grid 4x3: write C3, or C3-D5 for a rectangle.");
        assertThat(Written.item("regions: []")
                        .in("en", "{text: Q, picture: '![A](media/a.svg) ![B](media/b.svg)', regions: {}}")
                        .complaints("hotspot"))
                .containsExactly(
                        "en/quiz.yml:1: 'picture' must be one picture and nothing else: ![what it shows](media/plan.svg).",
                        "quiz.yml:1: 'regions' must have 1 to 6 entries, not 0.");
    }
}
