package kz.ustaz.roster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.ports.Leading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks at each call whether the caller leads the run. */
@Component
class Leads implements Leading {

    private final StoredRuns runs;
    private final Rights rights;
    private final Reaches reaches;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(StoredRuns runs, Rights rights, Reaches reaches, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.rights = rights;
        this.reaches = reaches;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> led(Caller caller) {
        var led = reaches.of(caller, Set.of(Role.LEAD)).runs();
        if (led.isEmpty()) {
            throw new NotAllowed("to lead");
        }
        return runs.of(led).stream().map(StoredRun::run).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Run led(Caller caller, RunId run) {
        return stored(caller, run).run();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> marked(Caller caller) {
        var marked = reaches.of(caller, Set.of(Role.LEAD, Role.MARKER)).runs();
        if (marked.isEmpty()) {
            throw new NotAllowed("to mark");
        }
        return runs.of(marked).stream().map(StoredRun::run).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Run marked(Caller caller, RunId run) {
        if (!leads(caller, run) && !rights.has(caller, Role.MARKER, new Scope.Run(run.value()))) {
            throw new NotFound("run");
        }
        return runs.findById(run.value()).orElseThrow(() -> new NotFound("run")).run();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Run adopt(Caller caller, RunId run, EditionId edition) {
        var stored = stored(caller, run);
        var before = stored.run().edition();
        if (before.equals(edition)) {
            return stored.run();
        }
        stored.pin(edition);
        runs.save(stored);
        events.publishEvent(new EditionAdopted(run, before, edition, clock.instant()));
        audit.record(
                caller, "run.adopt", run.value().toString(), Map.of("before", before.brief(), "now", edition.brief()));
        return stored.run();
    }

    private StoredRun stored(Caller caller, RunId run) {
        if (!leads(caller, run)) {
            throw new NotFound("run");
        }
        return runs.findById(run.value()).orElseThrow(() -> new NotFound("run"));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean leads(Caller caller, RunId run) {
        return rights.has(caller, Role.LEAD, new Scope.Run(run.value()));
    }
}
