package kz.ustaz.survey.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.survey.FollowUps;

/** What has become of the course at work, asked of a trainee or of whoever supervises his unit. */
@Route("follow-up/:" + Places.ENROLMENT + "/:" + Places.FORM + "/:" + Places.MONTHS)
@PermitAll
class FollowUpView extends FormPage<FollowUps.Page> implements BeforeEnterObserver {

    private final transient FollowUps followUps;

    FollowUpView(FollowUps followUps, CurrentCaller caller) {
        super(caller);
        this.followUps = followUps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var at = event.getRouteParameters();
        begin();
        show(followUps.open(
                caller().get(),
                EnrolmentId.of(at.get(Places.ENROLMENT).orElse("")),
                at.get(Places.FORM).orElse(""),
                months(at.get(Places.MONTHS).orElse(""))));
    }

    private static int months(String typed) {
        if (!typed.matches("[0-9]{1,2}")) {
            throw new NotFound("form");
        }
        return Integer.parseInt(typed);
    }

    @Override
    void show(FollowUps.Page page) {
        var asked = page.asked();
        var readers = page.officer()
                .map(officer -> text(new Paragraph(), "survey.named.officer", officer))
                .orElseGet(() -> text(new Paragraph(), "survey.named"));
        readers.addClassNames("notice", "notice-info");
        int months = Integer.parseInt(asked.about());
        show(
                page.run(),
                asked,
                page.state(),
                readers,
                Places.followUp(page.enrolment(), asked),
                given -> followUps.answer(
                        caller().get(), page.enrolment(), asked.form().id(), months, given));
    }
}
