package kz.ustaz.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.survey.Figures;
import kz.ustaz.survey.Question.Kind;

/** What was answered to one question: a table with a bar in each row, or what was written. */
class FiguresText extends Spoken {

    FiguresText(Figures figures) {
        addClassName("stack");
        add(plain(new H3(), figures.question().text()));
        if (figures.question().isWords()) {
            remarks(figures.remarks());
            return;
        }
        var said = new Paragraph();
        said.addClassName("muted");
        say(() -> said.setText(said(figures)));
        var around = new Div();
        say(() -> {
            around.removeAll();
            TableRows.of(around, table(figures));
        });
        add(said, around);
    }

    private String said(Figures figures) {
        return figures.mean()
                .map(mean -> {
                    var number = NumberFormat.getNumberInstance(getLocale());
                    number.setMinimumFractionDigits(1);
                    number.setMaximumFractionDigits(1);
                    return words(
                            "survey.mean",
                            figures.answers(),
                            number.format(mean.toDouble()),
                            figures.question().options().size());
                })
                .orElseGet(() -> words("survey.answers", figures.answers()));
    }

    private NativeTable table(Figures figures) {
        String count = words("survey.column.count");
        String share = words("survey.column.share");
        var table = TableRows.headed(List.of(words("survey.column.answer"), count, share));
        table.getElement().setAttribute("aria-label", figures.question().text().in(getLocale()));
        for (var bar : figures.bars()) {
            var line = table.getBody().addRow();
            var name = line.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            String option = bar.option().text().in(getLocale());
            name.setText(figures.question().kind() == Kind.SCALE ? bar.option().id() + " – " + option : option);
            cell(line.addDataCell(), count).setText(String.valueOf(bar.count()));
            cell(line.addDataCell(), share).add(new Span(words("survey.percent", bar.percent())), meter(bar.percent()));
        }
        return table;
    }

    /** Carries its heading along, for a phone, where the headings are out of sight. */
    private static NativeTableCell cell(NativeTableCell cell, String heading) {
        cell.getElement().setAttribute("data-name", heading);
        return cell;
    }

    /** The figure stands beside it; printed too. */
    private static Div meter(int percent) {
        var filled = new Div();
        filled.setWidth(percent + "%");
        filled.getStyle().set("print-color-adjust", "exact");
        var meter = new Div(filled);
        meter.addClassName("meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        return meter;
    }

    private void remarks(List<Figures.Remark> remarks) {
        if (remarks.isEmpty()) {
            add(text(new Paragraph(), "survey.remarks.none"));
            return;
        }
        var list = new UnorderedList();
        for (var remark : remarks) {
            var item = new ListItem(new Span(remark.text()));
            if (!remark.names().isEmpty()) {
                var by = text(
                        new Span(),
                        remark.names().size() == 1 ? "survey.remark.by" : "survey.remark.about",
                        remark.names().toArray());
                by.addClassName("muted");
                item.add(new Span(" "), by);
            }
            list.add(item);
        }
        add(list);
    }
}
