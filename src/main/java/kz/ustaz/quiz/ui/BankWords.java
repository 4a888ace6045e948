package kz.ustaz.quiz.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.ustaz.quiz.Shelved;

/** The words of the bank by what files call them. */
final class BankWords {

    private static final List<String> LEVELS = words(Shelved.Level.values());
    private static final List<String> USES = words(Shelved.Use.values());
    private static final List<String> STATES = words(Shelved.State.values());

    private BankWords() {}

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Shelved::word).toList();
    }

    static Map<String, String> levels(UnaryOperator<String> translate) {
        return Options.of(LEVELS, word -> translate.apply("quiz.level." + word));
    }

    static Map<String, String> uses(UnaryOperator<String> translate) {
        return Options.of(USES, word -> translate.apply("quiz.use." + word));
    }

    static Map<String, String> states(UnaryOperator<String> translate) {
        return Options.of(STATES, word -> translate.apply("quiz.bank-state." + word));
    }
}
