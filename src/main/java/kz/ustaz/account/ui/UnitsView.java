package kz.ustaz.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.account.ports.Units.Unit;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Indented;

/** The tree of units. */
@CssImport("./styles/account.css")
@Route("units")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "account.unit.title", order = 81)
class UnitsView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final UnitDesk desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final Notice notice = new Notice();
    private final UnorderedList list = new UnorderedList();
    private final H2 addTitle = new H2();
    private final TextField name = new TextField();
    private final ComboBox<Unit> parent = new ComboBox<>();
    private final NativeButton add = new NativeButton();

    UnitsView(UnitDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        list.addClassNames("card", "account-tree");
        name.setMaxLength(200);
        Indented.in(parent, Unit::name, Unit::depth);
        parent.setClearButtonVisible(true);
        add.addClassName("button-primary");
        add.addClickListener(_ -> add());
        var tools = new Div(name, parent, add);
        tools.addClassNames("row", "account-tools");
        var adding = new Section(addTitle, tools);
        adding.addClassNames("card", "stack");
        add(title, notice, list, adding);
    }

    private void show() {
        List<Unit> units = desk.all(caller.get());
        var chosen = parent.getOptionalValue();
        parent.setItems(units);
        chosen.ifPresent(parent::setValue);
        list.removeAll();
        units.forEach(unit -> list.add(new UnitLine(
                unit, name -> after(() -> desk.rename(caller.get(), unit.id(), name), "account.unit.renamed"))));
    }

    private void add() {
        var above = parent.getOptionalValue().map(Unit::id).orElse(null);
        after(() -> desk.add(caller.get(), name.getValue(), above), "account.unit.added");
    }

    private void after(Supplier<Outcome<UUID>> action, String done) {
        try {
            switch (action.get()) {
                case Outcome.Done<UUID> _ -> {
                    name.clear();
                    notice.show(Notice.Kind.OK, getTranslation(done));
                    show();
                }
                case Outcome.Declined<UUID>(var faults) ->
                    notice.show(
                            Notice.Kind.BAD,
                            getTranslation(
                                    faults.getFirst().why().key(),
                                    faults.getFirst().why().values()));
            }
        } catch (NotAllowed | NotFound e) {
            notice.show(Notice.Kind.BAD, getTranslation("account.grant.beyond"));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        addTitle.setText(getTranslation("account.unit.add"));
        name.setLabel(getTranslation("account.unit.new-name"));
        parent.setLabel(getTranslation("account.unit.parent"));
        parent.setHelperText(getTranslation("account.unit.parent-hint"));
        add.setText(getTranslation("account.unit.add"));
        notice.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.unit.title");
    }
}
