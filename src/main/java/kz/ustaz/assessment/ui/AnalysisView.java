package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.QuizReport;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Kinds;
import org.jspecify.annotations.Nullable;

/** How one quiz measures: the whole of it, or one item. All that was chosen stands in the address. */
abstract class AnalysisView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Kinds kinds;
    private final transient I18NProvider texts;
    private transient @Nullable QuizReport report;
    private transient @Nullable AnalysisPlace place;

    AnalysisView(Kinds kinds, I18NProvider texts) {
        this.kinds = kinds;
        this.texts = texts;
        addClassNames("stack", "analysis");
    }

    /** @param parameters of the route */
    abstract QuizReport read(RouteParameters parameters, ItemAnalysis.Wanted wanted);

    abstract AnalysisPlace.Files files(RouteParameters parameters, ItemAnalysis.Wanted wanted);

    /** The page that leads here. */
    abstract String back(RouteParameters parameters);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var wanted = new ItemAnalysis.Wanted(
                asked.getSingleParameter(AnalysisPlace.ATTEMPTS)
                        .filter(AnalysisPlace.ALL::equals)
                        .isPresent(),
                asked.getSingleParameter(AnalysisPlace.VERSION));
        var parameters = event.getRouteParameters();
        report = read(parameters, wanted);
        place = new AnalysisPlace(
                event.getLocation().getPath(),
                back(parameters),
                wanted,
                asked.getSingleParameter(AnalysisPlace.ITEM),
                files(parameters, wanted));
        show();
    }

    private void show() {
        if (report == null || place == null) {
            return;
        }
        removeAll();
        var wording = new Wording(texts, getLocale());
        add(part(report, place, wording));
    }

    private Component part(QuizReport shown, AnalysisPlace at, Wording wording) {
        return at.item()
                .flatMap(shown::report)
                .<Component>map(item -> new AnalysedItem(shown, item, at, kinds, wording))
                .orElseGet(() -> new AnalysedQuiz(shown, at, wording));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(report)
                .map(shown -> getTranslation(
                        "assessment.analysis.title", shown.quiz().title().in(getLocale())))
                .orElse("");
    }
}
