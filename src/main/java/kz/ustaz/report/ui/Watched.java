package kz.ustaz.report.ui;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.report.Board;
import kz.ustaz.report.Pace;
import kz.ustaz.report.RunTable;
import kz.ustaz.report.TraineeRow;
import kz.ustaz.report.Watching;
import kz.ustaz.roster.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * What one page shows of a board, and in what order. The order is made when somebody sorts, searches or filters, and stays
 * until then: a row that changes keeps its place under the eyes. Longer than most for its many small answers.
 */
class Watched {

    /** How many days of patience a page offers. */
    static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7, 14);

    private Board board;
    private final Watching watching;
    private final RunTable table;
    private final List<TableColumn<TraineeRow>> columns;
    private Duration patience = Duration.ofDays(2);
    private Predicate<TraineeRow> found = row -> true;
    private Optional<Pace> pace = Optional.empty();
    private @Nullable String sortedBy;
    private boolean descending;
    private List<EnrolmentId> order = List.of();

    Watched(Watching watching) {
        this.watching = watching;
        this.board = watching.board();
        this.table = watching.table(board, () -> patience);
        this.columns = table.columns();
        arrange();
    }

    List<TableColumn<TraineeRow>> columns() {
        return columns;
    }

    RunTable table() {
        return table;
    }

    int all() {
        return board.rows().size();
    }

    List<EnrolmentId> order() {
        return order;
    }

    /** One of the order. */
    TraineeRow row(EnrolmentId enrolment) {
        return Objects.requireNonNull(board.rows().get(enrolment));
    }

    List<TraineeRow> rows() {
        return order.stream().map(this::row).toList();
    }

    Map<Pace, Long> count() {
        var counts = new EnumMap<Pace, Long>(Pace.class);
        board.rows().values().forEach(row -> counts.merge(table.paceOf(row), 1L, Long::sum));
        return counts;
    }

    /**
     * Takes what is new.
     *
     * @param people whether others are in the run now
     * @return whether the order is another
     * @throws kz.ustaz.common.NotFound once the one who watches may not any more
     */
    boolean takeNew(boolean people) {
        board = watching.board();
        boolean other = people || !board.rows().keySet().containsAll(order);
        if (other) {
            arrange();
        }
        return other;
    }

    void search(String typed) {
        found = watching.search(typed);
        arrange();
    }

    void only(Optional<Pace> wanted) {
        pace = wanted;
        arrange();
    }

    Optional<Pace> only() {
        return pace;
    }

    void patience(int days) {
        patience = Duration.ofDays(days);
        arrange();
    }

    Duration patience() {
        return patience;
    }

    void sort(@Nullable String column, boolean down) {
        sortedBy = column;
        descending = down;
        arrange();
    }

    final void arrange() {
        order = board.rows().values().stream()
                .filter(found)
                .filter(row -> pace.isEmpty() || table.paceOf(row) == pace.get())
                .sorted(comparator())
                .map(TraineeRow::enrolment)
                .toList();
    }

    /** By name where rows are equal, so that it is the same each time. */
    private Comparator<TraineeRow> comparator() {
        var byName =
                columns.getFirst().order().thenComparing(row -> row.enrolment().value());
        return columns.stream()
                .filter(column -> column.key().equals(sortedBy))
                .findFirst()
                .map(column -> descending ? column.order().reversed() : column.order())
                .map(order -> order.thenComparing(byName))
                .orElse(byName);
    }
}
