package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kz.ustaz.assessment.Review;

/** What somebody wrote who marked an answer; he stays unnamed. */
class MarkerSaid extends Spoken {

    MarkerSaid(Review.Said said) {
        addClassNames("notice", "notice-info", "marker-said");
        var name = sayings.text(new Paragraph(), "assessment.marking.said");
        name.addClassName("review-name");
        add(name);
        if (!said.remark().isEmpty()) {
            var words = new Div();
            words.setText(said.remark());
            words.addClassName("typed");
            add(words);
        }
        if (!said.corrected().isEmpty()) {
            add(sayings.text(new Paragraph(), "assessment.marking.corrected", said.corrected()));
        }
    }
}
