package kz.ustaz.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.certification.Cascade.Row;
import kz.ustaz.common.PersonId;

/** The line as rows, each after the one above it. Whom the reader may not know is left out, and not what is below him. */
final class CascadeRows {

    private CascadeRows() {}

    /**
     * @param shown whom the reader may know
     * @param entries of those
     */
    static List<Row> of(
            List<LinePlace> places,
            Set<PersonId> shown,
            Map<PersonId, Directory.Entry> entries,
            Map<PersonId, Figures> figures,
            Map<PersonId, Integer> helped,
            Map<PersonId, TrainerState> states) {
        var byPerson = places.stream().collect(Collectors.toMap(LinePlace::person, place -> place));
        var above = new HashMap<PersonId, Optional<PersonId>>();
        for (var place : places) {
            var parent = place.parent().filter(byPerson::containsKey);
            above.put(
                    place.person(),
                    parent.filter(shown::contains)
                            .or(() -> parent.flatMap(one -> above.getOrDefault(one, Optional.empty()))));
        }
        var below = places.stream()
                .map(LinePlace::person)
                .filter(shown::contains)
                .sorted(Comparator.comparing(person -> sortKey(entries, person)))
                .collect(Collectors.groupingBy(above::get));
        var rows = new ArrayList<Row>();
        var waiting = new ArrayDeque<PersonId>(below.getOrDefault(Optional.<PersonId>empty(), List.of()));
        while (!waiting.isEmpty()) {
            var person = waiting.pop();
            var entry = entries.get(person);
            rows.add(new Row(
                    person,
                    above.getOrDefault(person, Optional.empty()),
                    entry == null ? person.toString() : entry.name(),
                    entry == null ? "" : entry.unit(),
                    Objects.requireNonNull(byPerson.get(person)).generation(),
                    helped.getOrDefault(person, 0),
                    states.getOrDefault(person, TrainerState.NONE),
                    Objects.requireNonNull(figures.get(person))));
            below.getOrDefault(Optional.of(person), List.of()).reversed().forEach(waiting::push);
        }
        return rows;
    }

    private static String sortKey(Map<PersonId, Directory.Entry> entries, PersonId person) {
        var entry = entries.get(person);
        return entry == null ? "" : entry.sortKey();
    }
}
