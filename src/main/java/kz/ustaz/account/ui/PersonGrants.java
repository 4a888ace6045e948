package kz.ustaz.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.account.GrantDesk;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.PersonCard;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units.Unit;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.StepUp;
import org.jspecify.annotations.Nullable;

/** A person's grants: the list, one more, one less. Grants in a run are given where the run is kept. */
class PersonGrants extends Section implements LocaleChangeObserver {

    private static final List<Role> GIVEN_HERE =
            List.of(Role.ADMINISTRATOR, Role.AUTHOR, Role.REVIEWER, Role.SUPERVISOR);

    private final People people;
    private final GrantDesk grants;
    private final CurrentCaller caller;
    private final StepUp again;
    private final PersonId id;
    private final H2 title = new H2();
    private final Notice notice = new Notice();
    private final UnorderedList list = new UnorderedList();
    private final Select<Role> role = new NamedSelect<>();
    private final ComboBox<Where> where = new ComboBox<>();
    private final NativeButton give = new NativeButton();
    private @Nullable PersonCard card;

    private record Where(Scope scope, String name) {}

    PersonGrants(People people, GrantDesk grants, List<Unit> units, CurrentCaller caller, StepUp again, PersonId id) {
        this.people = people;
        this.grants = grants;
        this.caller = caller;
        this.again = again;
        this.id = id;
        addClassName("stack");
        list.addClassName("account-tree");
        role.setItems(GIVEN_HERE);
        var scopes = new ArrayList<Where>();
        scopes.add(new Where(new Scope.Installation(), ""));
        units.forEach(unit -> scopes.add(new Where(new Scope.Unit(unit.id()), UnitNames.indented(unit))));
        where.setItems(scopes);
        give.addClassName("button");
        give.addClickListener(_ -> give());
        var tools = new Div(role, where, give);
        tools.addClassNames("row", "account-tools");
        add(title, notice, list, tools);
    }

    void show(PersonCard now) {
        card = now;
        setVisible(!now.erased());
        list.removeAll();
        for (var grant : now.grants()) {
            var revoke = new NativeButton(getTranslation("account.grant.revoke"), _ -> revoke(grant));
            revoke.addClassName("button");
            String text = getTranslation("account.grant.line", text(grant.role()), place(grant.where()));
            revoke.getElement().setAttribute("aria-label", getTranslation("account.grant.revoke") + ": " + text);
            var item = new ListItem(new Span(text), revoke);
            item.addClassName("row");
            list.add(item);
        }
    }

    private void give() {
        var scope = where.getValue();
        if (role.getValue() == null || scope == null) {
            notice.show(Notice.Kind.BAD, getTranslation("account.grant.choose"));
            return;
        }
        var given = role.getValue();
        again.run(() -> after(() -> grants.give(caller.get(), id, given, scope.scope())));
    }

    private void revoke(PersonCard.Granted grant) {
        again.run(() -> after(() -> grants.revoke(caller.get(), grant.id())));
    }

    private void after(java.util.function.Supplier<Outcome<PersonId>> action) {
        notice.clear();
        try {
            if (action.get() instanceof Outcome.Declined<PersonId>(var faults)) {
                var why = faults.getFirst().why();
                notice.show(Notice.Kind.BAD, getTranslation(why.key(), why.values()));
            }
        } catch (NotAllowed e) {
            notice.show(Notice.Kind.BAD, getTranslation("account.grant.beyond"));
        }
        show(people.card(caller.get(), id));
    }

    private String text(Role which) {
        return getTranslation("account.role." + which.name().toLowerCase(Locale.ROOT));
    }

    private String place(String name) {
        return name.isEmpty() ? getTranslation("account.grant.installation") : name;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.grant.title"));
        role.setLabel(getTranslation("account.grant.role"));
        role.setItemLabelGenerator(this::text);
        where.setLabel(getTranslation("account.grant.where"));
        where.setItemLabelGenerator(scope -> place(scope.name()));
        give.setText(getTranslation("account.grant.give"));
        if (card != null) {
            show(card);
        }
    }
}
