package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Locale;
import kz.ustaz.assessment.Review;

/** All questions of a result by number, each with how it was answered, and the way to it. */
@Tag("nav")
class ResultMap extends Spoken {

    ResultMap(Review review) {
        addClassNames("sitting-map", "result-map");
        sayings.attribute(this, "aria-label", "assessment.sitting.map");
        var list = new OrderedList();
        for (var item : review.items()) {
            String number = Integer.toString(item.position() + 1);
            var verdict = item.grade().verdict();
            var link = new Anchor(Places.result(review.attempt()) + "#question-" + number, number);
            link.addClassName("button");
            link.getElement().setAttribute("data-is", verdict.name().toLowerCase(Locale.ROOT));
            sayings.add(language -> link.getElement()
                    .setAttribute(
                            "aria-label",
                            Sayings.translate(language, "assessment.result.question", number) + ": "
                                    + Sayings.translate(language, verdict.key())));
            list.add(new ListItem(link));
        }
        add(list);
    }
}
