package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.CertificateId;
import kz.ustaz.certification.Certificates;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.RunId;

/** One certificate of a run: what was done to it and why, and for those who oversee the run what they may do now. */
@Route(Places.CERTIFICATES + "/:" + Places.RUN + "/:" + Places.CERTIFICATE)
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMINISTRATOR"})
class LedCertificateView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Certificates desk;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();
    private String person = "";

    LedCertificateView(Certificates desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        notice.clear();
        show(desk.open(
                caller.get(),
                RunId.of(parameters.get(Places.RUN).orElse("")),
                CertificateId.of(parameters.get(Places.CERTIFICATE).orElse(""))));
    }

    private void show(Certificates.Page page) {
        forget();
        person = page.person();
        var run = page.run().id();
        var id = page.line().id();
        add(
                text(
                        new Anchor(Places.certificates(run)),
                        "certification.certificate.of",
                        page.run().title()),
                new H1(person),
                notice,
                facts(page));
        if (page.own()) {
            add(text(new Paragraph(), "certification.certificate.refused.self"));
        }
        if (page.suspends()) {
            add(act("suspend", reason -> desk.suspend(caller.get(), run, id, reason)));
        }
        if (page.reinstates()) {
            add(act("reinstate", reason -> desk.reinstate(caller.get(), run, id, reason)));
        }
        if (page.revokes()) {
            add(act("revoke", reason -> desk.revoke(caller.get(), run, id, reason)));
        }
        add(history(page));
    }

    private Div facts(Certificates.Page page) {
        var line = page.line();
        var head = new Div(
                text(new H2(), "certification.certificate.kind." + line.kind()), Badges.of(this, line.validity()));
        head.addClassName("row");
        var number = new Div(
                text(new Span(), "certification.certificate.number"),
                new Span(" "),
                new Anchor(Places.verify(line.number()), line.number().toString()));
        var card = new Div(
                head,
                plain(new Paragraph(), line.course()),
                text(new Paragraph(), "certification.certificate.dates", line.issued(), line.expires()),
                number,
                text(new Paragraph(), "certification.certificate.issuer", page.issuer()),
                text(
                        new Paragraph(),
                        "certification.certificate.edition",
                        page.edition().brief()));
        card.addClassNames("card", "stack");
        return card;
    }

    /** Does what a reason is typed for. */
    private interface Acting {
        Outcome<Certificates.Page> act(String reason);
    }

    private Div act(String word, Acting acting) {
        String key = "certification.certificate." + word;
        var card = new Div(
                text(new H2(), key),
                text(new Paragraph(), key + ".how"),
                new ReasonForm(word + "-reason", key, reason -> become(acting.act(reason), key + ".done")));
        card.addClassNames("card", "stack");
        return card;
    }

    private Div history(Certificates.Page page) {
        var list = new OrderedList();
        list.addClassName("stack");
        page.history().forEach(said -> {
            var item = new ListItem(
                    text(new Span(), "certification.certificate.said." + said.what(), said.by(), said.on()));
            if (!said.reason().isEmpty()) {
                item.add(text(new Paragraph(), "certification.trainer.said.reason", said.reason()));
            }
            list.add(item);
        });
        var card = new Div(text(new H2(), "certification.trainer.history"), list);
        card.addClassNames("card", "stack");
        return card;
    }

    /** @return what is wrong, for a form to say */
    private List<Fault> become(Outcome<Certificates.Page> outcome, String done) {
        return Faults.tell(outcome, this::show, notice, done);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.certificate.to", person);
    }
}
