package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import kz.ustaz.assessment.Remark;
import kz.ustaz.assessment.Review;

/** Tells a trainee which of his questions were marked again, when, why, and what that changed. */
class Remarks extends Spoken {

    Remarks(Review review) {
        addClassNames("card", "stack");
        var list = new UnorderedList();
        review.remarks().forEach(remark -> list.add(item(remark, review.items().isEmpty())));
        add(sayings.text(new H2(), "assessment.remark.title"), list);
    }

    /** @param scoreOnly whether the quiz says nothing of single questions */
    private ListItem item(Remark remark, boolean scoreOnly) {
        String what = remark.after().available() == 0 ? "dropped" : remark.undone() ? "undone" : "changed";
        String key = "assessment.remark." + what + (scoreOnly ? ".score" : "");
        return sayings.text(
                new ListItem(),
                key,
                Integer.toString(remark.position() + 1),
                remark.at(),
                Results.marks(remark.before()),
                Results.marks(remark.after()),
                remark.reason());
    }
}
