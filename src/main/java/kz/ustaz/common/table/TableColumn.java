package kz.ustaz.common.table;

import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One column of a report.
 *
 * @param key the same in every language and release: by it the file's documentation and a page's sorting name the column
 * @param heading what a reader calls it
 * @param cell for the screen and the print
 * @param file the same for a machine: a number without a sign, a moment by ISO 8601
 * @param order ascending
 * @param figure whether the file's text is a number made by this product, which no spreadsheet takes for a formula
 */
public record TableColumn<R>(
        String key,
        Function<Wording, String> heading,
        BiFunction<R, Wording, Cell> cell,
        BiFunction<R, Wording, String> file,
        Comparator<R> order,
        boolean figure) {

    public TableColumn(
            String key,
            Function<Wording, String> heading,
            BiFunction<R, Wording, Cell> cell,
            BiFunction<R, Wording, String> file,
            Comparator<R> order) {
        this(key, heading, cell, file, order, false);
    }

    /** One that says the same to a reader and to a machine. */
    public static <R> TableColumn<R> text(
            String key, Function<Wording, String> heading, Function<R, String> text, Comparator<R> order) {
        return new TableColumn<>(
                key, heading, (row, wording) -> Cell.of(text.apply(row)), (row, wording) -> text.apply(row), order);
    }
}
