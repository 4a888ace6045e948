package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.certification.Said;
import kz.ustaz.common.ui.Spoken;

/** Who did what on somebody's way to trainer, and why. */
class HistoryText extends Spoken {

    HistoryText(List<Said> history) {
        addClassNames("card", "stack");
        add(text(new H2(), "certification.trainer.history"));
        var list = new OrderedList();
        list.addClassName("stack");
        history.forEach(said -> {
            var line =
                    new ListItem(text(new Span(), "certification.trainer.said." + said.what(), said.by(), said.at()));
            if (!said.reason().isEmpty()) {
                line.add(text(new Paragraph(), "certification.trainer.said.reason", said.reason()));
            }
            list.add(line);
        });
        add(list);
    }
}
