package kz.ustaz.roster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator or a run's lead gives free places to who waits, and takes people out or into another run.
 * Nothing that somebody did in a run leaves it with him. All methods throw {@link NotFound} for a run that is not the
 * caller's to plan.
 */
@Service
@Transactional
public class Places {

    /** How long a reason may be, in characters. */
    public static final int LONGEST_REASON = 500;

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;
    private final StoredWaitings waitings;
    private final RunRights own;
    private final Rolls rolls;
    private final Registrar registrar;
    private final RunNotices notices;
    private final Editions editions;
    private final Reaches reaches;
    private final Audit audit;
    private final Clock clock;

    Places(
            StoredRuns runs,
            StoredEnrolments enrolments,
            StoredWaitings waitings,
            RunRights own,
            Rolls rolls,
            Registrar registrar,
            RunNotices notices,
            Editions editions,
            Reaches reaches,
            Audit audit,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.waitings = waitings;
        this.own = own;
        this.rolls = rolls;
        this.registrar = registrar;
        this.notices = notices;
        this.editions = editions;
        this.reaches = reaches;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Placing {
        record Done(Roll roll) implements Placing {}

        record No(Refused reason) implements Placing {}
    }

    /** Gives the first in the line the free place. Nothing happens where nobody waits. */
    public Placing admit(Caller caller, RunId run) {
        var held = own.locked(caller, run);
        var all = enrolments.everIn(run.value());
        if (Registrar.free(held, all) < 1) {
            return full(held);
        }
        var first = waitings.of(run.value()).stream().findFirst();
        first.ifPresent(one -> {
            one.end(caller, "", clock.instant());
            var before = all.stream()
                    .filter(enrolment -> enrolment.person().equals(one.person()))
                    .findFirst();
            registrar.enrol(caller, held, one.person(), before, null, "");
            notices.placed(held, one.person());
            audit.record(
                    caller,
                    "run.enrol",
                    text(run),
                    Map.of("person", one.person().toString()));
        });
        return done(caller, held);
    }

    /** Takes somebody off the waiting list. Done also if he was off it already. @param reason 1–500 characters */
    public Placing strike(Caller caller, RunId run, UUID waiting, String reason) {
        var held = own.locked(caller, run);
        var one = waitings.findById(waiting)
                .filter(found -> found.run().equals(run))
                .orElseThrow(() -> new NotFound("waiting"));
        var fault = Reason.fault(reason);
        if (fault.isPresent()) {
            return new Placing.No(fault.get());
        }
        if (!one.isOver()) {
            one.end(caller, reason.strip(), clock.instant());
            notices.struck(held, one.person());
            audit.record(
                    caller,
                    "run.strike",
                    text(run),
                    Map.of("person", one.person().toString(), "reason", reason.strip()));
        }
        return done(caller, held);
    }

    /**
     * Takes somebody out of a run; what he did there is kept, and is his again when he is enrolled once more. Done also if he
     * was out already.
     *
     * @param reason 1–500 characters
     */
    public Placing withdraw(Caller caller, RunId run, EnrolmentId enrolment, String reason) {
        var held = own.locked(caller, run);
        var one = in(run, enrolment);
        var fault = Reason.fault(reason);
        if (fault.isPresent()) {
            return new Placing.No(fault.get());
        }
        if (one.withdrawnAt() == null) {
            registrar.withdraw(caller, one, null, reason.strip());
            notices.withdrawn(held, one.person());
            audit.record(
                    caller,
                    "run.withdraw",
                    text(run),
                    Map.of("person", one.person().toString(), "reason", reason.strip()));
        }
        return done(caller, held);
    }

    /** The other runs of the same course that are the caller's to plan, the latest start first. Three queries. */
    @Transactional(readOnly = true)
    public List<Run> others(Caller caller, RunId run) {
        var here = own.own(caller, run).run();
        var candidates = own.isAdministrator(caller)
                ? runs.counted().stream().map(CountedRun::run)
                : runs.of(reaches.of(caller, Set.of(Role.LEAD)).runs()).stream();
        return candidates
                .map(StoredRun::run)
                .filter(other -> !other.id().equals(run) && isOfOneCourse(here, other))
                .toList();
    }

    /**
     * Takes somebody into another run of the same course. What he did here stays here, and there he begins anew. Done also if
     * he went there already.
     *
     * @param reason 1–500 characters
     * @throws NotFound also if the other run is not the caller's to plan
     */
    public Placing transfer(Caller caller, RunId from, EnrolmentId enrolment, RunId to, String reason) {
        // Both are locked in one order, so that two who send people to and fro do not wait in a circle.
        Stream.of(from, to).map(RunId::value).sorted().forEach(id -> own.locked(caller, new RunId(id)));
        var here = own.locked(caller, from);
        var there = own.locked(caller, to);
        var one = in(from, enrolment);
        var fault = Reason.fault(reason);
        if (fault.isPresent()) {
            return new Placing.No(fault.get());
        }
        if (from.equals(to) || !isOfOneCourse(here.run(), there.run())) {
            return new Placing.No(new Refused("roster.refused.other"));
        }
        var all = enrolments.everIn(to.value());
        var before = all.stream()
                .filter(found -> found.person().equals(one.person()))
                .findFirst();
        boolean isThere = before.filter(found -> found.withdrawnAt() == null).isPresent();
        if (one.withdrawnAt() != null && isThere) {
            return done(caller, here);
        }
        if (one.withdrawnAt() != null || isThere) {
            return new Placing.No(new Refused(isThere ? "roster.refused.there" : "roster.refused.out"));
        }
        if (Registrar.free(there, all) < 1) {
            return full(there);
        }
        waitings.of(to.value()).stream()
                .filter(waiting -> waiting.person().equals(one.person()))
                .forEach(waiting -> waiting.end(caller, reason.strip(), clock.instant()));
        var moved = registrar.enrol(caller, there, one.person(), before, one.id(), reason.strip());
        registrar.withdraw(caller, one, moved, reason.strip());
        notices.moved(here, there, one.person());
        audit.record(
                caller,
                "run.transfer",
                text(from),
                Map.of("person", one.person().toString(), "now", text(to), "reason", reason.strip()));
        return done(caller, here);
    }

    private StoredEnrolment in(RunId run, EnrolmentId enrolment) {
        return enrolments
                .withRun(enrolment.value())
                .filter(found -> found.enrolment().run().id().equals(run))
                .orElseThrow(() -> new NotFound("enrolment"));
    }

    private boolean isOfOneCourse(Run one, Run other) {
        return editions.course(one.edition())
                .id()
                .equals(editions.course(other.edition()).id());
    }

    private Placing done(Caller caller, StoredRun run) {
        return new Placing.Done(rolls.of(run, own.isAdministrator(caller)));
    }

    private static Placing full(StoredRun run) {
        return new Placing.No(new Refused(
                "roster.refused.full",
                run.details().title(),
                run.details().capacity().orElse(0)));
    }

    private static String text(RunId run) {
        return run.value().toString();
    }
}
