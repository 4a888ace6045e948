package kz.ustaz.study;

import static kz.ustaz.common.pdf.PrintHtml.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.pdf.Printout.Bookmark;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.Course;

/** The end of a handout: the terms and sources that its text leads to. */
final class HandoutEnd {

    static final String GLOSSARY = "glossary";
    static final String SOURCES = "sources";

    private final HandoutLinks links;
    private final Wording wording;
    private final Locale language;

    HandoutEnd(HandoutLinks links, Wording wording) {
        this.links = links;
        this.wording = wording;
        this.language = wording.locale();
    }

    /** Both lists. @param onNewPage whether they begin one */
    String html(boolean onNewPage) {
        // first, as a definition may name a source too
        String glossary = glossary(onNewPage);
        return glossary + sources();
    }

    /** To be asked when the text is written. */
    List<Bookmark> bookmarks() {
        var bookmarks = new ArrayList<Bookmark>();
        if (!links.terms().isEmpty()) {
            bookmarks.add(new Bookmark(wording.get("content.glossary.title"), GLOSSARY, List.of()));
        }
        if (!links.sources().isEmpty()) {
            bookmarks.add(new Bookmark(wording.get("study.sources"), SOURCES, List.of()));
        }
        return bookmarks;
    }

    private String glossary(boolean onNewPage) {
        if (links.terms().isEmpty()) {
            return "";
        }
        var order = Collator.getInstance(new ULocale(language.getLanguage()));
        var html = new StringBuilder("<h2 id=\"" + GLOSSARY + "\"" + (onNewPage ? " class=\"new-page\"" : "") + ">")
                .append(text(wording.get("content.glossary.title")))
                .append("</h2><ul class=\"plain\">");
        links.explained()
                .sorted(Comparator.comparing(term -> wording.of(term.term()), order::compare))
                .forEach(term -> html.append(entry(term)));
        return html.append("</ul>").toString();
    }

    private String entry(Course.Term term) {
        String real = term.definition().languageFor(language.getLanguage());
        return "<li id=\"term-" + text(term.id()) + "\"><strong>" + text(term.term(), language) + "</strong> – <span"
                + (real.equals(language.getLanguage()) ? "" : " lang=\"" + text(real) + "\"") + ">"
                + links.definition(term.definition().in(language)) + "</span></li>";
    }

    /** An address is printed, as on paper no link can be followed. */
    private String sources() {
        if (links.sources().isEmpty()) {
            return "";
        }
        var day = Moments.longDay(language);
        var html = new StringBuilder("<h2 id=\"" + SOURCES + "\">")
                .append(text(wording.get("study.sources")))
                .append("</h2><ul class=\"plain sources\">");
        links.cited()
                .forEach(source -> html.append("<li id=\"source-" + text(source.id()) + "\">")
                        .append("[" + links.number(source) + "] ")
                        .append(text(source.id().toUpperCase(Locale.ROOT) + " – " + source.title() + ". "))
                        .append(source.address().isEmpty() ? "" : text(source.address() + " · "))
                        .append(text(wording.get("study.source.read", source.letter(), day.format(source.read()))))
                        .append("</li>"));
        return html.append("</ul>").toString();
    }
}
