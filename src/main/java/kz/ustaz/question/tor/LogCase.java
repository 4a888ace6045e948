package kz.ustaz.question.tor;

import java.util.List;
import java.util.stream.Stream;

/** What is to be found out about a line of the log. */
enum LogCase {
    /** The list of that time has it with the flag Exit. */
    EXIT("exit", "yes"),
    /** The list of that time has it running, without the flag. */
    NO_FLAG("no-flag", "no"),
    /** It is an exit in a list of another time only. */
    WRONG_DAY("wrong-day", "no"),
    /** No list is valid at that time. */
    OUTSIDE("outside", "unknown");

    static final List<String> JUDGEMENTS = List.of("yes", "no", "unknown");
    static final List<String> WORDS = Stream.of(values()).map(LogCase::word).toList();

    private final String word;
    private final String judgement;

    LogCase(String word, String judgement) {
        this.word = word;
        this.judgement = judgement;
    }

    /** In the author's file. */
    String word() {
        return word;
    }

    /** What is right, and the key of why. */
    Expected expected() {
        return new Expected(List.of(judgement), "question.tor.why.log." + word);
    }
}
