package kz.ustaz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.Handouts;
import kz.ustaz.study.TrainersGuide;
import org.jspecify.annotations.Nullable;

/** How a lesson is held, and under it the lesson, for whoever stands before a class with it. */
@StyleSheet("context://assets/study/guide.css")
@CssImport("./styles/study.css")
@Route("guides/:run/:lesson?")
@RolesAllowed({"ADMINISTRATOR", "LEAD", "ASSISTANT"})
class GuideView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private static final String GO_TO =
            "requestAnimationFrame(() => this.querySelector('#' + CSS.escape($0))?.scrollIntoView())";

    private final transient TrainersGuide guides;
    private final transient Handouts handouts;
    private final transient CurrentCaller caller;
    private transient TrainersGuide.@Nullable Page shown;

    GuideView(TrainersGuide guides, Handouts handouts, CurrentCaller caller) {
        this.guides = guides;
        this.handouts = handouts;
        this.caller = caller;
        addClassNames("stack", "guide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(guides.show(caller.get(), RunId.of(parameters.get("run").orElse("")), parameters.get("lesson")));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Ways.AT)
                .ifPresent(at -> getElement().executeJs(GO_TO, at));
    }

    private void show(TrainersGuide.Page page) {
        shown = page;
        removeAll();
        var title = new H1();
        Parts.put(title, page.lesson().title(), getLocale());
        var lead = new Paragraph(getTranslation(
                "study.guide.lead",
                page.run().title(),
                page.module().title().in(getLocale()),
                Parts.duration(this, page.lesson().minutes())));
        lead.addClassName("lead");
        add(
                new Anchor("timetable", getTranslation("study.guide.back")),
                title,
                lead,
                handouts(page),
                new GuideLessons(page, getLocale()));
        page.guide()
                .ifPresentOrElse(
                        guide -> add(new GuideText(guide, page.course().sourceLanguage(), getLocale())),
                        () -> add(new Paragraph(getTranslation("study.guide.none"))));
        add(new TaughtLesson(page, getLocale()));
    }

    /** Of this lesson, and the way to all others. */
    private Div handouts(TrainersGuide.Page page) {
        var run = page.run().id();
        var taking = new HandoutTaking(caller, (who, part, language) -> handouts.makeOfRun(who, run, part, language));
        var row = new Div(
                taking.lesson(page.lesson().id(), page.lesson().title(), "study.handout.lesson"),
                new Anchor("handouts/" + page.run().id().value(), getTranslation("study.handout.all")));
        row.addClassName("row");
        return row;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (shown != null) {
            show(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "study.guide.of", shown == null ? "" : shown.lesson().title().in(getLocale()));
    }
}
