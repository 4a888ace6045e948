package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;

/** A quiz before its start: what it is, what was done already, and the way in or why there is none. */
@Route("quiz/:" + Places.ENROLMENT + "/:" + Places.QUIZ)
@PermitAll
@CssImport("./styles/assessment.css")
class QuizView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sittings sittings;
    private final transient CurrentCaller caller;
    private final Div refusal = new Div();
    private Localized title = Localized.EMPTY;

    QuizView(Sittings sittings, CurrentCaller caller) {
        this.sittings = sittings;
        this.caller = caller;
        addClassName("stack");
        refusal.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var enrolment = EnrolmentId.of(parameters.get(Places.ENROLMENT).orElse(""));
        show(sittings.offer(caller.get(), enrolment, parameters.get(Places.QUIZ).orElse("")));
    }

    private void show(Sittings.Offer offer) {
        title = offer.quiz().title();
        removeAll();
        sayings.forget();
        refusal.removeAll();
        var intro = sayings.markdown(new Div(), offer.quiz().intro());
        intro.addClassName("lead");
        add(sayings.plain(new H1(), title), intro, facts(offer), refusal);
        offer.open()
                .ifPresentOrElse(
                        attempt -> add(wayIn(new Anchor(Places.sitting(attempt)), "assessment.quiz.continue")),
                        () -> offer.refusal().ifPresentOrElse(this::refuse, () -> start(offer)));
        if (!offer.attempts().isEmpty()) {
            add(sayings.text(new H2(), "assessment.quiz.attempts"), new AttemptTable(offer.attempts(), false));
        }
    }

    private Div facts(Sittings.Offer offer) {
        Quiz quiz = offer.quiz();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "assessment.quiz.fact.questions", Integer.toString(quiz.asked()));
        fact(list, "assessment.quiz.fact.marks", Long.toString(quiz.marks()));
        if (quiz.pass() > 0) {
            fact(list, "assessment.quiz.fact.pass", quiz.pass() + "\u00a0%");
        }
        String used = Long.toString(
                offer.attempts().stream().filter(line -> !line.closed()).count());
        var attempts = term(list, "assessment.quiz.fact.attempts");
        var conditions = offer.conditions();
        if (conditions.attempts() == 0) {
            sayings.text(attempts, "assessment.quiz.attempts.any", used);
        } else {
            sayings.text(attempts, "assessment.quiz.attempts.of", used, Integer.toString(conditions.attempts()));
        }
        if (conditions.minutes() > 0) {
            sayings.text(term(list, "assessment.quiz.fact.time"), "assessment.quiz.minutes", conditions.minutes());
        }
        if (conditions.pause() > 0) {
            sayings.text(term(list, "assessment.quiz.fact.wait"), "assessment.quiz.minutes", conditions.pause());
        }
        if (conditions.attempts() != 1) {
            var counts = quiz.conduct().counts().name().toLowerCase(Locale.ROOT);
            sayings.text(term(list, "assessment.quiz.fact.counts"), "assessment.quiz.counts." + counts);
        }
        moment(list, "assessment.quiz.fact.opens", conditions.opens());
        moment(list, "assessment.quiz.fact.closes", conditions.closes());
        var saving = conditions.minutes() > 0 ? "assessment.quiz.saving.timed" : "assessment.quiz.saving";
        var card = new Div(list);
        Promises.of(quiz).forEach(key -> card.add(sayings.text(new Paragraph(), key)));
        card.add(sayings.text(new Paragraph(), saving));
        card.addClassNames("card", "stack");
        return card;
    }

    private void moment(DescriptionList list, String key, Optional<Instant> moment) {
        moment.ifPresent(at -> {
            var place = term(list, key);
            sayings.add(language -> place.setText(Moments.of(at, language)));
        });
    }

    private void fact(DescriptionList list, String key, String value) {
        term(list, key).setText(value);
    }

    private DescriptionList.Description term(DescriptionList list, String key) {
        var description = new DescriptionList.Description();
        list.add(sayings.text(new DescriptionList.Term(), key), description);
        return description;
    }

    private void start(Sittings.Offer offer) {
        var code = new Input();
        var honour = new HonourStatement(sayings, offer.quiz().conduct().honour());
        var button = new NativeButton();
        button.addClickListener(click -> {
            switch (sittings.start(
                    caller.get(), offer.enrolment(), offer.quiz().id(), code.getValue(), honour.isConfirmed())) {
                case Sittings.Start.Open open ->
                    getUI().ifPresent(ui -> ui.navigate(SittingView.class, Places.attempt(open.attempt())));
                case Sittings.Start.No no -> {
                    refusal.removeAll();
                    refuse(no.reason());
                    button.setVisible(offer.conditions().asksCode() || honour.isAsked());
                }
            }
        });
        if (offer.conditions().asksCode()) {
            code.setId("code");
            code.getElement().setAttribute("autocomplete", "off").setAttribute("maxlength", "40");
            var label = sayings.text(new NativeLabel(), "assessment.quiz.code");
            label.setFor(code);
            var row = new Div(label, code);
            row.addClassName("labelled");
            add(row);
        }
        if (honour.isAsked()) {
            add(honour);
        }
        add(wayIn(button, offer.attempts().isEmpty() ? "assessment.quiz.start" : "assessment.quiz.start-again"));
    }

    private <T extends HtmlContainer> T wayIn(T control, String key) {
        control.addClassName("button-primary");
        return sayings.text(control, key);
    }

    private void refuse(Refused reason) {
        var text = sayings.text(new Paragraph(), reason.key(), reason.values());
        text.addClassNames("notice", "notice-warn");
        refusal.add(text);
    }

    @Override
    public String getPageTitle() {
        return title.in(getLocale());
    }
}
