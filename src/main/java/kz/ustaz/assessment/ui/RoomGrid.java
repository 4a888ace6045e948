package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.LiveGrid;
import kz.ustaz.roster.EnrolmentId;

/**
 * Everybody in the room, as many rows at a time as the window holds. What is left and how long ago somebody was heard from
 * is counted by the browser, from moments told with the row. Its items are ids, so that a row that says something new is
 * the same row: chosen if it was, and where it was. Longer than most, as it draws every row twice: for a wide window and
 * for a phone.
 */
@JsModule("./assessment/ustaz-since.ts")
class RoomGrid extends LiveGrid<EnrolmentId> {

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final String CELL = "<span class=\"run-cell\" data-kind=\"${item.kind}\">${item.text}</span>";
    private static final String SINCE =
            "<ustaz-since mode=\"${item.mode}\" at=\"${item.at}\" fixed=\"${item.fixed}\"></ustaz-since>";
    private static final String NARROW = """
            <div class="run-card"><span class="run-name">${item.text}</span>\
            <span class="run-cell" data-kind="${item.kind}">${item.state}</span>\
            ${item.open ? html`<span class="run-line">${item.line}</span>\
            <span class="run-line"><ustaz-since mode="left" at="${item.at}" fixed="${item.fixed}"></ustaz-since> · \
            <ustaz-since mode="ago" at="${item.heard}" fixed="–"></ustaz-since></span>` : ''}</div>""";

    private static final Map<String, String> WIDTHS = Map.of(
            "name",
            "15rem",
            "state",
            "11rem",
            "place",
            "8rem",
            "answered",
            "8rem",
            "saved",
            "8rem",
            "elsewhere",
            "11rem");

    private final RoomShown shown;
    private final Wording wording;
    private Instant told = Instant.MIN;

    RoomGrid(RoomShown shown, Wording wording) {
        super(wording.get("assessment.room.table"), shown);
        this.shown = shown;
        this.wording = wording;
        setSelectionMode(SelectionMode.MULTI);
        getElement()
                .setAttribute("data-ago-seconds", wording.get("assessment.room.ago.seconds"))
                .setAttribute("data-ago-minutes", wording.get("assessment.room.ago.minutes"));
        tellTime();
        addCard(card(), wording.get("assessment.room.column.name"), "name");
        shown.columns().forEach(this::column);
        begin();
    }

    /** By which the browser counts; again and again, for a device may have slept. */
    final void tellTime() {
        var now = shown.board().now();
        if (told.plus(AGAIN).isBefore(now)) {
            told = now;
            getElement().setAttribute("data-now", millis(now));
        }
    }

    private void column(TableColumn<RoomRow> column) {
        boolean isName = column.key().equals("name");
        var renderer = switch (column.key()) {
            case RoomColumns.LEFT -> left();
            case RoomColumns.HEARD -> heard();
            default -> cell(column);
        };
        addColumn(renderer)
                .setKey(column.key())
                .setHeader(column.heading().apply(wording))
                .setSortable(true)
                .setSortProperty(column.key())
                .setResizable(true)
                .setFlexGrow(isName ? 2 : 1)
                .setWidth(WIDTHS.getOrDefault(column.key(), "8.5rem"));
    }

    private LitRenderer<EnrolmentId> cell(TableColumn<RoomRow> column) {
        return LitRenderer.<EnrolmentId>of(CELL)
                .withProperty("text", id -> cell(column, id).text())
                .withProperty("kind", id -> cell(column, id).kind());
    }

    private LitRenderer<EnrolmentId> left() {
        return LitRenderer.<EnrolmentId>of(SINCE)
                .withProperty("mode", id -> "left")
                .withProperty("at", id -> ends(shown.row(id)))
                .withProperty("fixed", id -> fixed(shown.row(id)));
    }

    private LitRenderer<EnrolmentId> heard() {
        return LitRenderer.<EnrolmentId>of(SINCE)
                .withProperty("mode", id -> "ago")
                .withProperty("at", id -> heard(shown.row(id)))
                .withProperty("fixed", id -> "–");
    }

    /** On a phone one column says it all. */
    private LitRenderer<EnrolmentId> card() {
        return LitRenderer.<EnrolmentId>of(NARROW)
                .withProperty("text", id -> shown.row(id).who().name())
                .withProperty("state", id -> RoomColumns.state(shown.row(id), wording))
                .withProperty("kind", id -> "room-" + shown.row(id).state())
                .withProperty("open", id -> shown.row(id).isOpen())
                .withProperty("line", id -> cell("place", id) + " · " + cell("answered", id))
                .withProperty("at", id -> ends(shown.row(id)))
                .withProperty("fixed", id -> fixed(shown.row(id)))
                .withProperty("heard", id -> heard(shown.row(id)));
    }

    /** 0 where nothing is to be counted down. */
    private static String ends(RoomRow row) {
        return row.left().isPresent() ? "0" : row.ends().map(RoomGrid::millis).orElse("0");
    }

    private static String heard(RoomRow row) {
        return row.heard().map(RoomGrid::millis).orElse("0");
    }

    private static String millis(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    /** While the clock stands still, what it shows. */
    private static String fixed(RoomRow row) {
        return row.left().map(RoomGrid::spelled).orElse("–");
    }

    private static String spelled(Duration left) {
        String rest = "%02d:%02d".formatted(left.toMinutesPart(), left.toSecondsPart());
        return left.toHours() > 0 ? left.toHours() + ":" + rest : rest;
    }

    private String cell(String key, EnrolmentId id) {
        return shown.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(column -> cell(column, id).text())
                .orElse("");
    }

    private Cell cell(TableColumn<RoomRow> column, EnrolmentId id) {
        return column.cell().apply(shown.row(id), wording);
    }

    /** Those chosen of whom the room still knows. */
    List<RoomRow> chosen() {
        return getSelectedItems().stream()
                .flatMap(id -> shown.find(id).stream())
                .toList();
    }
}
