package kz.ustaz.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;

/**
 * One line of a file of results: how many took an option, or what somebody wrote.
 *
 * @param answer the option, or what was written in whatever language it was
 * @param count how many took it; 1 for what was written
 * @param all how many answered the question
 */
public record ResultRow(Asked asked, Question question, Localized answer, int count, int all) {

    /** Only of what may be read. */
    static List<ResultRow> of(List<Result> results) {
        var rows = new ArrayList<ResultRow>();
        for (Result result : results) {
            for (Figures one : result.figures()) {
                one.bars()
                        .forEach(bar -> rows.add(new ResultRow(
                                result.asked(), one.question(), bar.option().text(), bar.count(), one.answers())));
                one.remarks()
                        .forEach(remark -> rows.add(new ResultRow(
                                result.asked(), one.question(), Localized.of("en", remark.text()), 1, one.answers())));
            }
        }
        return rows;
    }

    static List<TableColumn<ResultRow>> columns() {
        return List.of(
                column("form", (row, wording) -> wording.of(row.asked().form().title())),
                column("about", ResultRow::about),
                column("question", (row, wording) -> wording.of(row.question().text())),
                column("answer", (row, wording) -> wording.of(row.answer())),
                figure("count", ResultRow::count),
                figure("all", ResultRow::all));
    }

    /** A day, or how many months after the run; empty for the whole of it. */
    private static String about(ResultRow row, Wording wording) {
        return row.asked().about().equals(Asked.WHOLE) ? "" : row.asked().about();
    }

    private static TableColumn<ResultRow> column(String key, BiFunction<ResultRow, Wording, String> text) {
        return new TableColumn<>(
                key,
                wording -> wording.get("survey.column." + key),
                (row, wording) -> Cell.of(text.apply(row, wording)),
                text,
                Comparator.comparing(row -> row.question().id()));
    }

    private interface Amount {
        int of(ResultRow row);
    }

    private static TableColumn<ResultRow> figure(String key, Amount amount) {
        return new TableColumn<>(
                key,
                wording -> wording.get("survey.column." + key),
                (row, wording) -> Cell.of(String.valueOf(amount.of(row))),
                (row, wording) -> String.valueOf(amount.of(row)),
                Comparator.comparing(amount::of),
                true);
    }
}
