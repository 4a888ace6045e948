package kz.ustaz.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk of who asks whether questions work: a lead of his run, for whom no other run exists ({@link NotFound}), and
 * authors of the whole installation of all runs together, without names (others: {@link NotAllowed}).
 */
@Service
public class ItemAnalysis {

    private final Leading leading;
    private final Rights rights;
    private final QuizReports reports;
    private final ResultFiles files;
    private final ExamOnly examOnly;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    ItemAnalysis(
            Leading leading,
            Rights rights,
            QuizReports reports,
            ResultFiles files,
            ExamOnly examOnly,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.leading = leading;
        this.rights = rights;
        this.reports = reports;
        this.files = files;
        this.examOnly = examOnly;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A quiz of the run's edition. @param handedIn attempts of the run @param onPaper whether it may be held so */
    public record Line(String quiz, Localized title, long handedIn, boolean onPaper) {}

    /** What of a quiz is to be seen. @param all attempts, and not each person's first alone @param version empty for the newest */
    public record Wanted(boolean all, Optional<String> version) {

        public static final Wanted PLAIN = new Wanted(false, Optional.empty());
    }

    /** What somebody takes away as a file. */
    public enum Part {
        ITEMS,
        ATTEMPTS,
        ANSWERS
    }

    /** Is given the columns and about so many rows once, within the transaction that reads them. */
    public interface File {
        <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows);
    }

    /** Quizzes of a run, in teaching order. */
    public List<Line> quizzes(Caller caller, RunId run) {
        return read(() -> reports.quizzes(leading.led(caller, run)));
    }

    /** Of one run. @throws NotFound also if there is no such quiz */
    public QuizReport ofRun(Caller caller, RunId run, String quiz, Wanted wanted) {
        return reports.report(() -> led(caller, run), quiz, wanted, found -> examOnly.seenBy(caller, found));
    }

    /** Of all runs. @throws NotFound if there is no such quiz */
    public QuizReport of(Caller caller, String quiz, Wanted wanted) {
        return reports.report(() -> ofAuthor(caller), quiz, wanted, UnaryOperator.identity());
    }

    /** Audited when it has been written and before it is sent. */
    public void exportOfRun(Caller caller, RunId run, String quiz, Wanted wanted, Part part, File file) {
        var counted = reports.counted(() -> led(caller, run), quiz, wanted, found -> examOnly.seenBy(caller, found));
        export(caller, counted, part, file);
    }

    /** The same of all runs, without names. */
    public void export(Caller caller, String quiz, Wanted wanted, Part part, File file) {
        export(caller, reports.counted(() -> ofAuthor(caller), quiz, wanted, UnaryOperator.identity()), part, file);
    }

    private Optional<Run> led(Caller caller, RunId run) {
        return Optional.of(leading.led(caller, run));
    }

    private Optional<Run> ofAuthor(Caller caller) {
        rights.require(caller, Role.AUTHOR, new Scope.Installation());
        return Optional.empty();
    }

    private void export(Caller caller, QuizReports.Counted counted, Part part, File file) {
        reading.executeWithoutResult(status -> {
            switch (part) {
                case ITEMS -> {
                    var report = counted.report();
                    var rows = report.analysis().byTrouble();
                    file.write(new ItemTable(report).all(), rows.size(), rows.stream());
                }
                case ATTEMPTS -> files.attempts(counted, file);
                case ANSWERS -> files.answers(counted, file);
            }
        });
        writing.executeWithoutResult(status -> audit.record(
                caller,
                "analysis.export",
                counted.quiz().id(),
                Map.of(
                        "part",
                        part.name(),
                        "run",
                        counted.run().map(run -> run.id().value().toString()).orElse("all"),
                        "attempts",
                        Integer.toString(counted.attempts().size()))));
    }

    private <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(reading.execute(status -> what.get()));
    }
}
