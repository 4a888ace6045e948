package kz.ustaz.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.function.Function;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.Run;
import kz.ustaz.survey.Asked;
import kz.ustaz.survey.Given;
import kz.ustaz.survey.State;

/** One form: what it is about, who will read it, and the questions while it is open. */
abstract class FormPage<P> extends Spoken implements HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();
    private transient Localized title = Localized.EMPTY;

    FormPage(CurrentCaller caller) {
        this.caller = caller;
        addClassName("stack");
    }

    /** Shows the page as it was taken. */
    abstract void show(P page);

    final CurrentCaller caller() {
        return caller;
    }

    final void begin() {
        notice.clear();
    }

    /** @param address of this page @param readers who will read it */
    final void show(
            Run run, Asked asked, State state, Component readers, String address, Function<Given, Outcome<P>> answer) {
        forget();
        title = asked.form().title();
        var lead = new Paragraph(new Span(run.title()), new Span(" · "), AboutText.of(this, asked));
        lead.addClassName("lead");
        add(text(new Anchor(Places.ALL), "survey.title"), plain(new H1(), title), lead, notice);
        var draft = new Draft(caller.get().person(), address);
        switch (state) {
            case OPEN -> {
                add(plain(new Paragraph(), asked.form().lead()), readers);
                add(new QuestionForm(asked.form(), draft, given -> send(answer.apply(given), draft)));
            }
            case ANSWERED -> add(text(new Paragraph(), "survey.state.ANSWERED"));
            case BEFORE -> add(text(new Paragraph(), "survey.state.BEFORE", asked.opens()));
            case CLOSED -> add(text(new Paragraph(), "survey.state.CLOSED", asked.closes()));
        }
    }

    private List<Fault> send(Outcome<P> outcome, Draft draft) {
        return switch (outcome) {
            case Outcome.Done<P>(var page) -> {
                draft.drop();
                show(page);
                notice.done("survey.sent");
                yield List.of();
            }
            case Outcome.Declined<P>(var faults) -> {
                notice.refuse(Sent.why(faults));
                yield faults;
            }
        };
    }

    @Override
    public String getPageTitle() {
        return title.in(getLocale());
    }
}
