package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.study.SearchPage;

/** What was found in one language: lessons, terms, sources. */
class FoundIn extends Div {

    private final Optional<SearchPage.Place> place;
    private final SearchPage.In found;
    private final Locale locale;

    FoundIn(Optional<SearchPage.Place> place, SearchPage.In found, Locale locale) {
        this.place = place;
        this.found = found;
        this.locale = locale;
        addClassNames("stack", "found-in");
        place.ifPresent(here -> group(
                "study.search.lessons",
                found.lessons().stream()
                        .map(lesson -> new FoundLesson(here, lesson, found.language(), locale))
                        .toList()));
        if (found.more() > 0) {
            var more = new Paragraph(getTranslation("study.search.more.lessons", found.more()));
            more.addClassName("muted");
            add(more);
        }
        group("study.search.terms", found.terms().stream().map(this::term).toList());
        group(
                "study.search.sources",
                found.sources().stream()
                        .map(source -> new FoundSource(this.place, source, locale))
                        .toList());
    }

    private void group(String key, List<? extends Component> all) {
        if (!all.isEmpty()) {
            boolean own = found.language().equals(locale.getLanguage());
            var title = new H2(
                    own
                            ? getTranslation(key)
                            : getTranslation(
                                    "study.search.in",
                                    getTranslation(key),
                                    LanguageName.within(found.language(), locale)));
            var section = new Section(title);
            section.addClassName("stack");
            all.forEach(section::add);
            add(section);
        }
    }

    private Article term(SearchPage.OfTerm term) {
        var link = new Anchor("glossary#term-" + term.id());
        Marked.put(link.getElement(), term.term(), found.language(), locale);
        var definition = new Paragraph();
        Marked.put(definition.getElement(), term.definition(), found.language(), locale);
        var article = new Article(new H3(link), definition);
        article.addClassName("found");
        article.getElement().setAttribute("data-term-found", term.id());
        return article;
    }
}
