package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.common.Score;

/** How a score is worded everywhere. */
final class Results {

    private Results() {}

    static <T extends HasElement> T score(Sayings sayings, T where, Score score) {
        return sayings.text(
                where,
                "assessment.result.score",
                Marks.of(score.awarded()),
                Long.toString(score.available()),
                score.percent());
    }

    /** Such as 1½/2, where there is no room for words. */
    static String marks(Score score) {
        return Marks.of(score.awarded()) + "/" + score.available();
    }

    static Span reached(Sayings sayings, boolean reached) {
        var badge =
                sayings.text(new Span(), reached ? "assessment.sections.reached" : "assessment.sections.not-reached");
        badge.addClassNames("badge", reached ? "badge-ok" : "badge-bad");
        return badge;
    }

    static Span outcome(Sayings sayings, boolean passed) {
        var badge = sayings.text(new Span(), passed ? "assessment.result.passed" : "assessment.result.failed");
        badge.addClassNames("badge", passed ? "badge-ok" : "badge-bad");
        return badge;
    }
}
