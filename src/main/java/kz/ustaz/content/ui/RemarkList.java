package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.ustaz.common.source.Remark;

/** Remarks by rule, folded. What they say is English, as all that the check says. */
class RemarkList extends Div {

    RemarkList(List<Remark> remarks) {
        addClassName("stack");
        if (remarks.isEmpty()) {
            var none = new Paragraph(getTranslation("content.state.no-remarks"));
            none.addClassNames("notice", "notice-ok");
            add(none);
        }
        var byRule = new TreeMap<String, List<Remark>>();
        remarks.forEach(remark ->
                byRule.computeIfAbsent(remark.rule(), rule -> new ArrayList<>()).add(remark));
        byRule.forEach((rule, own) -> {
            var lines = Lines.of(own.stream().map(RemarkList::line).toList());
            lines.getElement().setAttribute("lang", "en");
            var details = new NativeDetails(getTranslation("content.state.rule", rule, own.size()), lines);
            details.addClassName("content-details");
            add(details);
        });
    }

    private static String line(Remark remark) {
        String place = remark.line() > 0 ? remark.file() + ":" + remark.line() : remark.file();
        return place + ": " + remark.reason();
    }
}
