package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.List;
import kz.ustaz.assessment.Review;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.TableRows;

/** The score by objective, in figures and as bars. */
class ObjectiveTable extends Spoken {

    ObjectiveTable(List<Review.ObjectiveScore> objectives) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String key : List.of(
                "assessment.objectives.objective", "assessment.objectives.score", "assessment.objectives.share")) {
            sayings.text(head.addHeaderCell(), key).getElement().setAttribute("scope", "col");
        }
        objectives.forEach(objective -> row(table.getBody().addRow(), objective));
        TableRows.of(this, table);
    }

    private void row(NativeTableRow row, Review.ObjectiveScore objective) {
        // an objective that a newer edition knows no more has its id alone
        var name = objective.text().isEmpty() ? Localized.of("en", objective.objective()) : objective.text();
        sayings.plain(row.addHeaderCell(), name).getElement().setAttribute("scope", "row");
        Results.score(sayings, row.addDataCell(), objective.score());
        String percent = Integer.toString(objective.score().percent());
        var meter = new Element("meter")
                .setAttribute("class", "meter")
                .setAttribute("min", "0")
                .setAttribute("max", "100")
                .setAttribute("value", percent);
        sayings.add(language -> meter.setAttribute("aria-label", name.in(language)));
        row.addDataCell().getElement().appendChild(meter);
    }
}
