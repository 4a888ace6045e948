package kz.ustaz.assessment.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ustaz.assessment.RoomBoard;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.assessment.RoomWatch;
import kz.ustaz.common.table.Arrangement;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.ui.LiveGrid;
import kz.ustaz.roster.EnrolmentId;

/**
 * What one page shows of a room, and in what order.
 */
class RoomShown implements LiveGrid.Rows<EnrolmentId> {

    private final RoomWatch watch;
    private final List<TableColumn<RoomRow>> columns;
    private RoomBoard board;
    private Predicate<RoomRow> found = row -> true;
    private Optional<RoomFilter> only = Optional.empty();
    private final Arrangement<EnrolmentId, RoomRow> arrangement;

    RoomShown(RoomWatch watch) {
        this.watch = watch;
        this.board = watch.board();
        this.columns = RoomColumns.of(board.run().zone());
        this.arrangement = new Arrangement<>(
                columns, RoomRow::enrolment, row -> row.enrolment().value());
        arrange();
    }

    List<TableColumn<RoomRow>> columns() {
        return columns;
    }

    RoomBoard board() {
        return board;
    }

    @Override
    public List<EnrolmentId> order() {
        return arrangement.order();
    }

    /** One of the order. */
    RoomRow row(EnrolmentId enrolment) {
        return Objects.requireNonNull(board.rows().get(enrolment));
    }

    /** Empty for who is in the run no more. */
    Optional<RoomRow> find(EnrolmentId enrolment) {
        return Optional.ofNullable(board.rows().get(enrolment));
    }

    Map<RoomFilter, Long> count() {
        var now = watch.now();
        var counts = new EnumMap<RoomFilter, Long>(RoomFilter.class);
        for (var filter : RoomFilter.values()) {
            counts.put(
                    filter,
                    board.rows().values().stream()
                            .filter(row -> filter.takes(row, now))
                            .count());
        }
        return counts;
    }

    /**
     * Takes what is new.
     *
     * @return whether the order is another
     * @throws kz.ustaz.common.NotFound once the one who looks may not any more
     */
    boolean takeNew(boolean people) {
        board = watch.board();
        boolean other = people || !board.rows().keySet().containsAll(order());
        if (other) {
            arrange();
        }
        return other;
    }

    void search(String typed) {
        found = watch.search(typed);
        arrange();
    }

    void only(Optional<RoomFilter> wanted) {
        only = wanted;
        arrange();
    }

    Optional<RoomFilter> only() {
        return only;
    }

    @Override
    public void sort(String column, boolean down) {
        arrangement.sort(column, down);
        arrange();
    }

    final void arrange() {
        var now = watch.now();
        arrangement.arrange(board.rows().values().stream()
                .filter(found)
                .filter(row -> only.isEmpty() || only.get().takes(row, now)));
    }
}
