package kz.ustaz.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ustaz.common.table.Wording;
import kz.ustaz.content.Course;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * The course's HTML for paper: what the page opens by a press leads to the end of the handout. It gathers which terms and sources
 * are led to, each source with its number by first use.
 */
final class HandoutLinks {

    private static final int LOWEST_HEADING = 6;
    private static final Pattern ONE_PARAGRAPH = Pattern.compile("^\\s*<p>((?:(?!<p>).)*)</p>\\s*$", Pattern.DOTALL);

    private final Extract extract;
    private final Wording wording;
    private final Set<String> lessons = new LinkedHashSet<>();
    private final Set<String> terms = new LinkedHashSet<>();
    private final List<String> sources = new ArrayList<>();

    HandoutLinks(Extract extract, Wording wording) {
        this.extract = extract;
        this.wording = wording;
        extract.lessons().forEach(lesson -> lessons.add(lesson.id()));
    }

    /** Terms that the text leads to. */
    Set<String> terms() {
        return terms;
    }

    /** In order of their numbers. */
    List<String> sources() {
        return sources;
    }

    /** @param level of the heading over this text */
    String text(String html, int level) {
        return rewritten(html, level, true);
    }

    /** A definition or caption, within a line where it is one paragraph: a term in it is led to only where the text itself has it too, else each would bring others. */
    String definition(String html) {
        String line = rewritten(html, LOWEST_HEADING, false);
        return ONE_PARAGRAPH.matcher(line).replaceFirst("$1");
    }

    private String rewritten(String html, int level, boolean gathering) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .syntax(Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        var body = document.body();
        body.select("a[data-lesson]").forEach(this::lesson);
        body.select("cite[data-source]").forEach(this::source);
        body.select("button[data-term]").forEach(term -> term(term, gathering));
        body.select("div.table-wrap").forEach(Element::unwrap);
        body.select("pre[tabindex]").forEach(pre -> pre.removeAttr("tabindex"));
        body.select("h1, h2, h3, h4, h5, h6")
                .forEach(heading -> heading.removeAttr("id").tagName("h" + Math.min(level + 1, LOWEST_HEADING)));
        return body.html();
    }

    private void lesson(Element link) {
        String id = link.attr("data-lesson");
        if (lessons.contains(id)) {
            lead(link, "lesson-" + id, title(id));
        } else {
            link.unwrap();
        }
    }

    private String title(String lesson) {
        return extract.course()
                .lesson(lesson)
                .map(found -> wording.of(found.title()))
                .orElse(lesson);
    }

    /** On the page the words are the author's short name of the source in brackets; on paper they are its number. */
    private void source(Element cite) {
        String id = cite.attr("data-source");
        String words = cite.text().replaceAll("^\\[|]$", "");
        var source = extract.course().sources().get(id);
        if (source == null) {
            cite.unwrap();
            return;
        }
        if (!sources.contains(id)) {
            sources.add(id);
        }
        int number = sources.indexOf(id) + 1;
        var link = new Element("a");
        link.text("[" + number + "]");
        lead(link, "source-" + id, wording.get("study.handout.link.source", number, source.title()));
        if (!words.toUpperCase(Locale.ROOT).equals(id.toUpperCase(Locale.ROOT))) {
            cite.before(new org.jsoup.nodes.TextNode(words + " "));
        }
        cite.replaceWith(link);
    }

    private void term(Element button, boolean gathering) {
        String id = button.attr("data-term");
        var term = extract.course().glossary().get(id);
        if (term == null || !gathering && !terms.contains(id)) {
            button.unwrap();
            return;
        }
        terms.add(id);
        var link = new Element("a").addClass("term");
        link.appendChildren(button.childNodesCopy());
        lead(link, "term-" + id, wording.get("study.handout.link.term", wording.of(term.term())));
        button.replaceWith(link);
    }

    /** @param says what a link must say in a document for everybody */
    private static void lead(Element link, String anchor, String says) {
        link.attributes().remove("data-lesson");
        link.attr("href", "#" + anchor).attr("title", says);
    }

    /** From 1. */
    int number(Course.Source source) {
        return sources.indexOf(source.id()) + 1;
    }

    Stream<Course.Source> cited() {
        return sources.stream()
                .map(id -> Optional.ofNullable(extract.course().sources().get(id)))
                .flatMap(Optional::stream);
    }

    Stream<Course.Term> explained() {
        return terms.stream()
                .map(id -> Objects.requireNonNull(extract.course().glossary().get(id)));
    }
}
