package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.assessment.Review;
import kz.ustaz.common.ui.TableRows;

/** The score by section, and what each asks for. */
class SectionTable extends Spoken {

    SectionTable(List<Review.SectionScore> sections) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String key :
                List.of("assessment.sections.section", "assessment.objectives.score", "assessment.sections.needed")) {
            sayings.text(head.addHeaderCell(), key).getElement().setAttribute("scope", "col");
        }
        sections.forEach(section -> row(table.getBody().addRow(), section));
        TableRows.of(this, table);
    }

    private void row(NativeTableRow row, Review.SectionScore section) {
        sayings.plain(row.addHeaderCell(), section.title()).getElement().setAttribute("scope", "row");
        Results.score(sayings, row.addDataCell(), section.score());
        var needed = row.addDataCell();
        if (section.pass() > 0) {
            sayings.attribute(needed, "data-name", "assessment.sections.needed");
            needed.add(
                    sayings.text(new Span(), "assessment.sections.percent", Integer.toString(section.pass())),
                    new Span(" "));
            needed.add(Results.reached(sayings, !section.fallsShort(), section.waiting()));
        }
    }
}
