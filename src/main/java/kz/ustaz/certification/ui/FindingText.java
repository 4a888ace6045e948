package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Span;
import kz.ustaz.certification.Finding;
import kz.ustaz.common.ui.Spoken;

/** Whether a requirement is met, and why; for a cell of a table and a line of a checklist. */
class FindingText extends Spoken {

    FindingText(Finding finding) {
        add(Badges.of(this, finding));
        finding.why().forEach(why -> {
            var reason = text(new Span(), why.key(), why.values());
            reason.addClassName("muted");
            add(new Span(" "), reason);
        });
    }
}
