package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.report.BoardChange;
import kz.ustaz.report.Pace;
import kz.ustaz.report.Supervision;
import kz.ustaz.report.Watching;
import org.jspecify.annotations.Nullable;

/** The counts, the tools and the table of one run in one language. */
class WatchedTable extends Div {

    private final transient Watched watched;
    private final transient Wording wording;
    private final Span live = new Span();
    private final Paragraph nobody = new Paragraph();
    private final PaceChips chips;
    private final TextField search = new TextField();
    private final Select<Integer> days = new NamedSelect<>();
    private final TraineeGrid grid;
    private final PrintSheet sheet = new PrintSheet();

    /** @param before the same in another language, whose choices stay; null at first */
    WatchedTable(
            Watching watching,
            Wording wording,
            Supervision supervision,
            CurrentCaller caller,
            @Nullable WatchedTable before) {
        this.wording = wording;
        watched = new Watched(watching);
        addClassNames("stack", "run-watch");
        chips = new PaceChips(wording, this::press);
        grid = new TraineeGrid(watched, wording);
        tools();
        var making = new FileMaking();
        var print = new NativeButton(wording.get("report.print"), click -> print());
        print.addClassName("button");
        var takeAway = new Div(print);
        for (var kind : TableFile.values()) {
            var save = new NativeButton(wording.get("report.save." + kind), click -> {
                var file = new RunFile(
                        supervision, caller.get(), watched.table().run(), kind, wording, watched.patience());
                making.start(file.name(), kind.type(), file);
            });
            save.addClassName("button");
            takeAway.add(save);
        }
        takeAway.addClassNames("row", "run-away");
        var tools = new Div(search, days, takeAway);
        tools.addClassNames("row", "run-tools");
        nobody.addClassName("muted");
        live.addClassNames("run-live");
        live.setText(wording.get("report.live"));
        add(live, chips, tools, making, nobody, grid, sheet);
        if (before != null) {
            search.setValue(before.search.getValue());
            days.setValue(before.days.getValue());
            before.watched.only().ifPresent(this::press);
        }
        arranged();
    }

    private void tools() {
        search.setLabel(wording.get("report.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.addValueChangeListener(typed -> {
            watched.search(typed.getValue());
            arranged();
        });
        days.setLabel(wording.get("report.days"));
        days.setItems(Watched.DAYS);
        days.setItemLabelGenerator(count -> wording.get("report.days.count", count));
        days.setValue((int) watched.patience().toDays());
        days.addValueChangeListener(chosen -> {
            watched.patience(chosen.getValue());
            arranged();
        });
    }

    private void press(Pace pace) {
        watched.only(watched.only().equals(Optional.of(pace)) ? Optional.empty() : Optional.of(pace));
        chips.press(watched.only());
        arranged();
    }

    private void arranged() {
        chips.show(watched.count());
        boolean empty = watched.order().isEmpty();
        nobody.setText(wording.get(watched.all() == 0 ? "report.nobody" : "report.nobody.found"));
        nobody.setVisible(empty);
        grid.arranged();
    }

    /** @throws kz.ustaz.common.NotFound once the one who watches may not any more */
    void show(BoardChange change) {
        if (watched.takeNew(change.people())) {
            arranged();
        } else {
            grid.changed(change.rows());
            chips.show(watched.count());
        }
    }

    private void print() {
        sheet.print(watched.table().run().title(), watched.columns(), watched.rows(), wording);
    }
}
