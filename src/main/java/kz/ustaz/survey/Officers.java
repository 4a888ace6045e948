package kz.ustaz.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.UnitPeople;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.ports.RunDays;
import kz.ustaz.roster.ports.RunDays.Past;
import org.springframework.stereotype.Component;

/** Who is whose line manager: whoever supervises the unit in which somebody serves, or one above it. Nobody is his own. */
@Component
class Officers {

    private static final Set<Role> SUPERVISORS = Set.of(Role.SUPERVISOR);

    private final Reaches reaches;
    private final UnitPeople people;
    private final RunDays days;
    private final Names names;

    Officers(Reaches reaches, UnitPeople people, RunDays days, Names names) {
        this.reaches = reaches;
        this.people = people;
        this.days = days;
        this.names = names;
    }

    private Set<UUID> units(Caller caller) {
        return reaches.of(caller, SUPERVISORS).units();
    }

    /** Runs of his people that ended in that time, both days too. Three queries at most. */
    List<Past> of(Caller caller, LocalDate from, LocalDate to) {
        var units = units(caller);
        if (units.isEmpty()) {
            return List.of();
        }
        var officers = people.of(units).stream()
                .filter(person -> !person.equals(caller.person()))
                .collect(Collectors.toSet());
        return days.past(officers, from, to);
    }

    /** Two queries. */
    boolean has(Caller caller, PersonId person) {
        var name = names.of(List.of(person)).get(person);
        return name != null && !person.equals(caller.person()) && units(caller).contains(name.unit());
    }
}
