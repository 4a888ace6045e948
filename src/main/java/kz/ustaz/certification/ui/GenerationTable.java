package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.certification.Cascade.Generation;
import kz.ustaz.certification.Dilution;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;

/** Each generation in a line, and, where there is a final exam, how the people whom it taught did at first. */
class GenerationTable extends Spoken {

    GenerationTable(List<Generation> generations, boolean compared) {
        var around = new Div();
        around.addClassName("cascade-table");
        add(around);
        say(() -> {
            around.removeAll();
            TableRows.of(around, table(generations, compared));
        });
    }

    private NativeTable table(List<Generation> generations, boolean compared) {
        var words = new CascadeWords(this);
        var headings = new ArrayList<>(
                Stream.of("generation", "trainers-of", "runs", "people", "completion", "fidelity", "activated")
                        .map(words::heading)
                        .toList());
        if (compared) {
            headings.add(words.heading("final"));
        }
        var table = TableRows.headed(headings);
        for (var one : generations) {
            var line = table.getBody().addRow();
            var name = TableLine.name(line);
            name.setText(Integer.toString(one.number()));
            name.getElement().setAttribute("data-name", headings.getFirst());
            var values = new ArrayList<>(List.of(
                    Integer.toString(one.trainers()),
                    Integer.toString(one.delivered().runs()),
                    Integer.toString(one.delivered().people()),
                    words.percent(one.delivered().completion()),
                    words.percent(one.delivered().fidelity()),
                    one.number() == 0 ? words.none() : Integer.toString(one.activated())));
            if (compared) {
                values.add(one.dilution().map(this::text).orElse(words("certification.cascade.few", Dilution.FEWEST)));
            }
            for (int i = 0; i < values.size(); i++) {
                TableLine.cell(line, headings.get(i + 1), values.get(i));
            }
        }
        return table;
    }

    private String text(Dilution one) {
        return words(
                "certification.cascade.final", decimal(one.mean()), decimal(one.low()), decimal(one.high()), one.n());
    }

    /** Percent with one place. */
    private String decimal(double fraction) {
        return String.format(getLocale(), "%.1f", 100 * fraction);
    }
}
