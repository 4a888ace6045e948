package kz.ustaz.certification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.certification.Cascade;
import kz.ustaz.certification.Dilution;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Indented;
import kz.ustaz.common.ui.Spoken;

/** How far the training reached, by generation and by trainer. The unit that is looked at stands in the address. */
@Route("cascade")
@StyleSheet("context://assets/certification/cascade.css")
@Menu(title = "certification.cascade.title", order = 37)
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR", "LEAD"})
class CascadeView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private static final String UNIT = "unit";

    private final transient Cascade cascade;
    private final transient CurrentCaller caller;

    CascadeView(Cascade cascade, CurrentCaller caller) {
        this.cascade = cascade;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var unit = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(UNIT)
                .flatMap(CascadeView::id);
        show(cascade.show(caller.get(), unit), unit);
    }

    private void show(Cascade.Page page, Optional<UUID> unit) {
        forget();
        var lead = text(new Paragraph(), "certification.cascade.introduction");
        lead.addClassName("lead");
        add(text(new H1(), "certification.cascade.title"), lead);
        if (!page.units().isEmpty()) {
            add(filter(page, unit));
        }
        if (page.rows().isEmpty()) {
            add(text(new Paragraph(), "certification.cascade.none"));
            return;
        }
        add(
                text(new H2(), "certification.cascade.generations"),
                new GenerationTable(page.generations(), page.compared()));
        if (page.compared()) {
            add(text(new Paragraph(), "certification.cascade.compared", Dilution.FEWEST));
        }
        if (!page.places().isEmpty()) {
            add(
                    text(new H2(), "certification.cascade.places"),
                    new RegionTable(page.places()),
                    text(new Paragraph(), "certification.cascade.places.how"));
        }
        add(
                text(new H2(), "certification.cascade.picture"),
                new CascadePicture(page),
                text(new H2(), "certification.cascade.tree"),
                new BranchTable(page.rows()),
                text(new Paragraph(), "certification.cascade.how"));
    }

    private ComboBox<Cascade.UnitChoice> filter(Cascade.Page page, Optional<UUID> unit) {
        var box = new ComboBox<Cascade.UnitChoice>();
        box.setId("cascade-unit");
        box.setItems(page.units());
        box.setClearButtonVisible(true);
        Indented.in(box, Cascade.UnitChoice::name, Cascade.UnitChoice::depth);
        page.units().stream()
                .filter(one -> unit.filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(box::setValue);
        say(() -> {
            box.setLabel(words("certification.cascade.unit"));
            box.setHelperText(words("certification.cascade.unit.help"));
        });
        box.addValueChangeListener(event -> UI.getCurrentOrThrow()
                .navigate(
                        "cascade",
                        event.getValue() == null
                                ? QueryParameters.empty()
                                : QueryParameters.of(UNIT, event.getValue().id().toString())));
        return box;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.cascade.title");
    }
}
