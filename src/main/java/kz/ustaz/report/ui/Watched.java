package kz.ustaz.report.ui;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ustaz.common.table.Arrangement;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.ui.LiveGrid;
import kz.ustaz.report.Board;
import kz.ustaz.report.Pace;
import kz.ustaz.report.RunTable;
import kz.ustaz.report.TraineeRow;
import kz.ustaz.report.Watching;
import kz.ustaz.roster.EnrolmentId;

/**
 * What one page shows of a board, and in what order.
 */
class Watched implements LiveGrid.Rows<EnrolmentId> {

    /** How many days of patience a page offers. */
    static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7, 14);

    private Board board;
    private final Watching watching;
    private final RunTable table;
    private final List<TableColumn<TraineeRow>> columns;
    private Duration patience = Duration.ofDays(2);
    private Predicate<TraineeRow> found = row -> true;
    private Optional<Pace> pace = Optional.empty();
    private final Arrangement<EnrolmentId, TraineeRow> arrangement;

    Watched(Watching watching) {
        this.watching = watching;
        this.board = watching.board();
        this.table = watching.table(board, () -> patience);
        this.columns = table.columns();
        this.arrangement = new Arrangement<>(
                columns, TraineeRow::enrolment, row -> row.enrolment().value());
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

    @Override
    public List<EnrolmentId> order() {
        return arrangement.order();
    }

    /** One of the order. */
    TraineeRow row(EnrolmentId enrolment) {
        return Objects.requireNonNull(board.rows().get(enrolment));
    }

    List<TraineeRow> rows() {
        return order().stream().map(this::row).toList();
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
        boolean other = people || !board.rows().keySet().containsAll(order());
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

    @Override
    public void sort(String column, boolean down) {
        arrangement.sort(column, down);
        arrange();
    }

    final void arrange() {
        arrangement.arrange(board.rows().values().stream()
                .filter(found)
                .filter(row -> pace.isEmpty() || table.paceOf(row) == pace.get()));
    }
}
