package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kz.ustaz.assessment.Review;
import kz.ustaz.question.Kinds;
import kz.ustaz.roster.EnrolmentId;

/** One marked answer: what was given, what is right, why, where to reread it and what it rests on. */
class Explanation extends Spoken {

    /** With the way to what should be read again. */
    Explanation(Review.Reviewed reviewed, EnrolmentId enrolment, Kinds kinds) {
        this(reviewed, kinds);
        if (!reviewed.lesson().isEmpty()) {
            var lesson = new Anchor(Places.lesson(enrolment, reviewed.lesson()));
            add(new Paragraph(sayings.text(lesson, "assessment.result.lesson", reviewed.lessonTitle())));
        }
        if (!reviewed.sources().isEmpty()) {
            var sources = new SourceLines(sayings, reviewed.sources());
            sources.addClassName("muted");
            add(sources);
        }
    }

    Explanation(Review.Reviewed reviewed, Kinds kinds) {
        addClassNames("stack", "explanation");
        add(kinds.get(reviewed.kind())
                .review(reviewed.question(), reviewed.variant(), reviewed.answer(), reviewed.grade()));
        reviewed.said().forEach(said -> add(new MarkerSaid(said)));
        if (!reviewed.reason().isEmpty()) {
            var reason = sayings.markdown(new Div(), reviewed.reason());
            reason.addClassNames("notice", "notice-info", "explanation-reason");
            add(reason);
        }
    }
}
