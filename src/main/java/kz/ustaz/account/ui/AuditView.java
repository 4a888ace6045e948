package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.AuditDesk;
import kz.ustaz.account.AuditLine;
import kz.ustaz.account.AuditQuery;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Narrow;
import org.jspecify.annotations.Nullable;

/** What people did with power, and whether anybody has tampered with the record of it. */
@CssImport("./styles/account.css")
@Route("audit")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "audit.title", order = 89)
class AuditView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final AuditDesk desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final Notice whole = new Notice();
    private final DayField from = new DayField();
    private final DayField to = new DayField();
    private final TextField person = new TextField();
    private final Select<String> action = new NamedSelect<>();
    private final Grid<AuditLine> grid = new Grid<>();
    private final NativeButton verify = new NativeButton();
    private static final String CARD = "card";

    private AuditDesk.@Nullable Chain chain;

    AuditView(AuditDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
        // On demand: it walks all rows, which takes seconds once there are many.
        verify.addClassName("button");
        verify.addClickListener(_ -> verify());
        person.setValueChangeMode(ValueChangeMode.LAZY);
        person.setClearButtonVisible(true);
        person.setMaxLength(200);
        action.setItems(desk.actions(caller.get()));
        action.setEmptySelectionAllowed(true);
        person.addValueChangeListener(_ -> refresh());
        action.addValueChangeListener(_ -> refresh());
        from.addValueChangeListener(_ -> refresh());
        to.addValueChangeListener(_ -> refresh());
        var tools = new Div(from, to, person, action);
        tools.addClassNames("row", "account-tools");
        grid.addComponentColumn(this::card).setKey(CARD).setVisible(false);
        grid.addColumn(AuditLine::position).setKey("position").setWidth("5rem").setFlexGrow(0);
        grid.addColumn(line -> Times.text(line.at(), getLocale()))
                .setKey("time")
                .setWidth("13.5rem")
                .setFlexGrow(0);
        grid.addColumn(this::actor).setKey("actor").setWidth("11rem");
        grid.addColumn(line -> word(line.action())).setKey("action").setWidth("11rem");
        grid.addColumn(AuditLine::subject).setKey("subject").setWidth("11rem");
        grid.addColumn(this::details).setKey("details").setWidth("14rem").setFlexGrow(2);
        grid.setItems(this::page, this::count);
        grid.addClassName("account-grid");
        grid.addThemeName("wrap-cell-content");
        Narrow.watch(this, this::narrow);
        add(title, new Div(verify), whole, tools, grid);
    }

    /** On a phone one column says it all. */
    private void narrow(boolean now) {
        grid.getColumns().forEach(column -> column.setVisible(now == CARD.equals(column.getKey())));
    }

    private Div card(AuditLine line) {
        var action = new Span(word(line.action()));
        action.addClassName("account-card-name");
        var when = new Span(
                getTranslation("audit.number") + " " + line.position() + " · " + Times.text(line.at(), getLocale()));
        when.addClassName("muted");
        var card = new Div(action, when);
        card.addClassName("account-card");
        String actor = actor(line);
        String people =
                line.subject().isEmpty() || line.subject().equals(actor) ? actor : actor + " → " + line.subject();
        for (String more : List.of(people, details(line))) {
            if (!more.isEmpty()) {
                card.add(new Span(more));
            }
        }
        return card;
    }

    private String actor(AuditLine line) {
        return line.actor().isEmpty() ? getTranslation("audit.system") : line.actor();
    }

    /** The text of an action, or its word where a room has given none. */
    private String word(String of) {
        return text("audit.action.", of);
    }

    private String text(String family, String of) {
        String text = getTranslation(family + of);
        return text.contains(family + of) ? of : text;
    }

    private String details(AuditLine line) {
        return line.details().entrySet().stream()
                .map(entry -> text("audit.detail.", entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Stream<AuditLine> page(Query<AuditLine, Void> query) {
        return desk.list(caller.get(), query(), query.getOffset(), query.getLimit()).stream();
    }

    private int count(Query<AuditLine, Void> query) {
        return desk.count(caller.get(), query());
    }

    private AuditQuery query() {
        return new AuditQuery(
                from.getOptionalValue()
                        .map(day -> day.atStartOfDay(Times.zone()).toInstant())
                        .orElse(null),
                to.getOptionalValue()
                        .map(day -> day.plusDays(1).atStartOfDay(Times.zone()).toInstant())
                        .orElse(null),
                person.getValue(),
                action.getOptionalValue().orElse(""));
    }

    private void verify() {
        chain = desk.chain(caller.get());
        sayWhole();
    }

    private void sayWhole() {
        if (chain != null) {
            Long broken = chain.brokenAt();
            whole.show(
                    broken == null ? Notice.Kind.OK : Notice.Kind.BAD,
                    broken == null
                            ? getTranslation("audit.whole", chain.rows())
                            : getTranslation("audit.broken", broken));
        }
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        verify.setText(getTranslation("audit.verify"));
        sayWhole();
        from.setLabel(getTranslation("audit.from"));
        to.setLabel(getTranslation("audit.to"));
        person.setLabel(getTranslation("audit.person"));
        action.setLabel(getTranslation("audit.what"));
        action.setItemLabelGenerator(of -> of == null ? getTranslation("audit.all") : word(of));
        action.setEmptySelectionCaption(getTranslation("audit.all"));
        grid.getElement().setAttribute("aria-label", getPageTitle());
        grid.getColumnByKey(CARD).setHeader(getPageTitle());
        grid.getColumnByKey("position").setHeader(getTranslation("audit.number"));
        grid.getColumnByKey("time").setHeader(getTranslation("audit.time", Times.zoneName(getLocale())));
        grid.getColumnByKey("actor").setHeader(getTranslation("audit.actor"));
        grid.getColumnByKey("action").setHeader(getTranslation("audit.what"));
        grid.getColumnByKey("subject").setHeader(getTranslation("audit.subject"));
        grid.getColumnByKey("details").setHeader(getTranslation("audit.details"));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
