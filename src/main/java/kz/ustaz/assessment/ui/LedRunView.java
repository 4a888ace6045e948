package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.assessment.Adoption;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.ResultRelease;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.RunId;

/**
 * What a lead decides in his run: which edition it teaches, when quizzes are open and to whom, what becomes of attempts that
 * are under way; and the way to whether questions work.
 */
@Route("leading/:" + Places.RUN)
@RolesAllowed("LEAD")
@CssImport("./styles/assessment.css")
class LedRunView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Adoption adoption;
    private final transient UnderWay underWay;
    private final transient ExamRoom room;
    private final transient ResultRelease results;
    private final transient ItemAnalysis analysis;
    private final transient CurrentCaller caller;
    private final EditionOffer offer = new EditionOffer();
    private final OpenAttempts open = new OpenAttempts();
    private final ExamTimes times = new ExamTimes();
    private final ReleaseCard release = new ReleaseCard();
    private final PersonTerms terms = new PersonTerms();
    private final QuizzesOfRun quizzes = new QuizzesOfRun();
    private String title = "";

    LedRunView(
            Adoption adoption,
            UnderWay underWay,
            ExamRoom room,
            ResultRelease results,
            ItemAnalysis analysis,
            CurrentCaller caller) {
        this.adoption = adoption;
        this.underWay = underWay;
        this.room = room;
        this.results = results;
        this.analysis = analysis;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""));
        var shown = adoption.offer(caller.get(), run);
        title = shown.run().title();
        removeAll();
        sayings.forget();
        var back = sayings.text(new RouterLink("", LeadingView.class), "assessment.leading.title");
        offer.show(shown, seen -> adoption.adopt(caller.get(), run, seen));
        var acts = new RoomActs(underWay, room, results, caller, run);
        open.show(acts);
        times.show(acts);
        release.show(acts);
        terms.show(acts);
        quizzes.show(run, analysis.quizzes(caller.get(), run));
        add(back, new H1(title), offer, open, times, release, terms, quizzes);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
