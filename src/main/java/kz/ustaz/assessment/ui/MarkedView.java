package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kz.ustaz.assessment.MarkingProgress;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.RunId;

/** How far marking is at one quiz of a run: by question, by marker, and where two disagree. */
@Route("marked/:" + Places.RUN + "/:" + Places.QUIZ)
@RolesAllowed("LEAD")
@CssImport("./styles/assessment.css")
class MarkedView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "assessment.marking.overview.";

    private final transient MarkingProgress progress;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    MarkedView(MarkingProgress progress, CurrentCaller caller) {
        this.progress = progress;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""));
        String quiz = event.getRouteParameters().get(Places.QUIZ).orElse("");
        var shown = progress.show(caller.get(), run, quiz);
        title = shown.title();
        removeAll();
        sayings.forget();
        add(
                sayings.text(new Anchor("marking"), "assessment.marking.title"),
                sayings.text(new H1(), KEY + "title", shown.title()),
                new Paragraph(shown.run().title()),
                section("questions", List.of("question", "waiting", "marked"), shown.questions(), this::question),
                section("markers", List.of("marker", "given", "open"), shown.markers(), this::marker),
                section("disputes", List.of("answer", "question", "points"), shown.disputes(), this::dispute));
    }

    private <R> Section section(String key, List<String> headings, List<R> lines, BiConsumer<NativeTableRow, R> fill) {
        var section = new Section(sayings.text(new H2(), KEY + key));
        section.addClassNames("card", "stack");
        if (lines.isEmpty()) {
            section.add(sayings.text(new Paragraph(), KEY + key + ".none"));
            return section;
        }
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String heading : headings) {
            sayings.text(head.addHeaderCell(), KEY + "column." + heading)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        lines.forEach(line -> fill.accept(table.getBody().addRow(), line));
        var around = new Div();
        TableRows.of(around, table);
        section.add(around);
        return section;
    }

    private void question(NativeTableRow row, MarkingProgress.Asked asked) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        sayings.add(language -> name.setText(Markdown.plain(asked.text().in(language))));
        cell(row, "waiting", Integer.toString(asked.waiting()));
        cell(row, "marked", Integer.toString(asked.marked()));
    }

    private void marker(NativeTableRow row, MarkingProgress.Marker marker) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(marker.name());
        cell(row, "given", Integer.toString(marker.given()));
        cell(row, "open", Integer.toString(marker.open()));
    }

    private void dispute(NativeTableRow row, MarkingProgress.Dispute dispute) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(dispute.alias());
        var asked = sayings.attribute(row.addDataCell(), "data-name", KEY + "column.question");
        sayings.add(language -> asked.setText(Markdown.plain(dispute.text().in(language))));
        var points = sayings.attribute(row.addDataCell(), "data-name", KEY + "column.points");
        if (dispute.points().isEmpty()) {
            sayings.text(points, KEY + "third-waits");
        } else {
            String first = dispute.points().stream()
                    .limit(dispute.points().size() - 1L)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            sayings.text(points, KEY + "settled", first, dispute.points().getLast(), dispute.most());
        }
    }

    private void cell(NativeTableRow row, String heading, String text) {
        sayings.attribute(row.addDataCell(), "data-name", KEY + "column." + heading)
                .setText(text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(KEY + "title", title.in(getLocale()));
    }
}
