package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.OptionalDouble;
import kz.ustaz.assessment.Figure;
import kz.ustaz.assessment.ItemTable;
import kz.ustaz.assessment.QuizReport;
import kz.ustaz.assessment.analysis.Distractors;
import kz.ustaz.assessment.analysis.ItemReport;
import kz.ustaz.assessment.analysis.OptionTrend;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Kinds;

/** One item: what is said of it, what trainees see, who chose what, and all figures. Longer than most: a whole page. */
class AnalysedItem extends Div {

    private static final long SHOWN_SEED = 1;

    private final transient QuizReport report;
    private final transient ItemReport item;
    private final transient AnalysisPlace place;
    private final transient Wording wording;

    AnalysedItem(QuizReport report, ItemReport item, AnalysisPlace place, Kinds kinds, Wording wording) {
        this.report = report;
        this.item = item;
        this.place = place;
        this.wording = wording;
        addClassName("stack");
        String title = wording.of(report.quiz().title());
        add(new Anchor(place.whole(), said("back.to", title)));
        add(new H1(said("item.title", report.number(item.item().id()))), new FindingList(item, wording));
        add(new H2(said("seen")), seen(kinds));
        if (!item.distractors().choices().isEmpty()) {
            add(new H2(said("options")), options());
        }
        if (!item.trend().groups().isEmpty()) {
            add(new H2(said("trend")), new Paragraph(said("trend.how")), trend());
        }
        if (!report.analysis().tellsTooLittle()) {
            add(new H2(said("figures")), figures());
        }
        add(others());
    }

    /** As a trainee would see it now, the options in the author's order where they are shuffled at all. */
    private Div seen(Kinds kinds) {
        var asked = report.item(item.item().id());
        var prompt = asked.question().vary(Dice.of(SHOWN_SEED, 0)).prompt();
        var card = new Div(kinds.get(asked.kind()).field(prompt, Answer.NONE));
        card.addClassNames("card", "stack", "analysis-seen");
        return card;
    }

    private Div options() {
        boolean few = report.analysis().tellsTooLittle();
        var table = new NativeTable();
        heading(
                table,
                few ? List.of("option", "key", "chosen") : List.of("option", "key", "chosen", "share", "mean-score"));
        for (var choice : item.distractors().choices()) {
            var row = table.getBody().addRow();
            name(row, choice);
            key(row, choice);
            cell(row, "chosen", Integer.toString(choice.chosen()));
            if (!few) {
                share(row, choice.share());
                cell(row, "mean-score", Figure.percent(choice.meanScore(), wording));
            }
        }
        var row = table.getBody().addRow();
        var none = row.addHeaderCell();
        none.getElement().setAttribute("scope", "row");
        none.setText(said("unanswered"));
        row.addDataCell();
        cell(row, "chosen", Integer.toString(item.distractors().unanswered()));
        if (!few) {
            int n = item.distractors().n();
            share(row, n == 0 ? 0 : (double) item.distractors().unanswered() / n);
            row.addDataCell();
        }
        return around(table);
    }

    private void name(NativeTableRow row, Distractors.Choice choice) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(said("lettered", choice.letter(), text(choice.option().id())));
    }

    private void key(NativeTableRow row, Distractors.Choice choice) {
        var cell = row.addDataCell();
        if (choice.option().right()) {
            var badge = new Span(said("key"));
            badge.addClassNames("badge", "badge-ok");
            cell.add(badge);
        }
    }

    private void share(NativeTableRow row, double share) {
        var cell = cell(row, "share", "");
        cell.addClassName("analysis-pictured");
        cell.add(new Span(Figure.percent(OptionalDouble.of(100 * share), wording)), Picture.bar(100 * share));
    }

    private String text(String option) {
        return report.item(item.item().id()).question().choices().stream()
                .filter(choice -> choice.id().equals(option))
                .map(choice -> Markdown.plain(wording.of(choice.text())))
                .findFirst()
                .orElse(option);
    }

    private Div trend() {
        var trend = item.trend();
        var table = new NativeTable();
        var head = table.getHead().addRow();
        columnHeading(head, said("column.option"));
        for (int group = 0; group < trend.groups().size(); group++) {
            columnHeading(head, group(trend, group));
        }
        for (var line : trend.lines()) {
            var row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.setText(line.option().right() ? said("lettered.key", line.letter()) : line.letter());
            for (int group = 0; group < line.shares().size(); group++) {
                named(row.addDataCell(), group(trend, group))
                        .setText(Figure.percent(
                                OptionalDouble.of(100 * line.shares().get(group)), wording));
            }
        }
        var beside = new Div(Picture.trend(trend), around(table));
        beside.addClassName("analysis-beside");
        return beside;
    }

    /** Such as 1: 20–45 %, 12. */
    private String group(OptionTrend trend, int number) {
        var group = trend.groups().get(number);
        return said(
                "group",
                number + 1,
                Figure.of(OptionalDouble.of(group.lowest()), 0, wording.locale()),
                Figure.of(OptionalDouble.of(group.highest()), 0, wording.locale()),
                group.n());
    }

    private DescriptionList figures() {
        var list = new DescriptionList();
        list.addClassName("facts");
        new ItemTable(report)
                .all().stream()
                        .filter(column -> !column.key().equals("findings")
                                && !column.key().equals("question"))
                        .forEach(column -> list.add(
                                new DescriptionList.Term(column.heading().apply(wording)),
                                new DescriptionList.Description(
                                        column.cell().apply(item, wording).text())));
        return list;
    }

    /** The next one by trouble, so that one goes through them without the list. */
    private Div others() {
        var order = report.analysis().byTrouble();
        int here = order.indexOf(item);
        var row = new Div();
        row.addClassName("row");
        if (here > 0) {
            row.add(other(order.get(here - 1), "before"));
        }
        if (here + 1 < order.size()) {
            row.add(other(order.get(here + 1), "after"));
        }
        return row;
    }

    private Component other(ItemReport other, String key) {
        String id = other.item().id();
        var link = new Anchor(place.one(id), said(key, report.number(id)));
        link.addClassName("button");
        return link;
    }

    private void heading(NativeTable table, List<String> keys) {
        var head = table.getHead().addRow();
        keys.forEach(key -> columnHeading(head, said("column." + key)));
    }

    private static void columnHeading(NativeTableRow head, String text) {
        var cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    private NativeTableCell cell(NativeTableRow row, String key, String text) {
        var cell = named(row.addDataCell(), said("column." + key));
        cell.setText(text);
        return cell;
    }

    private static NativeTableCell named(NativeTableCell cell, String name) {
        cell.getElement().setAttribute("data-name", name);
        return cell;
    }

    private static Div around(NativeTable table) {
        var around = new Div();
        TableRows.of(around, table);
        return around;
    }

    private String said(String key, Object... values) {
        return wording.get("assessment.analysis." + key, values);
    }
}
