package kz.ustaz.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.account.People;
import kz.ustaz.account.PeopleQuery;
import kz.ustaz.account.PeopleQuery.Order;
import kz.ustaz.account.PersonLine;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.account.ports.Units.Unit;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Indented;
import kz.ustaz.common.ui.Narrow;

/** The people of an administrator's units. */
@CssImport("./styles/account.css")
@Route("people")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "account.people.title", order = 80)
class PeopleView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final People people;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final TextField search = new TextField();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Checkbox inactive = new Checkbox();
    private final NativeButton add = new NativeButton();
    private final NativeButton bring = new NativeButton();
    private final Grid<PersonLine> grid = new Grid<>();
    private boolean narrow;

    PeopleView(People people, UnitDesk units, CurrentCaller caller, PersonDialogs dialogs) {
        this.people = people;
        this.caller = caller;
        addClassName("stack");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.addValueChangeListener(_ -> refresh());
        unit.setItems(units.all(caller.get()));
        Indented.in(unit, Unit::name, Unit::depth);
        unit.setClearButtonVisible(true);
        unit.addValueChangeListener(_ -> refresh());
        inactive.addValueChangeListener(_ -> refresh());
        add.addClassName("button-primary");
        add.addClickListener(_ -> dialogs.create(this::refresh).open());
        bring.addClassName("button");
        bring.addClickListener(_ -> getUI().ifPresent(ui -> ui.navigate(PeopleImportView.class)));
        var tools = new Div(search, unit, inactive, add, bring);
        tools.addClassNames("row", "account-tools");
        columns(dialogs);
        Narrow.watch(this, this::narrow);
        grid.setItems(this::page, this::count);
        grid.addClassName("account-grid");
        grid.addThemeName("wrap-cell-content");
        add(title, tools, grid);
    }

    /** On a phone one column says it all. */
    private void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            grid.getColumns()
                    .forEach(column ->
                            column.setVisible(!now || Order.NAME.name().equals(column.getKey())));
            refresh();
        }
    }

    private void columns(PersonDialogs dialogs) {
        grid.addComponentColumn(line -> narrow ? card(line, dialogs) : opener(line, dialogs))
                .setKey(Order.NAME.name())
                .setSortable(true)
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(PersonLine::signInName).setKey(Order.SIGN_IN_NAME.name()).setSortable(true);
        grid.addColumn(PersonLine::personnelNumber)
                .setKey(Order.PERSONNEL_NUMBER.name())
                .setSortable(true);
        grid.addColumn(PersonLine::unit)
                .setKey(Order.UNIT.name())
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setKey(Order.ACTIVE.name())
                .setSortable(true)
                .setWidth("11.5rem")
                .setFlexGrow(0);
    }

    private Div card(PersonLine line, PersonDialogs dialogs) {
        var numbers = new Span(line.erased() ? "" : line.signInName() + " · " + line.personnelNumber());
        var unit = new Span(line.unit());
        numbers.addClassName("muted");
        unit.addClassName("muted");
        var card = new Div(opener(line, dialogs), numbers, unit, state(line));
        card.addClassName("account-card");
        return card;
    }

    private NativeButton opener(PersonLine line, PersonDialogs dialogs) {
        var open = new NativeButton(
                line.name(),
                _ -> dialogs.of(new PersonId(line.id()), this::refresh).open());
        open.addClassName("account-link");
        return open;
    }

    private Span state(PersonLine line) {
        String word = line.erased() ? "erased" : !line.active() ? "inactive" : line.arrived() ? "active" : "invited";
        var badge = new Span(getTranslation("account.people.state." + word));
        badge.addClassNames("badge", line.active() ? line.arrived() ? "badge-ok" : "badge-due" : "badge-locked");
        return badge;
    }

    private java.util.stream.Stream<PersonLine> page(Query<PersonLine, Void> query) {
        var asked = query(query);
        return people.list(caller.get(), asked, query.getOffset(), query.getLimit()).stream();
    }

    private int count(Query<PersonLine, Void> query) {
        return people.count(caller.get(), query(query));
    }

    private PeopleQuery query(Query<PersonLine, Void> query) {
        var sort = query.getSortOrders().stream().findFirst();
        return new PeopleQuery(
                search.getValue(),
                unit.getOptionalValue().map(Unit::id).orElse(null),
                inactive.getValue(),
                sort.map(by -> Order.valueOf(by.getSorted())).orElse(Order.NAME),
                sort.map(by -> by.getDirection() == SortDirection.DESCENDING).orElse(false));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        search.setLabel(getTranslation("account.people.search"));
        search.setHelperText(getTranslation("account.people.search-hint"));
        unit.setLabel(getTranslation("account.field.unit"));
        inactive.setLabel(getTranslation("account.people.inactive-too"));
        add.setText(getTranslation("account.people.add"));
        bring.setText(getTranslation("account.import.title"));
        grid.getElement().setAttribute("aria-label", getPageTitle());
        grid.getColumnByKey(Order.NAME.name()).setHeader(getTranslation("account.field.name"));
        grid.getColumnByKey(Order.SIGN_IN_NAME.name()).setHeader(getTranslation("account.field.signInName"));
        grid.getColumnByKey(Order.PERSONNEL_NUMBER.name()).setHeader(getTranslation("account.field.personnelNumber"));
        grid.getColumnByKey(Order.UNIT.name()).setHeader(getTranslation("account.field.unit"));
        grid.getColumnByKey(Order.ACTIVE.name()).setHeader(getTranslation("account.people.state"));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.people.title");
    }
}
