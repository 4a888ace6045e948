package kz.ustaz.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;

/**
 * What one trainer had from another beside the line. It makes nobody anybody's child.
 *
 * @param from who led it
 * @param runs in how many runs of his
 */
public record SideEdge(PersonId from, PersonId to, Kind kind, int runs) {

    public enum Kind {
        /** He earned a trainer certificate after his first one in a run of the other. */
        REFRESHER,
        /** He assists in a run of the other. */
        ASSISTANT
    }

    private record Between(PersonId from, PersonId to, Kind kind) {}

    /**
     * Between people whom the reader may know, by runs that he sees.
     *
     * @param leads who led each of those runs
     * @param first in which run each has earned his first certificate; a root in none
     * @return in an order that is the same each time
     */
    static List<SideEdge> of(
            Set<PersonId> known,
            Map<RunId, PersonId> leads,
            Map<PersonId, Optional<RunId>> first,
            Collection<TrainerPaper> papers,
            Map<RunId, Set<PersonId>> assistants) {
        var found = new HashMap<Between, Integer>();
        for (var paper : papers) {
            var lead = leads.get(paper.run());
            boolean isFirst = first.getOrDefault(paper.person(), Optional.empty())
                    .filter(paper.run()::equals)
                    .isPresent();
            if (lead != null && !isFirst) {
                count(found, known, new Between(lead, paper.person(), Kind.REFRESHER));
            }
        }
        leads.forEach((run, lead) -> assistants
                .getOrDefault(run, Set.of())
                .forEach(person -> count(found, known, new Between(lead, person, Kind.ASSISTANT))));
        var edges = new ArrayList<SideEdge>();
        found.forEach((one, runs) -> edges.add(new SideEdge(one.from(), one.to(), one.kind(), runs)));
        edges.sort(Comparator.comparing(SideEdge::kind)
                .thenComparing(edge -> edge.from().value())
                .thenComparing(edge -> edge.to().value()));
        return List.copyOf(edges);
    }

    private static void count(Map<Between, Integer> found, Set<PersonId> known, Between between) {
        if (!between.from().equals(between.to()) && known.contains(between.from()) && known.contains(between.to())) {
            found.merge(between, 1, Integer::sum);
        }
    }
}
