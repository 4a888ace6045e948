package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kz.ustaz.certification.Finding;
import kz.ustaz.common.ui.Spoken;

/** What is required of a trainer, and how far one candidate is with each. */
class Checklist extends Spoken {

    Checklist(List<Finding> findings) {
        addClassNames("card", "stack");
        add(text(new H2(), "certification.trainer.checklist"));
        if (findings.isEmpty()) {
            add(text(new Paragraph(), "certification.trainer.no-rules"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("stack");
        findings.forEach(finding -> {
            var name = text(new Span(), "certification.requirement." + finding.requirement());
            var line = new ListItem(name, new FindingText(finding));
            line.getElement()
                    .setAttribute("data-requirement", finding.requirement().name());
            list.add(line);
        });
        add(list);
    }
}
