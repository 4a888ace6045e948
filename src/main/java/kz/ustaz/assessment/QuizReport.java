package kz.ustaz.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.assessment.analysis.Analysis;
import kz.ustaz.assessment.analysis.ItemReport;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Dice;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.Run;

/**
 * How one quiz measures.
 *
 * @param run empty for all runs together
 * @param versions that were sat, the newest first; none before anybody sat it
 * @param shown key of the one whose figures these are
 * @param all whether all attempts count, and not each person's first alone
 * @param quiz the newest revision with the shown structure
 */
public record QuizReport(
        Optional<Run> run, List<Version> versions, String shown, boolean all, Quiz quiz, Analysis analysis) {

    public QuizReport {
        versions = List.copyOf(versions);
    }

    /**
     * Revisions whose items, keys and marks are the same.
     *
     * @param key for an address
     * @param attempts that count
     * @param from when the first of them was handed in
     * @param to when the last of them was
     */
    public record Version(String key, int attempts, Instant from, Instant to) {}

    /** @param item the author's id */
    public Optional<ItemReport> report(String item) {
        return analysis.items().stream()
                .filter(report -> report.item().id().equals(item))
                .findFirst();
    }

    /** @param item the author's id, of one of the quiz */
    public Item item(String item) {
        return quiz.items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** What it asks, in Markdown; where that is drawn anew for each attempt, one such. */
    public Localized text(String item) {
        return text(item(item));
    }

    static Localized text(Item item) {
        return item.question().vary(Dice.of(1, 0)).prompt().text();
    }

    /** From 1, in asking order. */
    public int number(String item) {
        return 1 + quiz.items().stream().map(Item::id).toList().indexOf(item);
    }
}
