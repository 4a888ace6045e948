package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ustaz.common.source.Remark;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Moments;

/** Remarks by rule, folded. The word by which a rule is waived stands with its name. */
class RemarkList extends Div {

    private static final String RULE = "content.rule.";

    private final Locale locale;

    RemarkList(List<Remark> remarks, Locale locale) {
        this.locale = locale;
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
            var lines = Lines.of(own.stream().map(this::line).toList());
            var details = new NativeDetails(
                    getTranslation("content.state.rule", getTranslation(RULE + rule), own.size(), rule), lines);
            details.addClassName("content-details");
            add(details);
        });
    }

    private String line(Remark remark) {
        String place = remark.line() > 0 ? remark.file() + ":" + remark.line() : remark.file();
        Object[] values = Stream.concat(
                        Stream.of(remark.at()), remark.values().stream().map(this::said))
                .toArray();
        return place + ": " + getTranslation("content.remark." + remark.rule(), values);
    }

    private Object said(Object value) {
        return switch (value) {
            case LocalDate day -> Moments.longDay(locale).format(day);
            case Locale language -> LanguageName.within(language.getLanguage(), locale);
            default -> value;
        };
    }
}
