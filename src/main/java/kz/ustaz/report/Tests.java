package kz.ustaz.report;

import java.util.Set;

/**
 * Between which two quizzes of an edition people are to have learned something: parallel forms, whose questions stand for
 * the same objectives.
 *
 * @param before the author's id of what is sat before the course
 * @param after of what is sat at its end, another one
 */
record Tests(String before, String after) {

    Set<String> both() {
        return Set.of(before, after);
    }
}
