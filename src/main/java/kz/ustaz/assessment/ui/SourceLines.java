package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.Course;

/** What an answer rests on, worded as at the end of a lesson. Addresses are printed, not followed. */
class SourceLines extends NativeDetails {

    SourceLines(Sayings sayings, List<Course.Source> sources) {
        addClassName("explanation-sources");
        var list = new UnorderedList();
        for (var source : sources) {
            String letter = source.letter();
            var day = source.read();
            var line = new ListItem(new Span(source.id().toUpperCase(Locale.ROOT) + " — " + source.title() + ". "));
            if (!source.address().isEmpty()) {
                var address = new Span(source.address() + " ");
                address.addClassName("source-address");
                line.add(address);
            }
            var read = new Span();
            sayings.add(language -> read.setText(Sayings.translate(
                    language,
                    "assessment.result.source.read",
                    letter,
                    Moments.longDay(language).format(day))));
            line.add(read);
            list.add(line);
        }
        setSummary(sayings.text(new Span(), "assessment.result.sources"));
        setContent(list);
    }
}
