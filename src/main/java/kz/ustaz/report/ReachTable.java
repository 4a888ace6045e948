package kz.ustaz.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Moments;

/** How far several runs reached, a line for each; its columns are walked by the screen and the file. */
public final class ReachTable {

    private ReachTable() {}

    public static List<TableColumn<RunReached>> columns() {
        return List.of(
                new TableColumn<>(
                        "run",
                        said("run"),
                        (row, wording) -> Cell.of(title(row, wording)),
                        ReachTable::title,
                        (one, other) -> 0),
                new TableColumn<>(
                        "starts",
                        said("starts"),
                        (row, wording) -> Cell.of(row.run()
                                .map(run -> Moments.day(wording.locale()).format(run.starts()))
                                .orElse("")),
                        (row, wording) ->
                                row.run().map(run -> run.starts().toString()).orElse(""),
                        (one, other) -> 0),
                count("people", row -> row.reached().people()),
                completion(
                        "completion",
                        row -> row.reached().people(),
                        row -> row.reached().complete()),
                count("trainers", row -> row.reached().trainers()),
                count("activated", row -> row.reached().activated()),
                count("runs", row -> row.reached().branch().runs()),
                count("direct", row -> row.reached().own().people()),
                count("reached", row -> row.reached().branch().people()),
                completion(
                        "completion-reached",
                        row -> row.reached().branch().people(),
                        row -> row.reached().branch().complete()));
    }

    private static String title(RunReached row, Wording wording) {
        return row.run().map(run -> run.title()).orElseGet(() -> wording.get("report.reach.together"));
    }

    private static TableColumn<RunReached> count(String key, ToIntFunction<RunReached> count) {
        return new TableColumn<>(
                key,
                said(key),
                (row, wording) -> Cell.of(Integer.toString(count.applyAsInt(row))),
                (row, wording) -> Integer.toString(count.applyAsInt(row)),
                Comparator.comparingInt(count),
                true);
    }

    private static TableColumn<RunReached> completion(
            String key, ToIntFunction<RunReached> people, ToIntFunction<RunReached> complete) {
        Function<RunReached, OptionalInt> percent = row -> percent(people.applyAsInt(row), complete.applyAsInt(row));
        return new TableColumn<>(
                key,
                said(key),
                (row, wording) -> Cell.of(
                        percent.apply(row).isPresent()
                                ? wording.get(
                                        "report.percent", percent.apply(row).getAsInt())
                                : wording.get("report.levels.few", Gain.FEWEST)),
                (row, wording) -> percent.apply(row).isPresent()
                        ? Integer.toString(percent.apply(row).getAsInt())
                        : "",
                Comparator.comparingInt(row -> percent.apply(row).orElse(-1)),
                true);
    }

    /** Rounded down. */
    private static OptionalInt percent(int people, int complete) {
        return people < Gain.FEWEST ? OptionalInt.empty() : OptionalInt.of(100 * complete / people);
    }

    private static Function<Wording, String> said(String key) {
        return wording -> wording.get("report.reach.column." + key);
    }
}
