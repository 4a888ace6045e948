package kz.ustaz.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.report.TraineeRecord.Attempted;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk of who watches runs: their supervisors and leads, and administrators of their units. For all others, and for
 * other runs, all methods throw {@link NotFound}, as for a run that does not exist. Longer than
 * most, as it is the whole desk.
 */
@Service
public class Supervision {

    private static final Set<Role> WATCHERS = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.LEAD);

    private final Reaches reaches;
    private final RunBook runs;
    private final Boards boards;
    private final BoardReader reader;
    private final TableRules rules;
    private final Submissions submissions;
    private final Quizzes quizzes;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Supervision(
            Reaches reaches,
            RunBook runs,
            Boards boards,
            BoardReader reader,
            TableRules rules,
            Submissions submissions,
            Quizzes quizzes,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.reaches = reaches;
        this.runs = runs;
        this.boards = boards;
        this.reader = reader;
        this.rules = rules;
        this.submissions = submissions;
        this.quizzes = quizzes;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A run in the list. @param people enrolled now */
    public record Line(Run run, long people) {}

    /** Those the caller may watch, the latest start first. Two queries. */
    @Transactional(readOnly = true)
    public List<Line> runs(Caller caller) {
        var reach = reaches.of(caller, WATCHERS);
        if (reach.isEmpty()) {
            throw new NotFound("runs");
        }
        return runs.all().stream()
                .filter(line -> reach.covers(line.run().id().value(), line.run().unit()))
                .map(line -> new Line(line.run(), line.people()))
                .toList();
    }

    /** Two queries. */
    @Transactional(readOnly = true)
    public Run run(Caller caller, RunId run) {
        var reach = reaches.of(caller, WATCHERS);
        return runs.find(run)
                .filter(found -> reach.covers(run.value(), found.unit()))
                .orElseThrow(() -> new NotFound("run"));
    }

    /**
     * Tells of every change until it is closed. Ten queries for the first page that watches a run, two for the others.
     *
     * @param told at most once a second, in a thread of its own; the board says then what is new
     */
    public Watching watch(Caller caller, RunId run, Consumer<BoardChange> told) {
        var watched = run(caller, run);
        // one of its own, so that the same listener may watch twice
        Consumer<BoardChange> seat = change -> told.accept(change);
        var board = boards.join(watched, seat);
        return new Watching(
                () -> {
                    if (!reaches.of(caller, WATCHERS).covers(run.value(), watched.unit())) {
                        throw new NotFound("run");
                    }
                    return board.now();
                },
                rules,
                () -> boards.leave(run, seat));
    }

    /** One trainee's results. Audited. @throws NotFound also if he is in another run, or in it no more */
    @Transactional
    public TraineeRecord trainee(Caller caller, RunId run, EnrolmentId enrolment) {
        var board = reader.read(run(caller, run), enrolment);
        var row = Optional.ofNullable(board.rows().get(enrolment)).orElseThrow(() -> new NotFound("enrolment"));
        var done = submissions.of(enrolment).stream().map(this::attempted);
        var open = row.open().stream()
                .map(one -> new Attempted(
                        quizzes.in(board.run().edition(), one.quiz()).title(), one.startedAt(), Optional.empty()));
        var attempts = Stream.concat(done, open)
                .sorted(Comparator.comparing(Attempted::at))
                .toList();
        audit.record(
                caller,
                "trainee.open",
                run.value().toString(),
                Map.of("person", row.who().person().toString()));
        return new TraineeRecord(board.run(), board.course(), row, attempts);
    }

    /**
     * Everybody of a run, by name, for a file. It is audited when the file has been written and before it is sent, so that
     * nothing leaves unnoticed.
     *
     * @param patience after which somebody counts as silent or stuck
     * @param file is given the columns and the rows within one read-only transaction
     */
    public void export(
            Caller caller,
            RunId run,
            Duration patience,
            BiConsumer<List<TableColumn<TraineeRow>>, Stream<TraineeRow>> file) {
        int people = Objects.requireNonNull(reading.execute(status -> {
            var board = reader.read(run(caller, run));
            file.accept(rules.table(board, () -> patience).columns(), board.inOrder().stream());
            return board.rows().size();
        }));
        writing.executeWithoutResult(status -> audit.record(
                caller, "run.export", run.value().toString(), Map.of("enrolments", Integer.toString(people))));
    }

    private Attempted attempted(AttemptSubmitted attempt) {
        return new Attempted(
                quizzes.revision(attempt.revision()).title(),
                attempt.at(),
                Optional.of(new TraineeRecord.Outcome(attempt.score(), attempt.passed(), attempt.waiting())));
    }
}
