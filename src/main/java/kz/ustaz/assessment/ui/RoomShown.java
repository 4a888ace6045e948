package kz.ustaz.assessment.ui;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.ustaz.assessment.RoomBoard;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.assessment.RoomWatch;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.roster.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * What one page shows of a room, and in what order. The order is made when somebody sorts, searches or filters, and stays
 * until then: a row that changes keeps its place under the eyes.
 */
class RoomShown {

    private final RoomWatch watch;
    private final List<TableColumn<RoomRow>> columns;
    private RoomBoard board;
    private Predicate<RoomRow> found = row -> true;
    private Optional<RoomFilter> only = Optional.empty();
    private @Nullable String sortedBy;
    private boolean descending;
    private List<EnrolmentId> order = List.of();

    RoomShown(RoomWatch watch) {
        this.watch = watch;
        this.board = watch.board();
        this.columns = RoomColumns.of(board.run().zone());
        arrange();
    }

    List<TableColumn<RoomRow>> columns() {
        return columns;
    }

    RoomBoard board() {
        return board;
    }

    List<EnrolmentId> order() {
        return order;
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
        boolean other = people || !board.rows().keySet().containsAll(order);
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

    void sort(@Nullable String column, boolean down) {
        sortedBy = column;
        descending = down;
        arrange();
    }

    final void arrange() {
        var now = watch.now();
        order = board.rows().values().stream()
                .filter(found)
                .filter(row -> only.isEmpty() || only.get().takes(row, now))
                .sorted(comparator())
                .map(RoomRow::enrolment)
                .toList();
    }

    /** By name where rows are equal, so that it is the same each time. */
    private Comparator<RoomRow> comparator() {
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
