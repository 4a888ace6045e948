package kz.ustaz.survey;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk of who reads what a run was found to be: its lead, and the supervisors of the run or its unit. A run that the
 * caller neither leads nor supervises does not exist for him: {@link NotFound}.
 */
@Service
public class Evaluation {

    private static final Set<Role> READERS = Set.of(Role.LEAD, Role.SUPERVISOR);

    private final Reaches reaches;
    private final Leading leading;
    private final RunBook runs;
    private final Results results;
    private final RoundBook rounds;
    private final Contested contested;
    private final TransactionTemplate reading;
    private final Audit audit;
    private final Clock clock;

    Evaluation(
            Reaches reaches,
            Leading leading,
            RunBook runs,
            Results results,
            RoundBook rounds,
            Contested contested,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.reaches = reaches;
        this.leading = leading;
        this.runs = runs;
        this.results = results;
        this.rounds = rounds;
        this.contested = contested;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.audit = audit;
        this.clock = clock;
    }

    /** @param results what is asked while the run is held in order of time, then what is asked after it */
    public record Page(Run run, List<Result> results) {}

    /** Runs that the caller leads or supervises, the latest start first; none for all others. Two queries. */
    @Transactional(readOnly = true)
    public List<Run> runs(Caller caller) {
        var reach = reaches.of(caller, READERS);
        if (reach.isEmpty()) {
            return List.of();
        }
        return runs.all().stream()
                .map(RunBook.Counted::run)
                .filter(run -> reach.covers(run.id().value(), run.unit()))
                .toList();
    }

    /** The same number of queries, however many have answered. */
    @Transactional(readOnly = true)
    public Page show(Caller caller, RunId run) {
        return page(caller, seen(caller, run));
    }

    /**
     * Ends the asking of a form before its time, audited: from then on nobody answers it and what was answered may be read.
     * For the run's lead alone. Again changes nothing.
     *
     * @param about as in {@link Asked}
     * @throws NotFound also if the caller does not lead it, or nothing of that kind is asked in it without a name
     */
    public Outcome<Page> close(Caller caller, RunId run, String form, String about) {
        return contested.write(() -> {
            var led = leading.led(caller, run);
            var occasion = new Occasion(run, form, about);
            var begun = rounds.lock(occasion);
            if (!rounds.closed(List.of(run)).containsKey(occasion)) {
                var asked = results.reaction(led, form, about);
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                if (!asked.isOpen(now)) {
                    return Outcome.declined("", "survey.refused." + asked.state(now, false));
                }
                if (begun.isEmpty()) {
                    // so that whoever is just answering waits, and then finds it closed
                    rounds.begin(occasion, led.edition());
                }
                rounds.close(occasion, caller.person(), now);
                audit.record(caller, "survey.close", run.value().toString(), Map.of("form", form, "about", about));
            }
            return new Outcome.Done<>(page(caller, led));
        });
    }

    /**
     * All that may be read, for a file. It is audited when the file has been written and before it is sent, so that nothing
     * leaves unnoticed.
     *
     * @param file is given the columns and the rows within one read-only transaction
     */
    public void export(Caller caller, RunId run, BiConsumer<List<TableColumn<ResultRow>>, Stream<ResultRow>> file) {
        int all = Objects.requireNonNull(reading.execute(status -> {
            var rows = ResultRow.of(results.of(seen(caller, run), false));
            file.accept(ResultRow.columns(), rows.stream());
            return rows.size();
        }));
        contested.write(() -> {
            audit.record(caller, "survey.export", run.value().toString(), Map.of("rows", Integer.toString(all)));
            return all;
        });
    }

    private Page page(Caller caller, Run run) {
        return new Page(run, results.of(run, leading.leads(caller, run.id())));
    }

    private Run seen(Caller caller, RunId run) {
        var reach = reaches.of(caller, READERS);
        return runs.find(run)
                .filter(found -> reach.covers(run.value(), found.unit()))
                .orElseThrow(() -> new NotFound("run"));
    }
}
