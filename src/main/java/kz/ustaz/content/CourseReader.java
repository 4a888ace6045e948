package kz.ustaz.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course.Lesson;
import kz.ustaz.content.Course.Objective;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;

/** Reads files into a course and finds everything wrong with them. Pure: the same files give the same course. */
final class CourseReader {

    private final Draft draft;
    private final Problems problems;

    private CourseReader(CourseFiles files) {
        this.problems = new Problems();
        this.draft = new Draft(files, problems);
    }

    /**
     * @param course to be shown to nobody while there are problems; empty where the files are too large to be read
     * @param problems all of them, by file and line
     */
    record Reading(Optional<Course> course, Part.Known known, List<Problem> problems) {}

    /**
     * @param before the edition that these files would replace
     * @param parts what reads the files that are not read here
     */
    static Reading read(CourseFiles files, Optional<CourseFiles> before, List<Part> parts) {
        return new CourseReader(files).read(before, parts);
    }

    private Reading read(Optional<CourseFiles> before, List<Part> parts) {
        if (!FileRules.hold(draft.files(), problems)) {
            return new Reading(Optional.empty(), KnownCourse.nothing(draft), problems.list());
        }
        var outline = Outline.read(draft);
        var sources = SourceList.read(draft);
        var glossary = Glossary.read(draft);
        var plans = plans(outline);
        var links = new Links(glossary.words(), sources.words(), lessonWords(plans));
        var texts = courseTexts(outline, links);
        var terms = glossary.texts(outline, links);
        var checks = new HashMap<String, Set<String>>();
        var modules = new ArrayList<Course.Module>();
        var guides = new HashMap<String, Guide>();
        for (ModulePlan plan : plans) {
            media(plan.id(), outline);
            var lessons = new Lessons(plan, outline, draft);
            modules.add(module(plan, ModuleTexts.read(plan, outline, links, draft), lessons.read(links)));
            checks.put(plan.id(), lessons.checks());
            guides.putAll(GuideReader.read(plan, outline, links, draft));
        }
        Waivers.check(draft);
        TranslationFile.check(outline, draft);
        before.ifPresent(
                files -> GoneIds.check(files, draft.files(), outline.modules().keySet(), problems));
        var known = new KnownCourse(outline, plans, checks, links, draft);
        if (sources.words().whole() && plans.stream().allMatch(this::isClear)) {
            parts.forEach(part -> part.check(draft.files(), known, before, problems));
        }
        draft.reportUnread(path -> parts.stream().anyMatch(part -> part.reads(path)));
        var course = new Course(
                outline.id(),
                texts.title(),
                texts.summary(),
                outline.sourceLanguage(),
                outline.languages(),
                List.copyOf(modules),
                terms,
                sources.byId(),
                guides);
        return new Reading(Optional.of(course), known, problems.list());
    }

    private List<ModulePlan> plans(Outline outline) {
        var plans = new ArrayList<ModulePlan>();
        outline.modules()
                .forEach((module, line) -> plans.add(ModulePlan.read(draft, module, new Place(Outline.FILE, line))));
        Prerequisites.check(plans, problems);
        return plans;
    }

    /** Without the file that says what a module has, everything else in its folder would be called wrong. */
    private boolean isClear(ModulePlan plan) {
        return plan.whole() || draft.files().under(plan.id() + "/").isEmpty();
    }

    private static Words lessonWords(List<ModulePlan> plans) {
        var ids = new TreeSet<String>();
        plans.forEach(plan -> ids.addAll(plan.lessonIds()));
        return new Words("lesson", ids, !plans.isEmpty() && plans.stream().allMatch(ModulePlan::whole));
    }

    private record Texts(Localized title, Localized summary) {}

    private Texts courseTexts(Outline outline, Links links) {
        var titles = new TreeMap<String, String>();
        var summaries = new TreeMap<String, String>();
        for (String language : outline.languagesInOrder()) {
            String path = language + "/" + Outline.FILE;
            boolean needed = language.equals(outline.sourceLanguage());
            var place = new Place(Outline.FILE, outline.languageLine());
            Optional<Fields> file = needed ? draft.yaml(path, place) : draft.yamlIfThere(path);
            file.ifPresent(fields -> {
                titles.put(language, fields.text("title"));
                String summary = fields.text("summary");
                summaries.put(language, summary);
                TextCheck.html(summary, new Place(path, fields.lineOf("summary")), links, problems);
                fields.done();
            });
        }
        return new Texts(new Localized(titles), new Localized(summaries));
    }

    private void media(String module, Outline outline) {
        var shared = draft.files().under(Media.folder(module));
        shared.forEach(this::picture);
        for (String language : outline.languages()) {
            var own = shared.stream()
                    .map(path -> Media.own(module, language, path))
                    .toList();
            for (String path : draft.files().under(Media.own(module, language, Media.folder(module)))) {
                picture(path);
                if (!own.contains(path)) {
                    problems.near(
                            path,
                            0,
                            "A drawing in a language stands beside one of the same name in " + Media.folder(module)
                                    + ".",
                            path,
                            own);
                }
            }
        }
    }

    private void picture(String path) {
        draft.has(path);
        Media.check(path, draft.files().bytes(path), problems);
    }

    private static Course.Module module(ModulePlan plan, ModuleTexts texts, List<Lesson> lessons) {
        var objectives = plan.objectives().entrySet().stream()
                .map(objective ->
                        new Objective(objective.getKey(), objective.getValue(), texts.objective(objective.getKey())))
                .toList();
        return new Course.Module(
                plan.id(),
                texts.title(),
                texts.summary(),
                plan.minutes(),
                plan.prerequisites().stream()
                        .map(kz.ustaz.common.source.Yaml.Text::value)
                        .toList(),
                objectives,
                List.copyOf(lessons),
                plan.quizzes());
    }
}
