package kz.ustaz.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course.Lesson;
import kz.ustaz.content.Course.LessonText;
import kz.ustaz.content.LessonReader.Read;
import kz.ustaz.content.ModulePlan.PlannedLesson;

/** The lessons of one module in all languages, and that they are the same lesson in each. */
final class Lessons {

    private final ModulePlan plan;
    private final Outline outline;
    private final Draft draft;
    private final Set<String> checks = new LinkedHashSet<>();
    private final Map<String, TranslationFile> notes = new HashMap<>();

    Lessons(ModulePlan plan, Outline outline, Draft draft) {
        this.plan = plan;
        this.outline = outline;
        this.draft = draft;
    }

    /** Check-yourself items that the lessons read so far ask. */
    Set<String> checks() {
        return checks;
    }

    List<Lesson> read(Links links) {
        var lessons = new ArrayList<Lesson>();
        for (PlannedLesson planned : plan.lessons()) {
            var texts = new TreeMap<String, LessonText>();
            Read source = null;
            for (String language : outline.languagesInOrder()) {
                String path = path(language, planned.id());
                var around = Around.of(plan.id(), language, draft.files(), links);
                Read read = LessonReader.read(path, planned.id(), around, draft).orElse(null);
                if (read == null) {
                    if (language.equals(outline.sourceLanguage())) {
                        draft.missing(path, new Place(plan.file(), planned.line()));
                    }
                    continue;
                }
                texts.put(language, read.text());
                if (source == null) {
                    source = read;
                    checks.addAll(read.checks().keySet());
                } else {
                    compare(path, read, source);
                }
            }
            if (texts.isEmpty()) {
                texts.put(outline.sourceLanguage(), new LessonText("", List.of(), List.of()));
            }
            lessons.add(new Lesson(
                    planned.id(),
                    planned.minutes(),
                    planned.objectives(),
                    Map.copyOf(texts),
                    drafts(planned.id(), texts.keySet())));
        }
        // a retired lesson's text may stay or go
        plan.retiredLessons().forEach(id -> outline.languages().forEach(language -> draft.has(path(language, id))));
        return lessons;
    }

    private Set<String> drafts(String lesson, Set<String> languages) {
        return languages.stream()
                .filter(language -> notes.computeIfAbsent(language, this::note)
                        .of(lesson)
                        .filter(entry -> entry.state() == TranslationFile.State.DRAFT)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with it is reported once, where all are checked. */
    private TranslationFile note(String language) {
        return TranslationFile.read(draft.files(), TranslationFile.path(plan.id(), language), new Problems());
    }

    private String path(String language, String lesson) {
        return plan.id() + "/" + language + "/" + lesson + ".md";
    }

    /** Where a reader stopped is kept by section, and what was asked by item: both must be the same in every language. */
    private void compare(String path, Read read, Read source) {
        var here = List.copyOf(read.checks().keySet());
        var there = List.copyOf(source.checks().keySet());
        if (!here.equals(there)) {
            int line = here.stream()
                    .filter(item -> here.indexOf(item) >= there.size()
                            || !there.get(here.indexOf(item)).equals(item))
                    .findFirst()
                    .map(item -> read.checks().get(item))
                    .orElse(1);
            draft.problems()
                    .add(
                            path,
                            line,
                            "The lesson asks " + here + ", and in '" + outline.sourceLanguage() + "' it asks " + there
                                    + ": ask the same in the same order.");
        }
        int sections = source.text().sections().size();
        if (read.text().sections().size() != sections) {
            draft.problems()
                    .add(
                            path,
                            1,
                            "The lesson has " + read.text().sections().size() + " sections here and " + sections
                                    + " in '" + outline.sourceLanguage() + "'.");
        }
    }
}
