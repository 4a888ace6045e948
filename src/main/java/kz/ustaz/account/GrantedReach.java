package kz.ustaz.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Reach;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers all grants of somebody, so that a list of runs needs no question for each. */
@Component
class GrantedReach implements Reaches {

    private final Grants grants;

    GrantedReach(Grants grants) {
        this.grants = grants;
    }

    @Override
    @Transactional(readOnly = true)
    public Reach of(Caller caller, Set<Role> roles) {
        boolean everywhere = false;
        var units = new HashSet<UUID>();
        var runs = new HashSet<UUID>();
        for (var granted : grants.reach(caller.person().value(), roles)) {
            switch (granted.kind()) {
                case INSTALLATION -> everywhere = true;
                case UNIT -> {
                    if (granted.below() != null) {
                        units.add(granted.below());
                    }
                }
                case RUN -> {
                    if (granted.scope() != null) {
                        runs.add(granted.scope());
                    }
                }
            }
        }
        return new Reach(everywhere, units, runs);
    }
}
