package kz.ustaz.study.ui;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ustaz.content.Course;

/** Finds which glossary terms a text opens. */
final class Terms {

    private static final Pattern TERM = Pattern.compile("data-term=\"([a-z0-9-]{1,60})\"");

    private Terms() {}

    static Set<String> usedIn(Course.LessonText text) {
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
