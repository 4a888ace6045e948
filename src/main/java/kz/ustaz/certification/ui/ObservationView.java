package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.account.Outcome;
import kz.ustaz.certification.Observing;
import kz.ustaz.certification.PracticumId;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;

/** Where an observer marks one lesson, on a phone at the back of the room. */
@Route("observing/:" + Places.PRACTICUM)
@RolesAllowed({"OBSERVER", "ASSISTANT", "LEAD"})
class ObservationView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_REASON = 1000;

    private final transient Observing observing;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();
    private String candidate = "";

    ObservationView(Observing observing, CurrentCaller caller) {
        this.observing = observing;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var practicum =
                PracticumId.of(event.getRouteParameters().get(Places.PRACTICUM).orElse(""));
        notice.clear();
        show(observing.open(caller.get(), practicum));
    }

    private void show(Observing.Page page) {
        forget();
        candidate = page.candidate();
        var lead = new Paragraph(new Span(page.run().title() + " · "), text(new Span(), "certification.try", page.n()));
        lead.addClassName("lead");
        add(text(new Anchor(Places.ALL), "certification.practicum.title"), new H1(candidate), lead, notice);
        page.plan().ifPresentOrElse(plan -> add(folded(new PlanText(plan))), () -> add(noPlan()));
        if (page.own().isEmpty()) {
            add(marking(page));
        } else {
            add(text(
                    new Paragraph(),
                    "certification.observing.since",
                    page.own().orElseThrow().at()));
            page.marks()
                    .ifPresentOrElse(
                            marks -> add(new MarksText(marks)),
                            () -> add(text(new Paragraph(), "certification.observing.wait")));
            if (page.corrects()) {
                add(correcting(page));
            }
        }
    }

    private NativeDetails folded(PlanText plan) {
        return new NativeDetails(text(new Span(), "certification.plan.title"), plan);
    }

    private Paragraph noPlan() {
        var said = text(new Paragraph(), "certification.refused.no-plan");
        said.addClassNames("notice", "notice-info");
        return said;
    }

    private Section marking(Observing.Page page) {
        var form = new SheetForm(
                page.rubric(),
                page.sheet(),
                Optional.of(sheet -> observing.keep(caller.get(), page.practicum(), sheet)));
        var how = text(new Paragraph(), "certification.observing.how");
        how.addClassName("muted");
        return part(
                "certification.sheet.title",
                form,
                "certification.sheet.hand-in",
                "certification.observing.done",
                sheet -> observing.handIn(caller.get(), page.practicum(), sheet),
                how,
                new Div());
    }

    private NativeDetails correcting(Observing.Page page) {
        var form = new SheetForm(page.rubric(), page.sheet(), Optional.empty());
        var reason = new TextArea();
        reason.setId("correction-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        say(() -> reason.setLabel(words("certification.reason")));
        var part = part(
                "certification.sheet.correct",
                form,
                "certification.sheet.correct",
                "certification.observing.corrected",
                sheet -> observing.correct(caller.get(), page.practicum(), sheet, reason.getValue()),
                new Div(),
                new Div(reason));
        return new NativeDetails(text(new Span(), "certification.sheet.correct"), part);
    }

    private Section part(
            String title,
            SheetForm form,
            String button,
            String done,
            Function<Sheet, Outcome<Observing.Page>> act,
            Component before,
            Component after) {
        var now = text(new NativeButton(), button);
        now.addClassName("button-primary");
        now.addClickListener(_ -> {
            switch (act.apply(form.sheet())) {
                case Outcome.Done<Observing.Page>(var page) -> {
                    show(page);
                    notice.done(done);
                }
                case Outcome.Declined<Observing.Page>(var faults) -> {
                    form.refuse(faults);
                    notice.refuse(Faults.first(faults));
                }
            }
        });
        var part = new Section(text(new H2(), title), before, form, after, now);
        part.addClassName("stack");
        return part;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.observing.of", candidate);
    }
}
