package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.QuizReport;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Kinds;
import kz.ustaz.roster.RunId;

/** A lead's look at a quiz in his run. */
@Route("leading/:" + Places.RUN + "/:" + Places.QUIZ)
@RolesAllowed("LEAD")
@CssImport("./styles/assessment.css")
class RunAnalysisView extends AnalysisView {

    private final transient ItemAnalysis analysis;
    private final transient CurrentCaller caller;

    RunAnalysisView(ItemAnalysis analysis, CurrentCaller caller, Kinds kinds, I18NProvider texts) {
        super(kinds, texts);
        this.analysis = analysis;
        this.caller = caller;
    }

    @Override
    QuizReport read(RouteParameters parameters, ItemAnalysis.Wanted wanted) {
        return analysis.ofRun(caller.get(), run(parameters), quiz(parameters), wanted);
    }

    @Override
    AnalysisPlace.Files files(RouteParameters parameters, ItemAnalysis.Wanted wanted) {
        return part -> {
            var who = caller.get();
            return file -> analysis.exportOfRun(who, run(parameters), quiz(parameters), wanted, part, file);
        };
    }

    @Override
    String back(RouteParameters parameters) {
        return "leading/" + run(parameters).value();
    }

    private static RunId run(RouteParameters parameters) {
        return RunId.of(parameters.get(Places.RUN).orElse(""));
    }

    private static String quiz(RouteParameters parameters) {
        return parameters.get(Places.QUIZ).orElse("");
    }
}
