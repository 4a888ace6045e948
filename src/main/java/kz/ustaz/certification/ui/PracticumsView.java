package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.Observing;
import kz.ustaz.certification.Practicums;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Spoken;

/** What concerns somebody of practicums: his own, those he observes, those of the runs that he leads. */
@Route(Places.ALL)
@Menu(title = "certification.practicum.title", order = 35)
@PermitAll
class PracticumsView extends Spoken implements HasDynamicTitle {

    PracticumsView(Practicums practicums, Observing observing, Candidates candidates, CurrentCaller caller) {
        addClassName("stack");
        var lead = text(new Paragraph(), "certification.practicum.lead");
        lead.addClassName("lead");
        add(text(new H1(), "certification.practicum.title"), lead);
        section(
                "certification.own.title",
                practicums.own(caller.get()).stream().map(this::own).toList());
        section(
                "certification.observing.title",
                observing.list(caller.get()).stream().map(this::observed).toList());
        section(
                "certification.led.title",
                candidates.runs(caller.get()).stream().map(this::led).toList());
        if (getComponentCount() == 2) {
            add(text(new Paragraph(), "certification.practicum.none"));
        }
    }

    private void section(String title, List<? extends Component> lines) {
        if (!lines.isEmpty()) {
            var section = new Section(text(new H2(), title));
            section.addClassName("stack");
            lines.forEach(section::add);
            add(section);
        }
    }

    private Div own(Practicums.Own own) {
        return line(
                new Anchor(Places.own(own.enrolment()), own.run().title()),
                Badges.of(this, own.stage(), own.verdict()));
    }

    private Div observed(Observing.Line line) {
        var state = line.handedIn()
                ? text(new Span(), "certification.observing.handed-in")
                : Badges.of(this, Optional.of(line.stage()), Optional.empty());
        return line(
                new Anchor(Places.observed(line.practicum()), line.candidate()),
                new Span(line.run().title()),
                text(new Span(), "certification.try", line.n()),
                state);
    }

    private Div led(Candidates.Led led) {
        return line(
                new Anchor(Places.led(led.run().id()), led.run().title()),
                text(new Span(), "certification.led.waiting", led.waiting()));
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("card", "row");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.practicum.title");
    }
}
