package kz.ustaz.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Indented;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.report.Levels;
import kz.ustaz.report.ReachTable;
import org.jspecify.annotations.Nullable;

/** How far the runs of a unit reached; each leads to its evaluation. The unit stands in the address. */
@StyleSheet("context://assets/report/levels.css")
@Route("levels")
@Menu(title = "report.reach.title", order = 38)
@RolesAllowed({"LEAD", "SUPERVISOR"})
class ReachView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private static final String UNIT = "unit";

    private final transient Levels levels;
    private final transient CurrentCaller caller;
    private final transient I18NProvider texts;
    private transient Levels.@Nullable Overview shown;
    private transient Optional<UUID> unit = Optional.empty();

    ReachView(Levels levels, CurrentCaller caller, I18NProvider texts) {
        this.levels = levels;
        this.caller = caller;
        this.texts = texts;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit = event.getLocation().getQueryParameters().getSingleParameter(UNIT).flatMap(ReachView::id);
        show(levels.runs(caller.get(), unit));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Levels.Overview overview) {
        shown = overview;
        removeAll();
        var wording = new Wording(texts, getLocale());
        var lead = new Paragraph(wording.get("report.reach.lead"));
        lead.addClassName("lead");
        add(new H1(wording.get("report.reach.title")), lead);
        if (!overview.units().isEmpty()) {
            add(filter(overview, wording));
        }
        if (overview.rows().isEmpty()) {
            add(new Paragraph(wording.get("report.reach.none")));
            return;
        }
        var around = new Div();
        TableRows.of(around, table(overview, wording));
        add(
                new TakeAway(wording, (kind, making) -> {
                    var file = new ReachFile(levels, caller.get(), unit, kind, new Wording(texts, getLocale()));
                    making.start(file.name(), kind.type(), file);
                }),
                around,
                new Paragraph(wording.get("report.reach.how")));
    }

    private ComboBox<Levels.UnitChoice> filter(Levels.Overview overview, Wording wording) {
        var box = new ComboBox<Levels.UnitChoice>(wording.get("report.reach.unit"));
        box.setId("reach-unit");
        box.setItems(overview.units());
        box.setClearButtonVisible(true);
        box.setHelperText(wording.get("report.reach.unit.help"));
        Indented.in(box, Levels.UnitChoice::name, Levels.UnitChoice::depth);
        overview.units().stream()
                .filter(one -> unit.filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(event -> UI.getCurrentOrThrow()
                .navigate(
                        "levels",
                        event.getValue() == null
                                ? QueryParameters.empty()
                                : QueryParameters.of(UNIT, event.getValue().id().toString())));
        return box;
    }

    private static NativeTable table(Levels.Overview overview, Wording wording) {
        var columns = ReachTable.columns();
        var headings =
                columns.stream().map(column -> column.heading().apply(wording)).toList();
        var table = TableRows.headed(headings);
        for (var row : overview.rows()) {
            var line = table.getBody().addRow();
            var name = line.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            String title = columns.getFirst().cell().apply(row, wording).text();
            row.run()
                    .ifPresentOrElse(
                            run -> name.add(new Anchor("levels/" + run.id().value(), title)),
                            () -> name.setText(title));
            for (int i = 1; i < columns.size(); i++) {
                var cell = line.addDataCell();
                cell.getElement().setAttribute("data-name", headings.get(i));
                cell.setText(columns.get(i).cell().apply(row, wording).text());
            }
        }
        return table;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (shown != null) {
            show(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.reach.title");
    }
}
