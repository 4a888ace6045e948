package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.account.Outcome;
import kz.ustaz.certification.TrainerStage;
import kz.ustaz.certification.WayToTrainer;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.EnrolmentId;

/** My way to trainer: what a candidate still lacks, and the code of conduct to sign. */
@Route(Places.TRAINER + "/:" + Places.ENROLMENT)
@PermitAll
class WayView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WayToTrainer way;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();

    WayView(WayToTrainer way, CurrentCaller caller) {
        this.way = way;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var enrolment =
                EnrolmentId.of(event.getRouteParameters().get(Places.ENROLMENT).orElse(""));
        notice.clear();
        show(enrolment, way.open(caller.get(), enrolment));
    }

    private void show(EnrolmentId enrolment, WayToTrainer.Page page) {
        forget();
        var lead = new Paragraph(page.run().title());
        lead.addClassName("lead");
        add(
                text(new Anchor(Places.TRAINER), "certification.trainer.title"),
                text(new H1(), "certification.trainer.own"),
                lead,
                Badges.of(this, page.stage()),
                notice,
                new Checklist(page.findings()));
        if (page.stage() == TrainerStage.APPROVED) {
            add(text(new Anchor(Places.CERTIFICATES), "certification.certificate.title"));
        }
        page.code()
                .ifPresent(code ->
                        add(new CodeText(code, page.signs(), (language, hash) -> sign(enrolment, language, hash))));
        if (!page.history().isEmpty()) {
            add(new HistoryText(page.history()));
        }
    }

    private void sign(EnrolmentId enrolment, String language, String hash) {
        switch (way.sign(caller.get(), enrolment, language, hash)) {
            case Outcome.Done<WayToTrainer.Page>(var page) -> {
                show(enrolment, page);
                notice.done("certification.conduct.done");
            }
            case Outcome.Declined<WayToTrainer.Page>(var faults) -> {
                show(enrolment, way.open(caller.get(), enrolment));
                notice.refuse(Faults.first(faults));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.trainer.own");
    }
}
