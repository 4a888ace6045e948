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

    static Span reached(Sayings sayings, boolean reached, int waiting) {
        String key = reached
                ? "assessment.sections.reached"
                : waiting > 0 ? "assessment.result.waits" : "assessment.sections.not-reached";
        var badge = sayings.text(new Span(), key);
        badge.addClassNames("badge", reached ? "badge-ok" : waiting > 0 ? "badge-due" : "badge-bad");
        return badge;
    }

    /** @param waiting answers that people have not marked yet: until none does, nobody has failed */
    static Span outcome(Sayings sayings, boolean passed, int waiting) {
        String key = passed ? "passed" : waiting > 0 ? "waits" : "failed";
        var badge = sayings.text(new Span(), "assessment.result." + key);
        badge.addClassNames("badge", passed ? "badge-ok" : waiting > 0 ? "badge-due" : "badge-bad");
        return badge;
    }

    /** The same where it may be that nothing is to be passed. */
    static Span outcome(Sayings sayings, boolean measures, boolean passed, int waiting) {
        if (!measures || waiting > 0) {
            return outcome(sayings, passed && !measures, waiting);
        }
        var said = sayings.text(new Span(), "assessment.result.measures");
        said.addClassName("muted");
        return said;
    }

    /** Of the card around a score. */
    static String look(boolean passed, int waiting) {
        return passed ? "result-passed" : waiting > 0 ? "result-waits" : "result-failed";
    }
}
