package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.study.SearchPage;

/** A source, and the lessons that rest on it. Its address is printed, not followed: nothing leaves the machine. */
class FoundSource extends Article {

    FoundSource(Optional<SearchPage.Place> place, SearchPage.OfSource source, Locale locale) {
        addClassName("found");
        getElement().setAttribute("data-source", source.id());
        var title = new Paragraph();
        Marked.put(title.getElement(), source.title(), locale.getLanguage(), locale);
        var about = new Paragraph();
        about.addClassNames("muted", "found-about");
        var address = new Span();
        address.addClassName("source-address");
        Marked.put(address.getElement(), source.address(), locale.getLanguage(), locale);
        about.add(address, new Span(" " + getTranslation("study.search.letter", source.letter())));
        add(title, about);
        place.filter(_ -> !source.citedIn().isEmpty()).ifPresent(here -> {
            var cited = new Paragraph(getTranslation("study.search.cited") + " ");
            source.citedIn().forEach(lesson -> {
                var link = new Anchor(Ways.lesson(here, lesson.lesson(), "src-" + source.id()));
                Parts.put(link, lesson.title(), locale);
                cited.add(link);
            });
            cited.addClassName("found-cited");
            add(cited);
        });
    }
}
