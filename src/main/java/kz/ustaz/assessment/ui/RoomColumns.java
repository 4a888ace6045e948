package kz.ustaz.assessment.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;

/** What the exam room's table says of each trainee. Times are those of the run's zone. */
final class RoomColumns {

    /** Counted by the browser. */
    static final String LEFT = "left";

    /** Likewise. */
    static final String HEARD = "heard";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private RoomColumns() {}

    static List<TableColumn<RoomRow>> of(ZoneId zone) {
        return List.of(
                TableColumn.text(
                        "name",
                        said("name"),
                        row -> row.who().name(),
                        Comparator.comparing(row -> row.who().sortKey())),
                column(
                        "state",
                        (row, wording) -> Cell.of(state(row, wording), "room-" + row.state()),
                        Comparator.comparing(RoomRow::state)),
                column(
                        "place",
                        (row, wording) -> of(
                                row, wording.get("assessment.room.place", row.place(), row.questions()), row.isOpen()),
                        Comparator.comparingInt(RoomRow::place)),
                column(
                        "answered",
                        (row, wording) -> of(
                                row,
                                wording.get("assessment.room.answered", row.answered(), row.questions()),
                                row.questions() > 0),
                        Comparator.comparingInt(RoomRow::answered)),
                column(
                        "saved",
                        (row, wording) -> Cell.of(row.lastSave()
                                .map(at -> CLOCK.format(at.atZone(zone)))
                                .orElse("–")),
                        Comparator.comparing(row -> row.lastSave().orElse(Instant.EPOCH))),
                column(
                        LEFT,
                        (row, wording) -> Cell.of("–"),
                        Comparator.comparing(row -> row.ends().orElse(Instant.MAX))),
                column(
                        HEARD,
                        (row, wording) -> Cell.of("–"),
                        Comparator.comparing(row -> row.heard().orElse(Instant.EPOCH))),
                column(
                        "given",
                        (row, wording) -> of(
                                row,
                                wording.get("assessment.room.given", row.given().toMinutes()),
                                !row.given().isZero()),
                        Comparator.<RoomRow, Duration>comparing(RoomRow::given)),
                column(
                        "elsewhere",
                        (row, wording) -> of(
                                row,
                                String.join(", ", row.elsewhere()),
                                !row.elsewhere().isEmpty()),
                        Comparator.comparingInt(row -> row.elsewhere().size())));
    }

    /** The state in words, and whether it is the second time. */
    static String state(RoomRow row, Wording wording) {
        String state = wording.get("assessment.room.state." + row.state());
        return row.reopened() ? state + " · " + wording.get("assessment.room.reopened") : state;
    }

    private static Cell of(RoomRow row, String text, boolean has) {
        return Cell.of(has ? text : "–");
    }

    private static Function<Wording, String> said(String key) {
        return wording -> wording.get("assessment.room.column." + key);
    }

    private static TableColumn<RoomRow> column(
            String key, java.util.function.BiFunction<RoomRow, Wording, Cell> cell, Comparator<RoomRow> order) {
        return new TableColumn<>(
                key, said(key), cell, (row, wording) -> cell.apply(row, wording).text(), order);
    }
}
