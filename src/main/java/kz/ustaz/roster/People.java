package kz.ustaz.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.PersonId;

/** Finds people by what an administrator types: sign-in names or personnel numbers. */
record People(Names names, Units units) {

    record Found(Set<PersonId> people, List<String> unknown) {}

    Found find(Collection<String> typed) {
        var people = new LinkedHashSet<PersonId>();
        var rest = new LinkedHashSet<String>();
        typed.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> names.bySignInName(word).ifPresentOrElse(people::add, () -> rest.add(word)));
        var unknown = new ArrayList<String>();
        if (!rest.isEmpty()) {
            var byNumber = byNumber();
            for (String word : rest) {
                var person = byNumber.get(word);
                if (person == null) {
                    unknown.add(word);
                } else {
                    people.add(person);
                }
            }
        }
        return new Found(people, unknown);
    }

    /** Everybody active stands in a root unit or below one. */
    private Map<String, PersonId> byNumber() {
        var everybody = new LinkedHashSet<PersonId>();
        units.all().stream()
                .filter(unit -> unit.depth() == 0)
                .forEach(root -> everybody.addAll(names.activeIn(root.id())));
        var byNumber = new HashMap<String, PersonId>();
        names.of(everybody).values().forEach(name -> byNumber.put(name.personnelNumber(), name.person()));
        return byNumber;
    }
}
