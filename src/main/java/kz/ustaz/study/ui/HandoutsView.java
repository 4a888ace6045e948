package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.content.Course;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.Handouts;

/** All handouts: of a run's edition for who teaches in it, of the newest for authors. */
@Route("handouts/:run")
@RouteAlias("handouts")
@RolesAllowed({"ADMINISTRATOR", "AUTHOR", "LEAD", "ASSISTANT"})
@CssImport("./styles/study.css")
class HandoutsView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Handouts desk;
    private final transient CurrentCaller caller;

    HandoutsView(Handouts desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        forget();
        var run = event.getRouteParameters().get("run").map(RunId::of);
        show(
                run,
                run.map(id -> desk.ofRun(caller.get(), id)).orElseGet(() -> desk.ofNewest(caller.get())),
                new HandoutTaking(
                        caller,
                        (who, part, language) -> run.isPresent()
                                ? desk.makeOfRun(who, run.get(), part, language)
                                : desk.makeOfNewest(who, part, language)));
    }

    private void show(Optional<RunId> run, Handouts.Offer offer, HandoutTaking taking) {
        var back = run.map(id -> text(new Anchor("guides/" + id.value()), "roster.guides"))
                .orElseGet(() -> text(new Anchor("course"), "content.course.title"));
        var lead = run.isPresent()
                ? text(
                        new Paragraph(),
                        "study.handout.lead.run",
                        offer.run(),
                        offer.edition().brief())
                : text(
                        new Paragraph(),
                        "study.handout.lead.newest",
                        offer.edition().brief());
        lead.addClassName("lead");
        var days = new Div(
                offer.course().modules().stream().map(day -> day(day, taking)).toArray(Component[]::new));
        days.addClassName("programme-days");
        add(
                back,
                text(new H1(), "study.handout.title"),
                lead,
                text(new Paragraph(), "study.handout.language"),
                taking.whole(offer.course().title()),
                days);
    }

    private Section day(Course.Module day, HandoutTaking taking) {
        var lessons = new UnorderedList();
        lessons.addClassName("day-steps");
        day.lessons()
                .forEach(lesson -> lessons.add(new ListItem(
                        plain(new Span(), lesson.title()),
                        taking.lesson(lesson.id(), lesson.title(), "study.handout.pdf"))));
        var card = new Section(plain(new H2(), day.title()), taking.day(day.id(), day.title()), lessons);
        card.addClassNames("card", "stack", "day");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.handout.title");
    }
}
