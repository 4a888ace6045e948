package kz.ustaz.quiz;

import java.util.List;
import kz.ustaz.testing.CourseText;

/** A course with a shelf of six items beside its first quiz. */
public final class BankText {

    public static final String SHELF = "m1/quizzes/shelf.yml";
    public static final String SHELF_TEXTS = "m1/en/quizzes/shelf.yml";
    public static final String DRAWN = "m1/quizzes/q2.yml";
    public static final String DRAWN_TEXTS = "m1/en/quizzes/q2.yml";

    private BankText() {}

    /** @param entries of the second quiz, a line each */
    public static CourseText course(String mode, String... entries) {
        var course = new CourseText();
        course.quizzes = List.of("q1", "q2");
        var shelf = new StringBuilder("id: shelf\nmode: bank\nitems:\n");
        var texts = new StringBuilder("title: Animals\nitems:\n");
        String[] places = {
            "level: apply, tags: [birds], use: quiz",
            "level: apply, tags: [birds, night]",
            "level: remember, tags: [fish]",
            "level: remember",
            "level: apply, use: exam",
            "level: apply, state: draft"
        };
        for (int i = 0; i < places.length; i++) {
            shelf.append("  - {id: b" + (i + 1) + ", kind: word, objective: o1, marks: 1, lesson: l1, sources: [s1], "
                    + places[i] + ", words: [yes" + i + ", no" + i + "], right: yes" + i + "}\n");
            texts.append("  b" + (i + 1) + ": {text: \"Bank question " + (i + 1) + "?\", reason: So it is.}\n");
        }
        course.with(SHELF, shelf.toString()).with(SHELF_TEXTS, texts.toString());
        course.with(DRAWN, "id: q2\nmode: " + mode + "\npass: 50\nitems:\n  " + String.join("\n  ", entries) + "\n");
        return course.with(DRAWN_TEXTS, """
                title: Drawn quiz
                items:
                  s1: {title: First part, intro: About birds.}
                  s2: {title: Second part}
                  own: {text: "Own?", reason: It is.}
                """);
    }

    /** An item of the quiz's own. */
    public static final String OWN =
            "- {id: own, kind: word, objective: o1, marks: 2, lesson: l1, sources: [s1], words: [ox, bee], right: ox}";
}
