package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import kz.ustaz.study.SearchPage;

/** A lesson with the sections that have what was looked for; of a locked one its title and why. */
class FoundLesson extends Article {

    private final SearchPage.Place place;
    private final SearchPage.OfLesson lesson;
    private final String language;
    private final Locale locale;

    /** @param language of the excerpts */
    FoundLesson(SearchPage.Place place, SearchPage.OfLesson lesson, String language, Locale locale) {
        this.place = place;
        this.lesson = lesson;
        this.language = language;
        this.locale = locale;
        addClassName("found");
        getElement().setAttribute("data-found", lesson.lesson());
        var module = new Paragraph();
        Parts.put(module, lesson.module(), locale);
        module.addClassNames("muted", "found-about");
        add(module, title());
        lesson.locked().ifPresent(why -> {
            var reason = new Paragraph(getTranslation(why.key(), why.values(locale)));
            reason.addClassNames("notice", "notice-info");
            add(reason);
        });
        if (!lesson.sections().isEmpty()) {
            add(sections());
        }
        if (lesson.more() > 0) {
            var more = new Paragraph(getTranslation("study.search.more.sections", lesson.more()));
            more.addClassName("muted");
            add(more);
        }
    }

    private H3 title() {
        var title = new H3();
        if (lesson.locked().isPresent()) {
            Marked.put(title.getElement(), lesson.title(), language, locale);
        } else {
            var link = new Anchor(Ways.lesson(place, lesson.lesson()));
            Marked.put(link.getElement(), lesson.title(), language, locale);
            title.add(link);
        }
        return title;
    }

    private UnorderedList sections() {
        var list = new UnorderedList();
        list.addClassName("found-sections");
        for (var section : lesson.sections()) {
            var link = new Anchor(Ways.lesson(place, lesson.lesson(), section.anchor()));
            if (section.heading().isEmpty()) {
                link.setText(getTranslation("study.search.beginning"));
            } else {
                Marked.put(link.getElement(), section.heading(), language, locale);
            }
            var text = new Span();
            Marked.put(text.getElement(), section.text(), language, locale);
            text.addClassName("found-text");
            list.add(new ListItem(link, text));
        }
        return list;
    }
}
