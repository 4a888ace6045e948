package kz.ustaz.study.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ustaz.content.Course;

/** The glossary terms that a text opens. */
final class Terms {

    private static final Pattern TERM = Pattern.compile("data-term=\"([a-z0-9-]{1,60})\"");

    private Terms() {}

    /** What the element in the browser (ustaz-lesson.ts) shows of them, by id. */
    static Map<String, Object> shown(Course.LessonText text, Map<String, Course.Term> glossary, Locale locale) {
        var used = new LinkedHashMap<String, Object>();
        usedIn(text).forEach(id -> {
            var term = glossary.get(id);
            if (term != null) {
                used.put(
                        id,
                        Map.of(
                                "term", term.term().in(locale),
                                "definition", term.definition().in(locale),
                                "lang", term.definition().languageFor(locale.getLanguage())));
            }
        });
        return used;
    }

    private static Set<String> usedIn(Course.LessonText text) {
        var used = new LinkedHashSet<String>();
        text.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(Terms::html)
                .forEach(html -> TERM.matcher(html).results().forEach(found -> used.add(found.group(1))));
        return used;
    }

    private static String html(Course.Block block) {
        return switch (block) {
            case Course.Block.Prose prose -> prose.html();
            case Course.Block.CallOut callOut -> callOut.html();
            case Course.Block.Figure figure -> figure.caption();
            case Course.Block.Check check -> "";
        };
    }
}
