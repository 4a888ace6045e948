package kz.ustaz.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;

/** What a course has, in lines to print. */
final class CourseSummary {

    private CourseSummary() {}

    static List<String> of(CourseFiles files, Course course, Part.Known known, List<Part> parts, Remarked remarked) {
        var lines = new ArrayList<String>();
        var lessons = new TreeMap<String, Integer>();
        course.modules()
                .forEach(module -> lessons.put(module.id(), module.lessons().size()));
        lines.add("course " + course.id() + ", written in " + course.sourceLanguage());
        lines.add(line("lessons", lessons));
        lines.add(line("words", words(files, course)));
        parts.stream()
                .map(part -> part.counts(files, known))
                .forEach(counts -> counts.forEach((what, numbers) -> lines.add(line(what, numbers))));
        lines.add(line("figures", figures(files, course)));
        lines.add("guides: " + course.guides().size());
        lines.add("glossary terms: " + course.glossary().size());
        var letters = new TreeMap<String, Integer>();
        course.sources().values().forEach(source -> letters.merge(source.letter(), 1, Integer::sum));
        lines.add(line("sources", letters));
        LanguageState.of(course, remarked).stream()
                .filter(state -> !state.source())
                .map(CourseSummary::line)
                .forEach(lines::add);
        return lines;
    }

    private static String line(String what, Map<String, Integer> numbers) {
        int all = numbers.values().stream().mapToInt(Integer::intValue).sum();
        return what + ": "
                + (what.equals("words") || what.startsWith("by ") ? "" : all + " – ")
                + numbers.entrySet().stream()
                        .map(number -> number.getKey() + " " + number.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String line(LanguageState state) {
        return "translation " + state.language() + ": "
                + state.rows().stream()
                        .map(row -> row.sort().name().toLowerCase(java.util.Locale.ROOT) + " " + row.there() + "/"
                                + row.all() + " (" + row.approved() + " approved, " + row.drafts() + " drafts, "
                                + row.stale() + " stale)")
                        .collect(Collectors.joining(", "));
    }

    /** Of all lessons, by language. */
    private static Map<String, Integer> words(CourseFiles files, Course course) {
        var words = new TreeMap<String, Integer>();
        course.modules()
                .forEach(module -> module.lessons()
                        .forEach(lesson -> course.languages()
                                .forEach(language -> files.text(
                                                module.id() + "/" + language + "/" + lesson.id() + ".md")
                                        .ifPresent(text -> words.merge(language, WordCount.of(text), Integer::sum)))));
        return words;
    }

    private static Map<String, Integer> figures(CourseFiles files, Course course) {
        var figures = new TreeMap<String, Integer>();
        course.modules()
                .forEach(module -> figures.put(
                        module.id(), files.under(Media.folder(module.id())).size()));
        return figures;
    }
}
