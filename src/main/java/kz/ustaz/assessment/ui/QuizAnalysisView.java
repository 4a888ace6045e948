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

/** An author's look at a quiz over all runs. */
@Route("analysis/:" + Places.QUIZ)
@RolesAllowed("AUTHOR")
@CssImport("./styles/assessment.css")
class QuizAnalysisView extends AnalysisView {

    private final transient ItemAnalysis analysis;
    private final transient CurrentCaller caller;

    QuizAnalysisView(ItemAnalysis analysis, CurrentCaller caller, Kinds kinds, I18NProvider texts) {
        super(kinds, texts);
        this.analysis = analysis;
        this.caller = caller;
    }

    @Override
    QuizReport read(RouteParameters parameters, ItemAnalysis.Wanted wanted) {
        return analysis.of(caller.get(), quiz(parameters), wanted);
    }

    @Override
    AnalysisPlace.Files files(RouteParameters parameters, ItemAnalysis.Wanted wanted) {
        return part -> {
            var who = caller.get();
            return file -> analysis.export(who, quiz(parameters), wanted, part, file);
        };
    }

    @Override
    String back(RouteParameters parameters) {
        return "authoring";
    }

    private static String quiz(RouteParameters parameters) {
        return parameters.get(Places.QUIZ).orElse("");
    }
}
