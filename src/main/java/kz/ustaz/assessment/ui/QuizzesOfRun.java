package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.RunId;

/** A run's quizzes, each with the way to its analysis. */
class QuizzesOfRun extends Spoken {

    QuizzesOfRun() {
        addClassNames("card", "stack");
    }

    void show(RunId run, List<ItemAnalysis.Line> lines) {
        removeAll();
        sayings.forget();
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String key : List.of("quiz", "handed-in", "paper")) {
            sayings.text(head.addHeaderCell(), "assessment.analysis.column." + key)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        for (var line : lines) {
            var row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(sayings.plain(new Anchor("leading/" + run.value() + "/" + line.quiz()), line.title()));
            sayings.attribute(row.addDataCell(), "data-name", "assessment.analysis.column.handed-in")
                    .setText(Long.toString(line.handedIn()));
            var paper = sayings.attribute(row.addDataCell(), "data-name", "assessment.analysis.column.paper");
            if (line.onPaper()) {
                var link = sayings.text(
                        new Anchor(Places.led(run) + "/" + line.quiz() + "/paper"), "assessment.print.open");
                sayings.attribute(link, "aria-label", "assessment.print.heading", line.title());
                paper.add(link);
            } else {
                paper.setText("—");
            }
        }
        var around = new Div();
        TableRows.of(around, table);
        add(
                sayings.text(new H2(), "assessment.analysis.quizzes"),
                sayings.text(new Paragraph(), "assessment.analysis.quizzes.lead"),
                around);
    }
}
