package kz.ustaz.survey.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.survey.Feedback;
import kz.ustaz.survey.Result;

/** What a trainee thinks of a day or of the run, asked without his name. */
@Route(Places.ALL + "/:" + Places.ENROLMENT + "/:" + Places.FORM + "/:" + Places.ABOUT)
@PermitAll
class FormView extends FormPage<Feedback.Page> implements BeforeEnterObserver {

    private final transient Feedback feedback;

    FormView(Feedback feedback, CurrentCaller caller) {
        super(caller);
        this.feedback = feedback;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var at = event.getRouteParameters();
        begin();
        show(feedback.open(
                caller().get(),
                EnrolmentId.of(at.get(Places.ENROLMENT).orElse("")),
                at.get(Places.FORM).orElse(""),
                at.get(Places.ABOUT).orElse("")));
    }

    @Override
    void show(Feedback.Page page) {
        var asked = page.asked();
        var readers = text(new Paragraph(), "survey.anonymous", Result.FEWEST);
        readers.addClassNames("notice", "notice-info");
        show(
                page.run(),
                asked,
                page.state(),
                readers,
                Places.form(page.enrolment(), asked),
                given -> feedback.answer(
                        caller().get(), page.enrolment(), asked.form().id(), asked.about(), given));
    }
}
