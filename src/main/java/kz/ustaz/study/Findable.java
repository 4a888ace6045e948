package kz.ustaz.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.content.Course;
import org.jsoup.Jsoup;

/**
 * One thing of a course that can be found, in one language, as bare text.
 *
 * @param id of the lesson, term or source
 * @param anchor of a section in its lesson; else empty
 * @param title of a section's lesson; else empty
 * @param head its name; of some sections empty
 */
record Findable(Sort sort, String id, String anchor, String title, String head, String body) {

    enum Sort {
        /** Its title alone. */
        LESSON,
        SECTION,
        TERM,
        SOURCE
    }

    /**
     * What a course has in a language; sources, which are not translated, in each.
     *
     * @param checks texts of the questions that lessons ask: no answer, and no reason
     */
    static List<Findable> in(Course course, String language, Map<String, Localized> checks) {
        var all = new ArrayList<Findable>();
        for (var module : course.modules()) {
            for (var lesson : module.lessons()) {
                var text = lesson.texts().get(language);
                if (text != null) {
                    all.add(new Findable(Sort.LESSON, lesson.id(), "", "", clean(text.title()), ""));
                    text.sections().forEach(section -> all.add(section(lesson, text, section, language, checks)));
                }
            }
        }
        course.glossary().values().stream()
                .filter(term -> term.term().texts().containsKey(language))
                .forEach(term -> all.add(new Findable(
                        Sort.TERM,
                        term.id(),
                        "",
                        "",
                        clean(term.term().in(language)),
                        bare(term.definition().in(language)))));
        course.sources()
                .values()
                .forEach(source -> all.add(
                        new Findable(Sort.SOURCE, source.id(), "", "", clean(named(source)), clean(source.address()))));
        return all;
    }

    /** As lists of sources print it. */
    private static String named(Course.Source source) {
        return source.id().toUpperCase(Locale.ROOT) + " — " + source.title();
    }

    private static Findable section(
            Course.Lesson lesson,
            Course.LessonText text,
            Course.Section section,
            String language,
            Map<String, Localized> checks) {
        String body = section.blocks().stream()
                .map(block -> switch (block) {
                    case Course.Block.Prose prose -> bare(prose.html());
                    case Course.Block.CallOut callOut -> bare(callOut.html());
                    case Course.Block.Figure figure -> clean(figure.alt() + " " + bare(figure.caption()));
                    case Course.Block.Check check ->
                        clean(Markdown.plain(checks.getOrDefault(check.item(), Localized.EMPTY)
                                .in(language)));
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return new Findable(
                Sort.SECTION, lesson.id(), section.anchor(), clean(text.title()), clean(section.heading()), body);
    }

    private static String bare(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        // a term of the glossary is a button, around which no space stands
        body.select("button").unwrap();
        return clean(body.text());
    }

    /** Without what is not seen, as it would part a word. */
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
