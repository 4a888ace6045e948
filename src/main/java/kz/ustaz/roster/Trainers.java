package kz.ustaz.roster;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's desk for who leads, helps, marks or watches in a run. All methods throw {@link
 * kz.ustaz.common.NotAllowed} for others and {@link NotFound} if there is no such run.
 */
@Service
@Transactional
public class Trainers {

    /** Those that are given in a run, in the order in which they are offered. */
    public static final List<Role> ROLES =
            List.of(Role.LEAD, Role.ASSISTANT, Role.MARKER, Role.OBSERVER, Role.SUPERVISOR);

    private final StoredRuns runs;
    private final RunGrants grants;
    private final Names names;
    private final Rights rights;

    Trainers(StoredRuns runs, RunGrants grants, Names names, Rights rights) {
        this.runs = runs;
        this.grants = grants;
        this.names = names;
        this.rights = rights;
    }

    /** One role of one person. @param name cyrillic, or the bare id where the person is gone */
    public record Trainer(UUID grant, String name, String personnelNumber, Role role, Instant since) {}

    /** What became of a role given. */
    public sealed interface Granting {
        record Given(List<Trainer> trainers) implements Granting {}

        record No(Refused reason) implements Granting {}
    }

    /** By role, then by name. */
    @Transactional(readOnly = true)
    public List<Trainer> list(Caller caller, RunId run) {
        return now(caller, existing(caller, run));
    }

    /** Again changes nothing. @param typed a sign-in name or a personnel number @param role one of {@link #ROLES} */
    public Granting grant(Caller caller, RunId run, String typed, Role role) {
        UUID id = existing(caller, run);
        Set<PersonId> found = new People(names).find(List.of(typed)).people();
        if (found.isEmpty()) {
            return new Granting.No(new Refused("roster.refused.nobody", typed.strip()));
        }
        grants.grant(caller, id, found.iterator().next(), role);
        return new Granting.Given(now(caller, id));
    }

    /** @throws NotFound also for a role that is not of this run */
    public List<Trainer> revoke(Caller caller, RunId run, UUID grant) {
        UUID id = existing(caller, run);
        grants.revoke(caller, id, grant);
        return now(caller, id);
    }

    private List<Trainer> now(Caller caller, UUID run) {
        var held = grants.list(caller, run);
        var known = names.of(held.stream().map(RunGrants.Held::person).toList());
        Comparator<RunGrants.Held> byRole = Comparator.comparing(one -> ROLES.indexOf(one.role()));
        return held.stream()
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
                            one.since());
                })
                .toList();
    }

    private UUID existing(Caller caller, RunId run) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
        if (runs.findById(run.value()).isEmpty()) {
            throw new NotFound("run");
        }
        return run.value();
    }
}
