package kz.ustaz.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kz.ustaz.assessment.Figure;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.report.LevelRow.Unit;

/** The columns of a run's evaluation: one list for the screen, which shows of each level what it has, and for the file. */
public final class LevelTable {

    private static final double WORST = 1;
    private static final double BEST = 5;

    private LevelTable() {}

    public static List<TableColumn<LevelRow>> all() {
        return List.of(
                words("level", (row, wording) -> wording.get("report.level." + row.level())),
                words("part", (row, wording) -> row.part().in(wording)),
                words("what", (row, wording) -> row.what().in(wording)),
                new TableColumn<>(
                        "n",
                        said("n"),
                        (row, wording) -> Cell.of(count(row, wording)),
                        (row, wording) -> count(row, wording),
                        Comparator.comparingInt(row -> row.n().orElse(0)),
                        true),
                percent("before", Gain::before),
                percent("after", Gain::after),
                new TableColumn<>(
                        "figure",
                        said("figure"),
                        LevelTable::figure,
                        (row, wording) -> Figure.inFile(row.figure()),
                        Comparator.comparingDouble(row -> row.figure().orElse(0)),
                        true),
                words("unit", (row, wording) -> wording.get("report.levels.unit." + row.unit())),
                gain("low", Gain::low),
                gain("high", Gain::high),
                new TableColumn<>(
                        "normalised",
                        said("normalised"),
                        (row, wording) -> Cell.of(normalised(row, wording)),
                        (row, wording) -> Figure.inFile(normalised(row)),
                        Comparator.comparingDouble(row -> normalised(row).orElse(0)),
                        true));
    }

    /** What stands on the screen of a level. */
    public static List<TableColumn<LevelRow>> of(Level level) {
        var keys = switch (level) {
            case REACTION, BEHAVIOUR -> Set.of("part", "what", "n", "figure");
            case LEARNING -> Set.of("what", "n", "before", "after", "figure", "normalised");
            case RESULTS -> Set.of("what", "n", "figure");
        };
        return all().stream().filter(column -> keys.contains(column.key())).toList();
    }

    /** Such as 4.2 of 5; why it is not said, where it is not. */
    public static Cell figure(LevelRow row, Wording wording) {
        if (row.few()) {
            return Cell.of(wording.get("report.levels.few", Gain.FEWEST), "few");
        }
        if (row.figure().isEmpty()) {
            return Cell.of(wording.get("report.levels.none"));
        }
        double value = row.figure().getAsDouble();
        return switch (row.unit()) {
            case OF_FIVE -> new Cell(said(row, wording, 1), "mean", share(value));
            case PERCENT -> new Cell(said(row, wording, 0), "percent", (int) Math.round(value));
            case POINTS, PEOPLE, RUNS, DAYS -> Cell.of(said(row, wording, row.unit() == Unit.POINTS ? 1 : -1));
        };
    }

    /** Where it lies in all likelihood; empty where nothing says so. */
    public static String range(LevelRow row, Wording wording) {
        return row.gain()
                .map(gain ->
                        wording.get("report.levels.range", signed(gain.low(), wording), signed(gain.high(), wording)))
                .orElse("");
    }

    private static String said(LevelRow row, Wording wording, int decimals) {
        return switch (row.unit()) {
            case OF_FIVE ->
                wording.get("report.levels.of-five", Figure.of(row.figure(), decimals, wording.locale()), (int) BEST);
            case PERCENT -> wording.get("report.percent", Figure.of(row.figure(), decimals, wording.locale()));
            case POINTS -> signed(row.figure().orElse(0), wording);
            case PEOPLE, RUNS, DAYS -> Figure.of(row.figure(), decimals, wording.locale());
        };
    }

    private static String signed(double points, Wording wording) {
        String figure = Figure.of(OptionalDouble.of(points), 1, wording.locale());
        return points > 0 ? "+" + figure : figure;
    }

    private static int share(double mean) {
        return (int) Math.round(100 * (mean - WORST) / (BEST - WORST));
    }

    private static String count(LevelRow row, Wording wording) {
        return row.n().isPresent() ? Integer.toString(row.n().getAsInt()) : "";
    }

    private static OptionalDouble normalised(LevelRow row) {
        return row.gain().map(Gain::normalised).orElse(OptionalDouble.empty());
    }

    private static String normalised(LevelRow row, Wording wording) {
        if (row.gain().isEmpty()) {
            return "";
        }
        var value = normalised(row);
        return value.isPresent() ? Figure.of(value, 2, wording.locale()) : wording.get("report.levels.undefined");
    }

    private static OptionalDouble of(LevelRow row, ToDoubleFunction<Gain> what) {
        return row.gain().stream().mapToDouble(what).findFirst();
    }

    private static TableColumn<LevelRow> percent(String key, ToDoubleFunction<Gain> what) {
        return new TableColumn<>(
                key,
                said(key),
                (row, wording) -> {
                    var value = of(row, what);
                    return value.isEmpty()
                            ? Cell.of("")
                            : Cell.of(wording.get("report.percent", Figure.of(value, 1, wording.locale())));
                },
                (row, wording) -> Figure.inFile(of(row, what)),
                Comparator.comparingDouble(row -> of(row, what).orElse(0)),
                true);
    }

    private static TableColumn<LevelRow> gain(String key, ToDoubleFunction<Gain> what) {
        return new TableColumn<>(
                key,
                said(key),
                (row, wording) -> Cell.of(Figure.of(of(row, what), 1, wording.locale())),
                (row, wording) -> Figure.inFile(of(row, what)),
                Comparator.comparingDouble(row -> of(row, what).orElse(0)),
                true);
    }

    private static TableColumn<LevelRow> words(String key, BiFunction<LevelRow, Wording, String> words) {
        return new TableColumn<>(
                key, said(key), (row, wording) -> Cell.of(words.apply(row, wording)), words, (one, other) -> 0);
    }

    private static Function<Wording, String> said(String key) {
        return wording -> wording.get("report.levels.column." + key);
    }
}
