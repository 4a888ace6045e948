package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.ustaz.assessment.analysis.Analysis;
import kz.ustaz.assessment.analysis.Marksheet;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.quiz.ports.Quizzes.Structure;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what a report needs in one short read-only transaction, and counts when that is over. Two at a time at most, so
 * that those who save find connections.
 */
@Component
class QuizReports {

    private static final int AT_ONCE = 2;
    private static final int KEY_LENGTH = 12;

    private final HandedInAttempts attempts;
    private final SatCounts counts;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final TransactionTemplate reading;
    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    QuizReports(
            HandedInAttempts attempts,
            SatCounts counts,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            PlatformTransactionManager transactions) {
        this.attempts = attempts;
        this.counts = counts;
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    List<ItemAnalysis.Line> quizzes(Run run) {
        var sat = counts.of(
                enrolments.of(run.id()).stream().map(one -> one.id().value()).toList());
        return editions.course(run.edition()).modules().stream()
                .flatMap(module -> module.quizzes().stream())
                .map(placed -> {
                    var quiz = quizzes.in(run.edition(), placed.quiz());
                    return new ItemAnalysis.Line(
                            quiz.id(),
                            quiz.title(),
                            sat.getOrDefault(quiz.id(), SatCounts.Count.NONE).handedIn(),
                            quiz.mode() == Quiz.Mode.QUIZ || quiz.mode() == Quiz.Mode.EXAM);
                })
                .toList();
    }

    /** What was read of one quiz. @param attempts in the order of the sheet @param sheet of the shown version */
    record Counted(
            Optional<Run> run,
            List<QuizReport.Version> versions,
            String shown,
            boolean all,
            Quiz quiz,
            List<HandedIn> attempts,
            Marksheet sheet) {

        QuizReport report() {
            return new QuizReport(run, versions, shown, all, quiz, Analysis.of(sheet));
        }
    }

    /**
     * @param place asks whether the caller may, within the transaction; the run, or empty for all runs
     * @param seen what the caller may see of the quiz
     */
    QuizReport report(
            Supplier<Optional<Run>> place, String quiz, ItemAnalysis.Wanted wanted, UnaryOperator<Quiz> seen) {
        return seated(() -> read(place, quiz, wanted, seen).report());
    }

    /** What the report counts. */
    Counted counted(Supplier<Optional<Run>> place, String quiz, ItemAnalysis.Wanted wanted, UnaryOperator<Quiz> seen) {
        return seated(() -> read(place, quiz, wanted, seen));
    }

    private <T> T seated(Supplier<T> work) {
        seats.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    private Counted read(
            Supplier<Optional<Run>> place, String quiz, ItemAnalysis.Wanted wanted, UnaryOperator<Quiz> seen) {
        return Objects.requireNonNull(reading.execute(status -> read(place.get(), quiz, wanted, seen)));
    }

    private Counted read(Optional<Run> run, String quiz, ItemAnalysis.Wanted wanted, UnaryOperator<Quiz> seen) {
        var structures = quizzes.structures(quiz);
        var version = new Versions(structures, counting(run, quiz, wanted.all()));
        var shown = version.shown(wanted.version());
        var revision = seen.apply(quizzes.revision(shown.getFirst().revision()));
        var handedIn = version.attempts(shown);
        return new Counted(
                run,
                version.list(),
                key(shown.getFirst()),
                wanted.all(),
                revision,
                handedIn,
                sheet(handedIn, shown, revision));
    }

    /** By revision the ids of items in asking order. */
    Map<UUID, List<String>> positions(Quiz quiz) {
        return quizzes.structures(quiz.id()).stream().collect(Collectors.toMap(Structure::revision, Structure::items));
    }

    private Marksheet sheet(List<HandedIn> handedIn, List<Structure> structures, Quiz quiz) {
        var table = new MarkTable(handedIn, structures, quiz);
        attempts.marks(handedIn.stream().map(one -> one.attempt().value()).toList(), table::take);
        var silent = table.silent();
        if (!silent.isEmpty()) {
            var answers = attempts.answers(silent);
            attempts.asked(silent)
                    .forEach((id, asked) -> table.tell(
                            id,
                            asked.stream().map(Sheets.Asked::variant).toList(),
                            answers.getOrDefault(id, Map.of())));
        }
        return table.sheet();
    }

    private List<HandedIn> counting(Optional<Run> run, String quiz, boolean all) {
        var found = run.map(one -> attempts.of(one.id(), quiz)).orElseGet(() -> attempts.of(quiz));
        var seen = new HashSet<>();
        return all
                ? found
                : found.stream().filter(one -> seen.add(one.person())).toList();
    }

    static String key(Structure structure) {
        return structure.hash().substring(0, KEY_LENGTH);
    }

    /** Attempts by structure. */
    private static final class Versions {

        private final Map<String, List<Structure>> byKey = new LinkedHashMap<>();
        private final Map<String, List<HandedIn>> attempts;

        /** @param structures the newest first @param handedIn the earliest first */
        Versions(List<Structure> structures, List<HandedIn> handedIn) {
            if (structures.isEmpty()) {
                throw new NotFound("quiz");
            }
            var keys = new LinkedHashMap<UUID, String>();
            structures.forEach(one -> {
                byKey.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one);
                keys.put(one.revision(), key(one));
            });
            attempts = handedIn.stream()
                    .filter(one -> keys.containsKey(one.revision()))
                    .collect(Collectors.groupingBy(one -> Objects.requireNonNull(keys.get(one.revision()))));
        }

        List<QuizReport.Version> list() {
            return byKey.keySet().stream()
                    .filter(attempts::containsKey)
                    .map(key -> {
                        var own = Objects.requireNonNull(attempts.get(key));
                        return new QuizReport.Version(
                                key,
                                own.size(),
                                own.getFirst().at(),
                                own.getLast().at());
                    })
                    .toList();
        }

        /** Its revisions, the newest first: the wanted one, else the newest that was sat, else the newest. */
        List<Structure> shown(Optional<String> wanted) {
            String key = wanted.filter(byKey::containsKey)
                    .or(() -> byKey.keySet().stream()
                            .filter(attempts::containsKey)
                            .findFirst())
                    .orElse(byKey.keySet().iterator().next());
            return Objects.requireNonNull(byKey.get(key));
        }

        List<HandedIn> attempts(List<Structure> shown) {
            return attempts.getOrDefault(key(shown.getFirst()), List.of());
        }
    }
}
