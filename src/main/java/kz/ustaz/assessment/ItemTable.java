package kz.ustaz.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import kz.ustaz.assessment.analysis.Finding;
import kz.ustaz.assessment.analysis.Interval;
import kz.ustaz.assessment.analysis.ItemReport;
import kz.ustaz.assessment.analysis.ItemStatistics;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Markdown;

/** The table of a quiz's items: one list of columns for the screen and the file; {@code reports.md} says what they mean. */
public record ItemTable(QuizReport report) {

    private static final Set<String> ON_SCREEN = Set.of("question", "facility", "discrimination", "findings");
    private static final double LAST = 1_000;

    /** Those that a table on the screen has room for. */
    public List<TableColumn<ItemReport>> onScreen() {
        return all().stream().filter(column -> ON_SCREEN.contains(column.key())).toList();
    }

    public List<TableColumn<ItemReport>> all() {
        return List.of(
                new TableColumn<>(
                        "number",
                        said("number"),
                        (row, wording) -> Cell.of(number(row)),
                        (row, wording) -> number(row),
                        Comparator.comparing(row -> report.number(row.item().id())),
                        true),
                TableColumn.text(
                        "item",
                        said("item"),
                        row -> row.item().id(),
                        Comparator.comparing(row -> row.item().id())),
                words(
                        "kind",
                        (row, wording) -> wording.get(
                                "question.kind." + report.item(row.item().id()).kind())),
                words("question", (row, wording) -> text(row, wording)),
                count("n", row -> row.statistics().n()),
                count("unanswered", row -> row.distractors().unanswered()),
                figure("max", row -> OptionalDouble.of(row.item().max().toDouble()), -2),
                figure("guess", times(ItemStatistics::guess, 100), 0),
                range(
                        "facility",
                        times(ItemStatistics::facility, 100),
                        row -> row.statistics()
                                .facilityInterval()
                                .map(interval -> new Interval(interval.low() * 100, interval.high() * 100))),
                figure("facility-low", low(ItemStatistics::facilityInterval, 100), 0),
                figure("facility-high", high(ItemStatistics::facilityInterval, 100), 0),
                figure("sd", times(ItemStatistics::sd, 1), 3),
                figure("intended-weight", times(ItemStatistics::intendedWeight, 1), 1),
                figure("effective-weight", times(ItemStatistics::effectiveWeight, 1), 1),
                range(
                        "discrimination",
                        times(ItemStatistics::discrimination, 1),
                        row -> row.statistics().discriminationInterval()),
                figure("discrimination-low", low(ItemStatistics::discriminationInterval, 1), 0),
                figure("discrimination-high", high(ItemStatistics::discriminationInterval, 1), 0),
                figure("efficiency", times(ItemStatistics::efficiency, 1), 0),
                words("findings", this::findings));
    }

    /** One sentence for each finding, the gravest first. */
    public String findings(ItemReport row, Wording wording) {
        return row.findings().stream()
                .map(finding -> sentence(finding, wording))
                .collect(Collectors.joining(" "));
    }

    public static String sentence(Finding finding, Wording wording) {
        String key = "assessment.analysis.finding." + finding.getClass().getSimpleName();
        return switch (finding) {
            case Finding.KeySuspected one -> wording.get(key, one.letter());
            case Finding.AttractsTheBest one -> wording.get(key, one.letter());
            case Finding.NobodyTakes some -> wording.get(key, String.join(", ", some.letters()));
            case Finding.BelowGuessing one -> wording.get(key, one.percent());
            case Finding.TooFew one -> wording.get(key, one.n());
            default -> wording.get(key);
        };
    }

    /** What it asks, as plain text. */
    public String text(ItemReport row, Wording wording) {
        return Markdown.plain(wording.of(report.text(row.item().id())));
    }

    private String number(ItemReport row) {
        return Integer.toString(report.number(row.item().id()));
    }

    private static TableColumn<ItemReport> words(String key, BiFunction<ItemReport, Wording, String> words) {
        return new TableColumn<>(
                key, said(key), (row, wording) -> Cell.of(words.apply(row, wording)), words, (one, other) -> 0);
    }

    private static TableColumn<ItemReport> count(String key, ToIntFunction<ItemReport> count) {
        return figure(key, row -> OptionalDouble.of(count.applyAsInt(row)), 0);
    }

    private static TableColumn<ItemReport> figure(
            String key, Function<ItemReport, OptionalDouble> value, int decimals) {
        return new TableColumn<>(
                key,
                said(key),
                (row, wording) -> Cell.of(Figure.of(value.apply(row), decimals, wording.locale())),
                (row, wording) -> Figure.inFile(value.apply(row)),
                Comparator.comparingDouble(orLast(value)),
                true);
    }

    /** A percentage, on the screen with where it lies in all likelihood. */
    private static TableColumn<ItemReport> range(
            String key,
            Function<ItemReport, OptionalDouble> percent,
            Function<ItemReport, Optional<Interval>> interval) {
        return new TableColumn<>(
                key,
                said(key),
                (row, wording) -> {
                    String range = Figure.range(interval.apply(row), 1, wording.locale());
                    String shown = Figure.percent(percent.apply(row), wording);
                    return Cell.of(range.isEmpty() ? shown : shown + " (" + range + ")", "range");
                },
                (row, wording) -> Figure.inFile(percent.apply(row)),
                Comparator.comparingDouble(orLast(percent)),
                true);
    }

    private static ToDoubleFunction<ItemReport> orLast(Function<ItemReport, OptionalDouble> value) {
        return row -> value.apply(row).orElse(LAST);
    }

    private static Function<ItemReport, OptionalDouble> times(
            Function<ItemStatistics, OptionalDouble> figure, double factor) {
        return row -> {
            var value = figure.apply(row.statistics());
            return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * factor);
        };
    }

    private static Function<ItemReport, OptionalDouble> low(
            Function<ItemStatistics, Optional<Interval>> interval, double factor) {
        return row -> interval.apply(row.statistics()).stream()
                .mapToDouble(one -> one.low() * factor)
                .findFirst();
    }

    private static Function<ItemReport, OptionalDouble> high(
            Function<ItemStatistics, Optional<Interval>> interval, double factor) {
        return row -> interval.apply(row.statistics()).stream()
                .mapToDouble(one -> one.high() * factor)
                .findFirst();
    }

    private static Function<Wording, String> said(String key) {
        return wording -> wording.get("assessment.analysis.column." + key);
    }
}
