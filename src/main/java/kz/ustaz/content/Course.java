package kz.ustaz.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.Localized;

/**
 * A whole course as one edition has it, checked: every reference leads somewhere.
 *
 * @param modules in teaching order
 * @param languages that have a folder
 * @param glossary by term id
 * @param sources by source id
 * @param guides how lessons are held, by lesson; some have none
 */
public record Course(
        String id,
        Localized title,
        Localized summary,
        String sourceLanguage,
        Set<String> languages,
        List<Module> modules,
        Map<String, Term> glossary,
        Map<String, Source> sources,
        Map<String, Guide> guides) {

    /** Without guides. */
    public Course(
            String id,
            Localized title,
            Localized summary,
            String sourceLanguage,
            Set<String> languages,
            List<Module> modules,
            Map<String, Term> glossary,
            Map<String, Source> sources) {
        this(id, title, summary, sourceLanguage, languages, modules, glossary, sources, Map.of());
    }

    public Optional<Module> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    public Optional<Lesson> lesson(String id) {
        return modules.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.id().equals(id))
                .findFirst();
    }

    /** The module that has a lesson or places a quiz of that id. */
    public Optional<Module> moduleOf(String lessonOrQuiz) {
        return modules.stream()
                .filter(module ->
                        module.lessons().stream().anyMatch(lesson -> lesson.id().equals(lessonOrQuiz))
                                || module.quizzes().stream()
                                        .anyMatch(quiz -> quiz.quiz().equals(lessonOrQuiz)))
                .findFirst();
    }

    /** A unit of the course; here a day. @param minutes 1–1440 @param prerequisites ids of modules */
    public record Module(
            String id,
            Localized title,
            Localized summary,
            int minutes,
            List<String> prerequisites,
            List<Objective> objectives,
            List<Lesson> lessons,
            List<Placement> quizzes) {}

    /** @param level Bloom's, revised: remember, understand, apply, analyse, evaluate, create */
    public record Objective(String id, String level, Localized text) {}

    /** A quiz in a module. @param required whether the module is complete only when it is passed */
    public record Placement(String quiz, boolean required) {}

    /**
     * @param minutes 1–600
     * @param texts by language
     * @param drafts languages whose text is a translation that nobody has approved yet
     */
    public record Lesson(
            String id, int minutes, List<String> objectives, Map<String, LessonText> texts, Set<String> drafts) {

        /** All of whose texts are approved. */
        public Lesson(String id, int minutes, List<String> objectives, Map<String, LessonText> texts) {
            this(id, minutes, objectives, texts, Set.of());
        }

        public LessonText in(String language) {
            LessonText own = texts.get(language);
            if (own != null) {
                return own;
            }
            LessonText english = texts.get("en");
            return english != null ? english : texts.values().iterator().next();
        }

        public Localized title() {
            var titles = new java.util.TreeMap<String, String>();
            texts.forEach((language, text) -> titles.put(language, text.title()));
            return new Localized(titles);
        }
    }

    /** @param sections the first may have an empty heading @param cites source ids in order of first use */
    public record LessonText(String title, List<Section> sections, List<String> cites) {}

    /** @param anchor unique in the lesson, the same place in every language: s0, s1 … */
    public record Section(String anchor, String heading, List<Block> blocks) {}

    /** A piece of a lesson. Html is made by us from Markdown and safe. */
    public sealed interface Block {
        record Prose(String html) implements Block {}

        /**
         * @param svg markup to put into the page, so that it takes the page's colours; empty for other pictures
         * @param address where the picture is served
         * @param caption html; may be empty
         */
        record Figure(String svg, String address, String alt, String caption) implements Block {}

        /** @param kind why, error, changed, rights, example, activity, summary */
        record CallOut(String kind, String html) implements Block {}

        /** A check-yourself item of the module. */
        record Check(String item) implements Block {}
    }

    /** @param definition html */
    public record Term(String id, Localized term, Localized definition) {}

    /** @param address as printed; may be empty @param letter confidence A, B or C @param read the day it was read */
    public record Source(String id, String title, String address, String letter, LocalDate read) {}
}
