package kz.ustaz.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;

/** Finds people by what an administrator types: sign-in names or personnel numbers. */
record People(Names names) {

    record Found(Set<PersonId> people, List<String> unknown) {}

    Found find(Collection<String> typed) {
        var words = typed.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var byWord = names.byKeys(words);
        var people = new LinkedHashSet<PersonId>();
        var unknown = new ArrayList<String>();
        for (String word : words) {
            var person = byWord.get(word);
            if (person == null) {
                unknown.add(word);
            } else {
                people.add(person);
            }
        }
        return new Found(people, unknown);
    }
}
