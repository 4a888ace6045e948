package kz.ustaz.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.certification.MasterStep.Kind;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator of the whole installation appoints master trainers, the roots of the cascade: they lead
 * runs without a certificate as long as their appointment runs. All methods throw {@link kz.ustaz.common.NotAllowed} for
 * others, and the changing ones {@link kz.ustaz.common.FactorWanted} for who gave his second factor too long ago.
 */
@Service
public class MasterTrainers {

    /** For so many years somebody is appointed at most: who goes on is looked at again. */
    public static final int MOST_YEARS = 5;

    private final MasterBook book;
    private final Line line;
    private final Turns turns;
    private final Rights rights;
    private final RecentFactor recent;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    MasterTrainers(
            MasterBook book,
            Line line,
            Turns turns,
            Rights rights,
            RecentFactor recent,
            Names names,
            Audit audit,
            Clock clock) {
        this.book = book;
        this.line = line;
        this.turns = turns;
        this.rights = rights;
        this.recent = recent;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A master trainer, or one who was.
     *
     * @param until last day of the appointment; empty where it was ended before
     * @param reason of the last decision; empty where there was none
     * @param by name; empty for those who led runs before there were such appointments
     * @param at of the last decision
     */
    public record Master(
            PersonId person,
            String name,
            String personnelNumber,
            Optional<LocalDate> until,
            String reason,
            Optional<String> by,
            Instant at) {}

    /** @param running whose appointment runs, by name @param over the latest first */
    public record Page(List<Master> running, List<Master> over) {}

    /** Three queries, and one more for each thousand names. */
    @Transactional(readOnly = true)
    public Page list(Caller caller) {
        require(caller);
        return page();
    }

    /**
     * Appoints somebody or goes on with him, audited.
     *
     * @param typed a sign-in name or a personnel number
     * @param until the last day, after today and within {@link #MOST_YEARS} years
     * @param reason 1–1000 characters
     */
    @Transactional
    public Outcome<Page> appoint(Caller caller, String typed, @Nullable LocalDate until, String reason) {
        require(caller);
        var faults = new ArrayList<Fault>();
        var person = Optional.ofNullable(names.byKeys(List.of(typed.strip())).get(typed.strip()));
        if (person.isEmpty()) {
            faults.add(new Fault("person", new Refused("certification.master.refused.nobody")));
        } else if (person.get().equals(caller.person())) {
            faults.add(new Fault("person", new Refused("certification.trainer.refused.self")));
        }
        if (until == null || !until.isAfter(today()) || until.isAfter(today().plusYears(MOST_YEARS))) {
            faults.add(new Fault("until", new Refused("certification.master.refused.until", MOST_YEARS)));
        }
        Typed.refusalOfReason(reason).ifPresent(why -> faults.add(new Fault("reason", why)));
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(List.copyOf(faults));
        }
        recent.require(caller);
        var chosen = person.orElseThrow();
        turns.take(List.of(chosen));
        var last = Optional.ofNullable(until);
        line.root(chosen, now());
        add(caller, chosen, Kind.APPOINTED, last, reason);
        audit.record(
                caller,
                "master.appoint",
                chosen.toString(),
                Map.of("until", last.map(LocalDate::toString).orElse(""), "reason", reason.strip()));
        return new Outcome.Done<>(page());
    }

    /** Ends an appointment before its last day, audited. Again changes nothing. @param reason 1–1000 characters */
    @Transactional
    public Outcome<Page> end(Caller caller, PersonId person, String reason) {
        require(caller);
        var unreasoned = Typed.refusalOfReason(reason);
        if (unreasoned.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("reason", unreasoned.get())));
        }
        turns.take(List.of(person));
        if (book.last(person).filter(step -> step.runs(now())).isPresent()) {
            recent.require(caller);
            add(caller, person, Kind.ENDED, Optional.empty(), reason);
            audit.record(caller, "master.end", person.toString(), Map.of("reason", reason.strip()));
        }
        return new Outcome.Done<>(page());
    }

    private void add(Caller caller, PersonId person, Kind kind, Optional<LocalDate> until, String reason) {
        int n = book.last(person).map(MasterStep::n).orElse(0) + 1;
        String why = Typed.clean(reason.strip(), Typed.LONGEST);
        book.add(new MasterStep(person, n, kind, until, why, Optional.of(caller.person()), now()));
    }

    private Page page() {
        var all = book.last();
        var everybody = new ArrayList<PersonId>();
        all.forEach(step -> {
            everybody.add(step.person());
            step.by().ifPresent(everybody::add);
        });
        var known = names.of(everybody);
        var called = new Called(known);
        var running =
                new ArrayList<>(all.stream().filter(step -> step.runs(now())).toList());
        running.sort(Comparator.comparing(step -> called.sortKey(step.person())));
        return new Page(
                running.stream().map(step -> master(step, called)).toList(),
                all.stream()
                        .filter(step -> !step.runs(now()))
                        .map(step -> master(step, called))
                        .toList());
    }

    private static Master master(MasterStep step, Called called) {
        return new Master(
                step.person(),
                called.name(step.person()),
                called.number(step.person()),
                step.until(),
                step.reason(),
                step.by().map(called::name),
                step.at());
    }

    private void require(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
