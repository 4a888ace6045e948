package kz.ustaz.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.ports.MayLead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for who leads, helps, marks or watches in a run: an administrator gives all roles in it, its lead those of his
 * helpers. All methods throw {@link NotFound} for a run that is not the caller's to plan.
 */
@Service
@Transactional
public class Trainers {

    /** Those that are given in a run, in the order in which they are offered. */
    private static final List<Role> ROLES =
            List.of(Role.LEAD, Role.ASSISTANT, Role.MARKER, Role.OBSERVER, Role.SUPERVISOR);

    private final RunGrants grants;
    private final Names names;
    private final RunRights own;
    private final MayLead mayLead;
    private final RunNotices notices;
    private final Clock clock;

    Trainers(RunGrants grants, Names names, RunRights own, MayLead mayLead, RunNotices notices, Clock clock) {
        this.grants = grants;
        this.names = names;
        this.own = own;
        this.mayLead = mayLead;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * One role of one person.
     *
     * @param name cyrillic, or the bare id where the person is gone
     * @param mayRevoke whether whoever asked may take it back
     */
    public record Trainer(
            UUID grant, String name, String personnelNumber, Role role, Instant since, boolean mayRevoke) {}

    /** @param trainers by role, then by name @param offered those that whoever asked may give */
    public record Staff(List<Trainer> trainers, List<Role> offered) {}

    /** What became of a role given. */
    public sealed interface Granting {
        record Given(Staff staff) implements Granting {}

        record No(Refused reason) implements Granting {}
    }

    @Transactional(readOnly = true)
    public Staff list(Caller caller, RunId run) {
        return now(caller, existing(caller, run));
    }

    /**
     * Tells whoever gets it. Again changes nothing. To lead is given only to who may.
     *
     * @param typed a sign-in name or a personnel number
     * @param role one that is offered
     * @throws kz.ustaz.common.NotAllowed if it is not
     */
    public Granting grant(Caller caller, RunId run, String typed, Role role) {
        var held = own.own(caller, run);
        UUID id = run.value();
        if (!offered(caller).contains(role)) {
            throw new NotAllowed("give " + role);
        }
        Set<PersonId> found = new People(names).find(List.of(typed)).people();
        if (found.isEmpty()) {
            return new Granting.No(new Refused("roster.refused.nobody", typed.strip()));
        }
        var person = found.iterator().next();
        var refused = role == Role.LEAD ? mayLead.refusal(person, clock.instant()) : Optional.<Refused>empty();
        if (refused.isPresent()) {
            return new Granting.No(refused.get());
        }
        boolean had = grants.list(caller, id).stream()
                .anyMatch(one -> one.role() == role && one.person().equals(person));
        if (!had) {
            notices.role(caller, held, person, role);
        }
        grants.grant(caller, id, person, role);
        return new Granting.Given(now(caller, id));
    }

    /** @throws NotFound also for a role that is not of this run, or that the caller could not give */
    public Staff revoke(Caller caller, RunId run, UUID grant) {
        UUID id = existing(caller, run);
        grants.revoke(caller, id, grant);
        return now(caller, id);
    }

    private Staff now(Caller caller, UUID run) {
        var offered = offered(caller);
        var held = grants.list(caller, run);
        var known = names.of(held.stream().map(RunGrants.Held::person).toList());
        Comparator<RunGrants.Held> byRole = Comparator.comparing(one -> ROLES.indexOf(one.role()));
        var trainers = held.stream()
                .sorted(byRole.thenComparing(one -> {
                    var name = known.get(one.person());
                    return name == null ? "" : name.sortKey();
                }))
                .map(one -> {
                    var name = known.get(one.person());
                    return new Trainer(
                            one.id(),
                            name == null ? one.person().toString() : name.cyrillic(),
                            name == null ? "" : name.personnelNumber(),
                            one.role(),
                            one.since(),
                            offered.contains(one.role()));
                })
                .toList();
        return new Staff(trainers, offered);
    }

    private List<Role> offered(Caller caller) {
        return own.isAdministrator(caller)
                ? ROLES
                : ROLES.stream().filter(RunGrants.OF_A_LEAD::contains).toList();
    }

    private UUID existing(Caller caller, RunId run) {
        return own.own(caller, run).run().id().value();
    }
}
