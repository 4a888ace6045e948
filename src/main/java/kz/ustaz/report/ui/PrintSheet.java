package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.report.TraineeRow;
import org.springframework.web.util.HtmlUtils;

/** All rows as a plain table, made for the printer only: the grid has in the page no more than the window shows. */
class PrintSheet extends Div {

    private static final String PRINT = """
            this.innerHTML = $0;
            window.addEventListener('afterprint', () => this.replaceChildren(), {once: true});
            requestAnimationFrame(() => window.print());""";

    PrintSheet() {
        addClassName("run-sheet");
        getElement().setAttribute("aria-hidden", "true");
    }

    void print(String caption, List<TableColumn<TraineeRow>> columns, List<TraineeRow> rows, Wording wording) {
        var html =
                new StringBuilder("<table><caption>").append(escaped(caption)).append("</caption><thead><tr>");
        for (var column : columns) {
            html.append("<th scope=\"col\">")
                    .append(escaped(column.heading().apply(wording)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            html.append("<tr>");
            for (var column : columns) {
                html.append("<td>")
                        .append(escaped(column.cell().apply(row, wording).text()))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        getElement().executeJs(PRINT, html.append("</tbody></table>").toString());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
