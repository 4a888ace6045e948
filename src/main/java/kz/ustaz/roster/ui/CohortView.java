package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.OwnCohorts;
import kz.ustaz.roster.OwnCohorts.Invited;
import kz.ustaz.roster.OwnCohorts.NewCohort;
import kz.ustaz.roster.RunId;

/** A trainer's own runs, the form for a new one, and the invitations into them. Who may not is told why. */
@Route("cohort")
@PermitAll
class CohortView extends Div implements HasDynamicTitle, LocaleChangeObserver {

    private final transient OwnCohorts cohorts;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private final Div forms = new Div();
    private transient OwnCohorts.Page page;
    private transient Optional<NewCohortForm> opening = Optional.empty();
    private transient Optional<InviteForm> inviting = Optional.empty();

    CohortView(OwnCohorts cohorts, CurrentCaller caller) {
        this.cohorts = cohorts;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        forms.addClassName("stack");
        add(title, lead, notice, list, forms);
        page = cohorts.show(caller.get());
        build();
    }

    private void build() {
        forms.removeAll();
        page.refusal().ifPresent(why -> notice.show("notice-info", "status", why));
        boolean may = page.refusal().isEmpty();
        inviting = may && !page.runs().isEmpty() ? Optional.of(new InviteForm(page, this::invite)) : Optional.empty();
        opening = may ? Optional.of(new NewCohortForm(page, this::open)) : Optional.empty();
        inviting.ifPresent(forms::add);
        opening.ifPresent(forms::add);
    }

    private void open(NewCohort wanted) {
        switch (cohorts.open(caller.get(), wanted)) {
            case Outcome.Done<RunId>(var _) -> {
                page = cohorts.show(caller.get());
                build();
                say();
                notice.show("notice-ok", "status", new Refused("roster.cohort.opened"));
            }
            case Outcome.Declined<RunId>(var faults) -> opening.ifPresent(form -> form.refuse(faults));
        }
    }

    private void invite(RunId run, List<String> numbers) {
        switch (cohorts.invite(caller.get(), run, numbers)) {
            case Outcome.Done<Invited>(var what) -> inviting.ifPresent(form -> form.invited(what));
            case Outcome.Declined<Invited>(var faults) -> inviting.ifPresent(form -> form.refuse(faults));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    private void say() {
        title.setText(getTranslation("roster.cohort.title"));
        lead.setText(getTranslation(page.runs().isEmpty() ? "roster.cohort.none" : "roster.cohort.lead"));
        list.removeAll();
        if (!page.runs().isEmpty()) {
            TableRows.of(list, RunTable.of(page.runs(), getLocale(), this::getTranslation));
        }
        opening.ifPresent(NewCohortForm::say);
        inviting.ifPresent(InviteForm::say);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.cohort.title");
    }
}
