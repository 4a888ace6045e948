package kz.ustaz.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the grants of a run for other rooms. */
@Component
@Transactional(readOnly = true)
class StaffOfRun implements RunStaff {

    private final Grants grants;

    StaffOfRun(Grants grants) {
        this.grants = grants;
    }

    @Override
    public Set<PersonId> of(UUID run, Collection<Role> roles) {
        return grants.activeInRun(run, roles).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Override
    public Optional<PersonId> firstLead(UUID run) {
        return grants.leads(run).stream().findFirst().map(RoleInRun::holder);
    }

    @Override
    public Map<UUID, Set<PersonId>> assistants() {
        return grants.assistants().stream()
                .collect(Collectors.groupingBy(
                        RoleInRun::run, Collectors.mapping(RoleInRun::holder, Collectors.toSet())));
    }

    @Override
    public Map<UUID, PersonId> firstLeads() {
        var first = new HashMap<UUID, PersonId>();
        grants.leads().forEach(lead -> first.putIfAbsent(lead.run(), lead.holder()));
        return first;
    }
}
