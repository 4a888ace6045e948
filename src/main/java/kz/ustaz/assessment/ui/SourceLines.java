package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import kz.ustaz.content.Course;

/** What an answer rests on, worded as at the end of a lesson. Addresses are printed, not followed. */
class SourceLines extends Div {

    SourceLines(Sayings sayings, List<Course.Source> sources) {
        addClassName("explanation-sources");
        var list = new UnorderedList();
        for (var source : sources) {
            var line = new ListItem();
            String letter = source.letter();
            var read = source.read();
            String named = source.id().toUpperCase(Locale.ROOT) + " — " + source.title()
                    + (source.address().isEmpty() ? "" : ". " + source.address()) + ". ";
            sayings.add(language -> line.setText(named
                    + Sayings.translate(
                            language,
                            "assessment.result.source.read",
                            letter,
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(language)
                                    .format(read))));
            list.add(line);
        }
        add(sayings.text(new Paragraph(), "assessment.result.sources"), list);
    }
}
