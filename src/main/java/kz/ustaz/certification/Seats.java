package kz.ustaz.certification;

import java.util.List;
import java.util.Set;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Component;

/** What somebody is to a run: it is asked at each call. A run that he has nothing to do with does not exist for him. */
@Component
class Seats {

    private final Leading leading;
    private final Reaches reaches;
    private final RunBook runs;

    Seats(Leading leading, Reaches reaches, RunBook runs) {
        this.leading = leading;
        this.reaches = reaches;
        this.runs = runs;
    }

    /** @param oversees whether he holds a role over it that the desk counts */
    record Seat(Run run, boolean leads, boolean oversees) {

        /** @throws NotFound unless he leads it */
        Seat led() {
            return only(leads);
        }

        /** @throws NotFound unless he oversees it */
        Seat overseen() {
            return only(oversees);
        }

        private Seat only(boolean may) {
            if (!may) {
                throw new NotFound("run");
            }
            return this;
        }
    }

    /** Those that he holds one of the roles for, the latest start first; none for all others. Two queries. */
    List<Run> all(Caller caller, Set<Role> roles) {
        var reach = reaches.of(caller, roles);
        if (reach.isEmpty()) {
            return List.of();
        }
        return runs.all().stream()
                .map(RunBook.Counted::run)
                .filter(run -> reach.covers(run.id().value(), run.unit()))
                .toList();
    }

    /** @param overseers roles of a run or its unit @throws NotFound unless he leads it or holds one of them */
    Seat in(Caller caller, RunId id, Set<Role> overseers) {
        var run = runs.find(id).orElseThrow(() -> new NotFound("run"));
        boolean leads = leading.leads(caller, id);
        boolean oversees = reaches.of(caller, overseers).covers(id.value(), run.unit());
        return new Seat(run, leads, oversees).only(leads || oversees);
    }
}
