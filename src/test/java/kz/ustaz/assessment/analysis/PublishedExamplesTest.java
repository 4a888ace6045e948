package kz.ustaz.assessment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data sets whose figures others have computed. */
class PublishedExamplesTest {

    @Test
    void theCheckedExampleAgreesInEveryFigure() throws IOException {
        var expected = JsonMapper.shared().readTree(resource("own_expected.json"));
        var max = new LinkedHashMap<String, Fraction>();
        var guesses = new LinkedHashMap<String, Fraction>();
        for (var item : expected.get("items")) {
            String name = item.get("item").stringValue();
            max.put(name, Fraction.of(item.get("maxMark").longValue()));
            var guess = item.get("randomGuessScore");
            if (!guess.isNull()) {
                guesses.put(name, MarksCsv.fraction(guess.asString()));
            }
        }
        var analysis = Analysis.of(MarksCsv.read(resource("own_marks.csv"), max, guesses));

        var test = expected.get("test");
        assertThat(analysis.test().n()).isEqualTo(test.get("n").intValue());
        assertThat(analysis.test().items()).isEqualTo(test.get("items").intValue());
        var figures = new LinkedHashMap<String, OptionalDouble>();
        figures.put("mean", analysis.test().mean());
        figures.put("median", analysis.test().median());
        figures.put("sd", analysis.test().sd());
        figures.put("skewness", analysis.test().skewness());
        figures.put("kurtosis", analysis.test().kurtosis());
        figures.put("cicPct", analysis.test().consistency());
        figures.put("errorRatioPct", analysis.test().errorRatio());
        figures.put("standardError", analysis.test().standardError());
        agree("test", figures, test);

        assertThat(analysis.items()).hasSize(expected.get("items").size());
        for (int i = 0; i < analysis.items().size(); i++) {
            var report = analysis.items().get(i);
            var of = expected.get("items").get(i);
            assertThat(report.item().id()).isEqualTo(of.get("item").stringValue());
            agree(report.item().id(), figures(report.statistics()), of);
        }
    }

    private static Map<String, OptionalDouble> figures(ItemStatistics item) {
        var figures = new LinkedHashMap<String, OptionalDouble>();
        figures.put("facility", item.facility());
        figures.put("sd", item.sd());
        figures.put("variance", item.variance());
        figures.put("intendedWeightPct", item.intendedWeight());
        figures.put("effectiveWeightPct", item.effectiveWeight());
        figures.put("covariance", item.covariance());
        figures.put("covarianceMax", item.covarianceMax());
        figures.put("covarianceWithTotal", item.covarianceWithTotal());
        figures.put("discriminationIndexPct", item.discrimination());
        figures.put("discriminativeEfficiencyPct", item.efficiency());
        figures.put("randomGuessScore", item.guess());
        return figures;
    }

    /** Everything that is expected is there, and what is not to be said is not said. */
    private static void agree(String what, Map<String, OptionalDouble> figures, JsonNode expected) {
        figures.forEach((name, figure) -> {
            var value = expected.get(name);
            if (value.isNull()) {
                assertThat(figure).as("%s of %s", name, what).isEmpty();
            } else {
                assertThat(figure.orElseThrow())
                        .as("%s of %s", name, what)
                        .isEqualTo(value.doubleValue(), within(1e-9));
            }
        });
    }

    /** Bock and Lieberman (1970), section 6 of the LSAT; the figures are those that the R package ltm prints. */
    @Test
    void theLawSchoolTestHasTheFiguresOfTheTextbooks() {
        int[] counts = {
            3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
            28, 298
        };
        var attempts = new ArrayList<List<@org.jspecify.annotations.Nullable Reply>>();
        for (int pattern = 0; pattern < counts.length; pattern++) {
            for (int i = 0; i < counts[pattern]; i++) {
                var row = new ArrayList<@org.jspecify.annotations.Nullable Reply>();
                for (int item = 4; item >= 0; item--) {
                    row.add(Reply.of(Fraction.of(pattern >> item & 1)));
                }
                attempts.add(row);
            }
        }
        var items = IntStream.range(0, 5)
                .mapToObj(item -> AskedItem.plain("item" + (item + 1), item, Fraction.ONE))
                .toList();

        var analysis = Analysis.of(new Marksheet(items, attempts));

        assertThat(analysis.test().n()).isEqualTo(1000);
        assertThat(analysis.test().consistency().orElseThrow()).isEqualTo(29.50, within(0.005));
        double[] facility = {0.924, 0.709, 0.553, 0.763, 0.870};
        double[] withRest = {11.28, 15.32, 17.28, 14.44, 12.16};
        for (int i = 0; i < 5; i++) {
            var figures = analysis.items().get(i).statistics();
            assertThat(figures.facility().orElseThrow()).isEqualTo(facility[i], within(1e-12));
            assertThat(figures.discrimination().orElseThrow()).isEqualTo(withRest[i], within(0.005));
        }
    }

    private static String resource(String name) throws IOException {
        try (var stream = PublishedExamplesTest.class.getResourceAsStream("/psychometrics/" + name)) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
