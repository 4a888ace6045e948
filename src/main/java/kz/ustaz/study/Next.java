package kz.ustaz.study;

import kz.ustaz.assessment.AttemptId;
import kz.ustaz.common.Localized;

/** The next thing for a trainee to do. */
public sealed interface Next {

    /** The id of the module that it belongs to. */
    String module();

    Localized title();

    /** Finish an attempt that is open. */
    record FinishQuiz(String module, Localized title, AttemptId attempt) implements Next {}

    /** @param begun whether the lesson was opened before @param minutes 1–600 */
    record ReadLesson(String module, Localized title, String lesson, int minutes, boolean begun) implements Next {}

    /** @param questions how many */
    record SitQuiz(String module, Localized title, String quiz, int questions) implements Next {}
}
