package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.assessment.Change;
import kz.ustaz.assessment.Regrades;
import kz.ustaz.common.Refused;

/** What was marked again, the newest first, each with who, when and why; the last of a question can be taken back. */
class RegradeRecord extends Spoken {

    interface Acts extends Serializable {

        Optional<Refused> undo(UUID regrade, String reason);
    }

    RegradeRecord(List<Regrades.Line> lines, Acts acts) {
        var list = new UnorderedList();
        list.addClassName("stack");
        lines.forEach(line -> list.add(item(line, acts)));
        add(list);
    }

    private ListItem item(Regrades.Line line, Acts acts) {
        String number = Integer.toString(line.number());
        var what = new Paragraph(
                sayings.text(new Span(), "assessment.result.question", number),
                new Span(": "),
                sayings.text(
                        new Span(),
                        "assessment.regrade.is."
                                + line.change().map(Change::word).orElse("undo")));
        if (line.undone()) {
            var badge = sayings.text(new Span(), "assessment.regrade.is.undone");
            badge.addClassNames("badge", "badge-locked");
            what.add(new Span(" "), badge);
        }
        var facts = sayings.text(
                new Paragraph(), "assessment.regrade.done.facts", line.by(), line.at(), line.attempts(), line.reason());
        facts.addClassName("muted");
        var item = new ListItem(what, facts);
        item.addClassNames("card", "stack");
        if (line.mayUndo()) {
            var act = new ReasonedAct(sayings);
            act.button().getElement().setAttribute("data-undo", "");
            var form =
                    act.form("assessment.open.reason", "assessment.regrade.undo.now", why -> acts.undo(line.id(), why));
            item.add(
                    ReasonedAct.folded(sayings, "assessment.regrade.undo", "assessment.regrade.undo.of", form, number));
        }
        return item;
    }
}
