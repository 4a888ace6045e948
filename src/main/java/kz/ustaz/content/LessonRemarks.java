package kz.ustaz.content;

import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.ports.CourseFiles;

/** Lessons that are too long or too short, that nobody knows how to hold, and objectives that none of them teaches. */
final class LessonRemarks {

    private static final int LEAST = 600;
    private static final int MOST = 1_000;
    /** Of English, by people who read it as a foreign language. */
    private static final int WORDS_A_MINUTE = 130;

    private final CourseFiles files;
    private final Course course;
    private final Remarks remarks;

    LessonRemarks(CourseFiles files, Course course, Remarks remarks) {
        this.files = files;
        this.course = course;
        this.remarks = remarks;
    }

    void all() {
        for (var module : course.modules()) {
            module.lessons().forEach(lesson -> lesson(module.id(), lesson));
            module.objectives().stream()
                    .filter(objective -> module.lessons().stream()
                            .noneMatch(lesson -> lesson.objectives().contains(objective.id())))
                    .forEach(objective -> add(
                            "objective-untaught",
                            objective.id(),
                            module.id(),
                            "objectives",
                            "No lesson teaches the objective '" + objective.id() + "': name it in one, or retire it."));
        }
    }

    private void lesson(String module, Course.Lesson lesson) {
        String path = module + "/" + course.sourceLanguage() + "/" + lesson.id() + ".md";
        int words = files.text(path).map(WordCount::of).orElse(0);
        if (words < LEAST || words > MOST) {
            remarks.add(
                    "lesson-words",
                    lesson.id(),
                    path,
                    0,
                    "The lesson has " + words + " words, and a full one " + LEAST + " to " + MOST + ": "
                            + (words < LEAST ? "say more" : "say less, or make two of it") + ".",
                    words,
                    LEAST,
                    MOST);
        }
        int minutes = Math.ceilDiv(words, WORDS_A_MINUTE);
        if (lesson.minutes() < minutes) {
            add(
                    "lesson-minutes",
                    lesson.id(),
                    module,
                    "lessons",
                    "Reading " + words + " words takes " + minutes + " minutes, and the lesson has " + lesson.minutes()
                            + ": give it more.",
                    words,
                    minutes,
                    lesson.minutes());
        }
        if (!course.guides().containsKey(lesson.id())) {
            add(
                    "lesson-guide",
                    lesson.id(),
                    module,
                    "lessons",
                    "Nobody says how '" + lesson.id() + "' is held: write its guide in guides.yml.");
        }
    }

    private void add(String rule, String at, String module, String list, String reason, Object... values) {
        String file = ModulePlan.file(module);
        remarks.add(rule, at, file, Lines.of(files, file, list, "id", at), reason, values);
    }
}
