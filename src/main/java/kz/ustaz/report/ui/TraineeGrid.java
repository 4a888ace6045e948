package kz.ustaz.report.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.LiveGrid;
import kz.ustaz.report.TraineeRow;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.ModuleState;

/**
 * Trainees by modules, as many rows at a time as the window holds. Its items are the ids, so that a row which says
 * something new is the same row: chosen if it was, and where it was. Longer than most, as it draws every row twice: for a wide window and for a phone.
 */
class TraineeGrid extends LiveGrid<EnrolmentId> {

    private static final String CELL = """
            <span class="run-cell" data-kind="${item.kind}">${item.text}${item.percent < 0 ? '' : html`<span \
            class="run-bar" aria-hidden="true"><span style="inline-size: ${item.percent}%"></span></span>`}</span>""";
    private static final String NAME = "<a class=\"run-name\" href=\"${item.href}\">${item.text}</a>";
    private static final String NARROW = """
            <div class="run-card"><a class="run-name" href="${item.href}">${item.text}</a>\
            <span class="run-cell" data-kind="${item.kind}">${item.pace}</span>\
            <span class="muted">${item.last}</span>\
            ${item.modules.map(line => html`<span class="run-line">${line}</span>`)}</div>""";

    private static final Map<String, String> WIDTHS =
            Map.of("name", "15rem", "last", "11.5rem", "doing", "13rem", "unit", "14rem", "percent", "6.5rem");

    private final Watched watched;
    private final Wording wording;

    TraineeGrid(Watched watched, Wording wording) {
        super(wording.get("report.table"), watched);
        this.watched = watched;
        this.wording = wording;
        addCard(card(), wording.get("report.column.name"), "name");
        watched.columns().forEach(this::column);
        begin();
    }

    private void column(TableColumn<TraineeRow> column) {
        boolean isName = column.key().equals("name");
        addColumn(isName ? name(column) : cell(column))
                .setKey(column.key())
                .setHeader(column.heading().apply(wording))
                .setSortable(true)
                .setSortProperty(column.key())
                .setResizable(true)
                .setFrozen(isName)
                .setFlexGrow(isName ? 2 : 1)
                .setWidth(WIDTHS.getOrDefault(column.key(), "10rem"));
    }

    private LitRenderer<EnrolmentId> name(TableColumn<TraineeRow> column) {
        return LitRenderer.<EnrolmentId>of(NAME)
                .withProperty("text", id -> cell(column, id).text())
                .withProperty("href", this::address);
    }

    private LitRenderer<EnrolmentId> cell(TableColumn<TraineeRow> column) {
        return LitRenderer.<EnrolmentId>of(CELL)
                .withProperty("text", id -> cell(column, id).text())
                .withProperty("kind", id -> cell(column, id).kind())
                .withProperty("percent", id -> cell(column, id).percent());
    }

    /** On a phone one column says it all. */
    private LitRenderer<EnrolmentId> card() {
        return LitRenderer.<EnrolmentId>of(NARROW)
                .withProperty("text", id -> watched.row(id).who().name())
                .withProperty("href", this::address)
                .withProperty("pace", id -> cell("pace", id).text())
                .withProperty("kind", id -> cell("pace", id).kind())
                .withProperty("last", this::lastLine)
                .withProperty("modules", this::modules);
    }

    private String lastLine(EnrolmentId id) {
        String doing = cell("doing", id).text();
        String last = cell("last", id).text();
        return doing.isEmpty() ? last : last + " · " + doing;
    }

    /** Those in which he has done something, or may now. */
    private List<String> modules(EnrolmentId id) {
        return watched.columns().stream()
                .filter(column -> column.key().startsWith("module-"))
                .filter(column -> !cell(column, id).kind().endsWith(ModuleState.LOCKED.name()))
                .map(column -> column.heading().apply(wording) + " · "
                        + cell(column, id).text())
                .toList();
    }

    private Cell cell(String key, EnrolmentId id) {
        return watched.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(column -> cell(column, id))
                .orElse(Cell.of(""));
    }

    private Cell cell(TableColumn<TraineeRow> column, EnrolmentId id) {
        return column.cell().apply(watched.row(id), wording);
    }

    private String address(EnrolmentId id) {
        return TraineeView.address(watched.table().run().id(), id);
    }
}
