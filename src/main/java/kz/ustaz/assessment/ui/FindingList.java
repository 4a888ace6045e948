package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import kz.ustaz.assessment.ItemTable;
import kz.ustaz.assessment.analysis.Finding.Gravity;
import kz.ustaz.assessment.analysis.ItemReport;
import kz.ustaz.common.table.Wording;

/** What is said of an item, the gravest first, each with a word for how grave it is. */
class FindingList extends UnorderedList {

    FindingList(ItemReport item, Wording wording) {
        addClassName("analysis-findings");
        for (var finding : item.findings()) {
            var badge = new Span(wording.get("assessment.analysis.gravity." + finding.gravity()));
            badge.addClassNames("badge", look(finding.gravity()));
            var line = new ListItem(badge, new Span(" " + ItemTable.sentence(finding, wording)));
            add(line);
        }
        if (item.findings().isEmpty()) {
            add(new ListItem(wording.get("assessment.analysis.finding.none")));
        }
    }

    private static String look(Gravity gravity) {
        return switch (gravity) {
            case MISTAKE -> "badge-bad";
            case LOOK -> "badge-due";
            case NOTE, NONE -> "analysis-note";
        };
    }
}
