package kz.ustaz.quiz;

import kz.ustaz.question.NewParts;

/** Ids of quizzes and items that are made on screen. */
public final class NewIds {

    private static final int STEM = 48;
    private static final int SIGN = 8;

    private NewIds() {}

    static String quiz(String module) {
        return made(module);
    }

    public static String item(String quiz) {
        return made(quiz);
    }

    private static String made(String stem) {
        return stem.substring(0, Math.min(STEM, stem.length())) + "-" + NewParts.sign(SIGN);
    }
}
