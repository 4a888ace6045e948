package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.ui.Moments;

/** Tells a trainee that his attempt was closed, by whom and why, and that he may begin again. */
class ClosedAttempt extends Spoken {

    ClosedAttempt(Sittings.Closed closed) {
        addClassName("stack");
        var what = new Paragraph();
        what.addClassNames("notice", "notice-warn");
        sayings.add(language -> what.setText(Sayings.translate(
                language, "assessment.closed", closed.by(), Moments.of(closed.at(), language), closed.reason())));
        var again = sayings.text(new Anchor(Places.quiz(closed.enrolment(), closed.quiz())), "assessment.result.quiz");
        again.addClassName("button-primary");
        add(sayings.plain(new H1(), closed.title()), what, again);
    }
}
