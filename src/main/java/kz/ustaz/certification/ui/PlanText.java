package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import kz.ustaz.certification.PlannedLesson;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Spoken;

/** A plan that was handed in, with what the edition says of the lesson. */
class PlanText extends Spoken {

    private final DescriptionList list = new DescriptionList();

    PlanText(PlannedLesson planned) {
        addClassNames("card", "stack");
        var plan = planned.plan();
        var since = text(new Paragraph(), "certification.plan.since", planned.handedInAt());
        since.addClassName("muted");
        list.addClassName("facts");
        line("certification.plan.lesson", lesson(planned));
        line("certification.plan.edition", objectives(planned));
        line("certification.plan.objective", new Span(plan.objective()));
        line("certification.plan.activity", new Span(plan.activity()));
        line("certification.plan.check", new Span(plan.check()));
        line("certification.plan.minutes", new Span(String.valueOf(plan.minutes())));
        line("certification.plan.materials", new Span(plan.materials()));
        line("certification.plan.risk", new Span(plan.risk()));
        add(text(new H2(), "certification.plan.title"), since, list);
    }

    private Span lesson(PlannedLesson planned) {
        return new Span(plain(new Span(), planned.module()), new Span(" · "), plain(new Span(), planned.lesson()));
    }

    private Component objectives(PlannedLesson planned) {
        var items = new UnorderedList();
        for (Localized objective : planned.objectives()) {
            items.add(plain(new ListItem(), objective));
        }
        return items;
    }

    private void line(String key, Component what) {
        list.add(text(new DescriptionList.Term(), key), new DescriptionList.Description(what));
    }
}
