package kz.ustaz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.assessment.ports.FirstTries;
import kz.ustaz.certification.Reached;
import kz.ustaz.certification.ports.RunReach;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.survey.Evaluation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk of who asks what a run was worth, on all four levels: its lead, and the supervisors of the run or its unit. Other
 * runs do not exist for him: {@link NotFound}. Longer than most, as it is the whole desk.
 */
@Service
public class Levels {

    private static final Set<Role> READERS = Set.of(Role.LEAD, Role.SUPERVISOR);

    private final Reaches reaches;
    private final Units units;
    private final RunBook runs;
    private final Editions editions;
    private final Evaluation evaluation;
    private final TestsOfEditions tests;
    private final FirstTries tries;
    private final RunReach reach;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Levels(
            Reaches reaches,
            Units units,
            RunBook runs,
            Editions editions,
            Evaluation evaluation,
            TestsOfEditions tests,
            FirstTries tries,
            RunReach reach,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.reaches = reaches;
        this.units = units;
        this.runs = runs;
        this.editions = editions;
        this.evaluation = evaluation;
        this.tests = tests;
        this.tries = tries;
        this.reach = reach;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param learning empty where the run's edition says no pre-test and post-test */
    public record Page(Run run, Said reaction, Optional<Learning> learning, Said behaviour, Reached reached) {

        /** The first is of the whole level; none where there is nothing to say. */
        public List<LevelRow> rows(Level level) {
            return LevelRows.of(this, level);
        }
    }

    /** A unit to choose. @param depth 0 for a root */
    public record UnitChoice(UUID id, String name, int depth) {}

    /**
     * @param rows the latest start first; where there are several, after them all together
     * @param units whose runs may be looked at alone
     */
    public record Overview(List<RunReached> rows, List<UnitChoice> units) {}

    /**
     * How far the runs that the caller leads or supervises reached. Eight queries, however many.
     *
     * @param unit whose runs alone are looked at, with those of the units below it
     * @throws NotFound for who neither leads nor supervises anywhere
     */
    @Transactional(readOnly = true)
    public Overview runs(Caller caller, Optional<UUID> unit) {
        var mine = reaches.of(caller, READERS);
        if (mine.isEmpty()) {
            throw new NotFound("runs");
        }
        var tree = units.all();
        var wanted = unit.map(one -> Units.within(tree, one));
        var shown = runs.all().stream()
                .map(RunBook.Counted::run)
                .filter(run -> mine.covers(run.id().value(), run.unit()))
                .filter(run -> wanted.filter(some -> !some.contains(run.unit())).isEmpty())
                .toList();
        var found = reach.of(shown.stream().map(Run::id).toList());
        var rows = new ArrayList<RunReached>();
        shown.forEach(run -> Optional.ofNullable(found.runs().get(run.id()))
                .ifPresent(one -> rows.add(new RunReached(Optional.of(run), one))));
        if (rows.size() > 1) {
            rows.add(new RunReached(Optional.empty(), found.together()));
        }
        return new Overview(
                List.copyOf(rows),
                tree.stream()
                        .filter(one -> mine.coversUnit(one.id()))
                        .map(one -> new UnitChoice(one.id(), one.name(), one.depth()))
                        .toList());
    }

    /** The same number of queries, however many were in the run and came of it. */
    @Transactional(readOnly = true)
    public Page show(Caller caller, RunId run) {
        return page(caller, seen(caller, run));
    }

    private Page page(Caller caller, Run run) {
        var results = evaluation.show(caller, run.id()).results();
        var enrolments =
                runs.members(run.id()).stream().map(RunBook.Member::enrolment).toList();
        return new Page(
                run,
                Said.whileHeld(results),
                tests.find(run.edition())
                        .map(both ->
                                Learning.of(both, editions.course(run.edition()), tries.of(enrolments, both.both()))),
                Said.afterwards(results),
                reach.of(List.of(run.id())).together());
    }

    private Run seen(Caller caller, RunId run) {
        var mine = reaches.of(caller, READERS);
        return runs.find(run)
                .filter(found -> mine.covers(run.value(), found.unit()))
                .orElseThrow(() -> new NotFound("run"));
    }

    /**
     * All figures of a run, for a file. It is audited when the file has been written and before it is sent, so that nothing
     * leaves unnoticed.
     *
     * @param file is given the columns and the rows within one read-only transaction
     */
    public void export(Caller caller, RunId run, BiConsumer<List<TableColumn<LevelRow>>, Stream<LevelRow>> file) {
        int all = Objects.requireNonNull(reading.execute(status -> {
            var rows = LevelRows.of(page(caller, seen(caller, run)));
            file.accept(LevelTable.all(), rows.stream());
            return rows.size();
        }));
        record(caller, run.value().toString(), all);
    }

    /** What {@link #runs} shows, for a file, and audited as {@link #export} is. */
    public void exportRuns(
            Caller caller, Optional<UUID> unit, BiConsumer<List<TableColumn<RunReached>>, Stream<RunReached>> file) {
        int all = Objects.requireNonNull(reading.execute(status -> {
            var rows = runs(caller, unit).rows();
            if (rows.isEmpty()) {
                throw new NotFound("runs");
            }
            file.accept(ReachTable.columns(), rows.stream());
            return rows.size();
        }));
        record(caller, unit.map(UUID::toString).orElse(""), all);
    }

    private void record(Caller caller, String subject, int rows) {
        writing.executeWithoutResult(
                status -> audit.record(caller, "levels.export", subject, Map.of("rows", Integer.toString(rows))));
    }
}
