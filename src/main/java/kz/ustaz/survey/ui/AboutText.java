package kz.ustaz.survey.ui;

import com.vaadin.flow.component.html.Span;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.survey.Asked;

/** What a form is about: a day, the whole run, or how long ago that was. */
final class AboutText {

    private AboutText() {}

    static Span of(Spoken page, Asked asked) {
        return switch (asked.form().when()) {
            case DAY -> page.text(new Span(), "survey.about.day", asked.day().orElseThrow());
            case RUN -> page.text(new Span(), "survey.about.whole");
            case AFTER -> page.text(new Span(), "survey.about.months", Integer.valueOf(asked.about()));
        };
    }
}
