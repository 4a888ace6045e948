package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.Erasure;
import kz.ustaz.account.KeptLine;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Kept.Fate;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;
import org.jspecify.annotations.Nullable;

/** The second look before somebody's name is erased: what goes, what stays without a name, and why it may not be done yet. */
@Route(EraseView.ADDRESS + "/:person")
@RolesAllowed("ADMINISTRATOR")
class EraseView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    static final String ADDRESS = "people/erase";

    private final transient Erasure desk;
    private final transient CurrentCaller caller;
    private final transient StepUp again;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final OwnNames who = new OwnNames();
    private final H2 goesTitle = new H2();
    private final KeptTable goes = new KeptTable();
    private final H2 blankedTitle = new H2();
    private final KeptTable blanked = new KeptTable();
    private final H2 staysTitle = new H2();
    private final KeptTable stays = new KeptTable();
    private final EraseForm form = new EraseForm(this::erase);
    private final Anchor back = new Anchor("people");
    private transient Erasure.@Nullable Look look;

    EraseView(Erasure desk, CurrentCaller caller, StepUp again) {
        this.desk = desk;
        this.caller = caller;
        this.again = again;
        addClassName("stack");
        lead.addClassName("lead");
        add(title, lead, notice, who, goesTitle, goes, blankedTitle, blanked, staysTitle, stays, form, back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.look(caller.get(), id(event.getRouteParameters().get("person").orElse(""))));
    }

    private void show(Erasure.Look now) {
        look = now;
        show(goesTitle, goes, of(now, Fate.GOES));
        show(blankedTitle, blanked, of(now, Fate.BLANKED));
        show(staysTitle, stays, of(now, Fate.STAYS));
        form.setVisible(!now.erased() && now.refused().isEmpty());
        say();
    }

    private static void show(H2 title, KeptTable table, List<KeptLine> lines) {
        title.setVisible(!lines.isEmpty());
        table.show(lines);
    }

    private static List<KeptLine> of(Erasure.Look look, Fate fate) {
        return look.lines().stream().filter(line -> line.fate() == fate).toList();
    }

    private void erase(String number, String reason) {
        var now = look;
        if (now != null) {
            again.run(() -> become(desk.erase(caller.get(), now.person(), number, reason)));
        }
    }

    private void become(Outcome<Erasure.Look> outcome) {
        switch (outcome) {
            case Outcome.Done<Erasure.Look>(var done) -> show(done);
            case Outcome.Declined<Erasure.Look>(var faults) -> form.refuse(faults);
        }
    }

    private void say() {
        title.setText(getPageTitle());
        lead.setText(getTranslation("account.erase.lead"));
        goesTitle.setText(getTranslation("account.erase.goes"));
        blankedTitle.setText(getTranslation("account.erase.blanked"));
        staysTitle.setText(getTranslation("account.erase.stays"));
        back.setText(getTranslation("account.people.title"));
        var now = look;
        if (now == null) {
            return;
        }
        lead.setVisible(!now.erased());
        who.show(List.of(
                OwnNames.line("account.field.name", now.name()),
                OwnNames.line("account.field.personnelNumber", now.personnelNumber())));
        if (now.erased()) {
            notice.show(Notice.Kind.OK, getTranslation("account.erase.done"));
        } else if (now.refused().isEmpty()) {
            notice.show(Notice.Kind.WARN, getTranslation("account.erase.for-good"));
        } else {
            var why = now.refused().getFirst();
            notice.show(Notice.Kind.BAD, getTranslation(why.key(), why.values(getLocale())));
        }
    }

    private static PersonId id(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFound("person");
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.erase.title");
    }
}
