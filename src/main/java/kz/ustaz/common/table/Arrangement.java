package kz.ustaz.common.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a live table's rows. It is made when somebody sorts, searches or filters, and stays until then: a row that
 * changes keeps its place under the eyes.
 *
 * @param <K> what a row is known by while it changes
 */
public final class Arrangement<K, R> {

    private final List<TableColumn<R>> columns;
    private final Function<R, K> id;
    private final Comparator<R> byFirst;
    private @Nullable String sortedBy;
    private boolean descending;
    private List<K> order = List.of();

    /** @param columns sorted by the first unless somebody wants another @param last decides between rows that are equal */
    public <U extends Comparable<? super U>> Arrangement(
            List<TableColumn<R>> columns, Function<R, K> id, Function<R, U> last) {
        this.columns = columns;
        this.id = id;
        this.byFirst = columns.getFirst().order().thenComparing(last);
    }

    public List<K> order() {
        return order;
    }

    /** By which rows are put when they are arranged next. @param column its key; one that is not known for the first */
    public void sort(@Nullable String column, boolean down) {
        sortedBy = column;
        descending = down;
    }

    /** @param rows that are to be seen */
    public void arrange(Stream<R> rows) {
        order = rows.sorted(comparator()).map(id).toList();
    }

    private Comparator<R> comparator() {
        return columns.stream()
                .filter(column -> column.key().equals(sortedBy))
                .findFirst()
                .map(column -> descending ? column.order().reversed() : column.order())
                .map(wanted -> wanted.thenComparing(byFirst))
                .orElse(byFirst);
    }
}
