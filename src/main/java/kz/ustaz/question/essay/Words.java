package kz.ustaz.question.essay;

import java.util.regex.Pattern;

/**
 * Counts words: runs of letters and digits; hyphens and apostrophes inside belong to the word. The trainee's page counts
 * alike ({@code frontend/question/ustaz-words.ts}).
 */
final class Words {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\u2019\u02bc\u2010\u2011-][\\p{L}\\p{M}\\p{N}]++)*+");

    private Words() {}

    static int count(String text) {
        return Math.toIntExact(WORD.matcher(text).results().count());
    }
}
