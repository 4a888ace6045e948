package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import kz.ustaz.assessment.RoomBoard;
import kz.ustaz.assessment.RoomChange;
import kz.ustaz.assessment.RoomRow;
import kz.ustaz.assessment.RoomWatch;
import kz.ustaz.common.table.Wording;
import org.jspecify.annotations.Nullable;

/** The counts, the search and the table of one room in one language. */
class RoomTable extends Div {

    private final transient RoomShown shown;
    private final transient Wording wording;
    private final Paragraph nobody = new Paragraph();
    private final RoomChips chips;
    private final TextField search = new TextField();
    private final RoomGrid grid;

    /** @param before the same in another language, whose choices stay; null at first @param chosen told when others are chosen */
    RoomTable(RoomWatch watch, Wording wording, @Nullable RoomTable before, SerializableRunnable chosen) {
        this.wording = wording;
        shown = new RoomShown(watch);
        addClassNames("stack", "run-watch");
        chips = new RoomChips(wording, this::press);
        grid = new RoomGrid(shown, wording);
        search.setLabel(wording.get("assessment.room.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.addValueChangeListener(typed -> {
            shown.search(typed.getValue());
            arranged();
        });
        var tools = new Div(search);
        tools.addClassNames("row", "run-tools");
        nobody.addClassName("muted");
        var live = new Span(wording.get("assessment.room.live"));
        live.addClassName("run-live");
        add(live, chips, tools, nobody, grid);
        if (before != null) {
            search.setValue(before.search.getValue());
            before.shown.only().ifPresent(this::press);
            before.grid.getSelectedItems().forEach(grid::select);
        }
        grid.addSelectionListener(others -> chosen.run());
        arranged();
    }

    private void press(RoomFilter filter) {
        shown.only(shown.only().equals(Optional.of(filter)) ? Optional.empty() : Optional.of(filter));
        chips.press(shown.only());
        arranged();
    }

    private void arranged() {
        chips.show(shown.count());
        nobody.setText(wording.get(
                shown.board().rows().isEmpty() ? "assessment.room.nobody" : "assessment.room.nobody.found"));
        nobody.setVisible(shown.order().isEmpty());
        grid.arranged();
    }

    RoomBoard board() {
        return shown.board();
    }

    List<RoomRow> chosen() {
        return grid.chosen();
    }

    void chooseNobody() {
        grid.deselectAll();
    }

    /** @throws kz.ustaz.common.NotFound once the one who looks may not any more */
    void show(RoomChange change) {
        if (shown.takeNew(change.people())) {
            arranged();
        } else {
            grid.changed(change.rows());
            chips.show(shown.count());
        }
        grid.tellTime();
    }
}
