package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.certification.UnitFigures;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;

/** Each unit in which there were runs, below the region to which it belongs and whose figures hold its own. */
class RegionTable extends Spoken {

    /** Deeper units stand no further in, as a phone is narrow. */
    private static final int DEEPEST = 4;

    RegionTable(List<UnitFigures> units) {
        var around = new Div();
        around.addClassName("cascade-table");
        add(around);
        say(() -> {
            around.removeAll();
            TableRows.of(around, table(units));
        });
    }

    private NativeTable table(List<UnitFigures> units) {
        var words = new CascadeWords(this);
        var headings = Stream.of(
                        "place",
                        "runs-there",
                        "people",
                        "completion",
                        "fidelity",
                        "leads",
                        "certified",
                        "activated",
                        "days-there",
                        "learners")
                .map(words::heading)
                .toList();
        var table = TableRows.headed(headings);
        for (var one : units) {
            var line = table.getBody().addRow();
            var name = new Span(one.name());
            name.addClassName("cascade-in");
            name.getStyle().set("--depth", Integer.toString(Math.min(one.depth(), DEEPEST)));
            TableLine.name(line).add(name);
            var values = List.of(
                    Integer.toString(one.delivered().runs()),
                    Integer.toString(one.delivered().people()),
                    words.percent(one.delivered().completion()),
                    words.percent(one.delivered().fidelity()),
                    Integer.toString(one.trainers()),
                    Integer.toString(one.certified()),
                    Integer.toString(one.activated()),
                    words.days(one.daysToFirst()),
                    words.decimal(one.learnersPerTrainer()));
            for (int i = 0; i < values.size(); i++) {
                TableLine.cell(line, headings.get(i + 1), values.get(i));
            }
        }
        return table;
    }
}
