package kz.ustaz.certification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.certification.Cascade.Generation;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;

/** Adds up each generation, and compares what those whom it taught did at their first attempt. */
final class Generations {

    private Generations() {}

    static List<Generation> of(
            List<LinePlace> places,
            Set<PersonId> shown,
            Map<PersonId, List<Delivery>> taught,
            Map<PersonId, List<CascadeBook.Tried>> tried) {
        return places.stream()
                .filter(place -> shown.contains(place.person()))
                .collect(Collectors.groupingBy(LinePlace::generation, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> generation(one.getKey(), one.getValue(), taught, tried))
                .toList();
    }

    private static Generation generation(
            int number,
            List<LinePlace> places,
            Map<PersonId, List<Delivery>> taught,
            Map<PersonId, List<CascadeBook.Tried>> tried) {
        var delivered = places.stream()
                .flatMap(place -> taught.getOrDefault(place.person(), List.of()).stream())
                .map(Delivery::counted)
                .reduce(Delivered.NOTHING, Delivered::plus);
        long activated = places.stream()
                .filter(place -> Branches.isActivated(place, taught.getOrDefault(place.person(), List.of())))
                .count();
        var first = places.stream()
                .flatMap(place -> tried.getOrDefault(place.person(), List.of()).stream())
                .toList();
        int n = first.stream().mapToInt(CascadeBook.Tried::n).sum();
        return new Generation(
                number,
                places.size(),
                delivered,
                (int) activated,
                n < Dilution.FEWEST
                        ? Optional.empty()
                        : Optional.of(Dilution.of(
                                n,
                                first.stream()
                                        .mapToDouble(CascadeBook.Tried::sum)
                                        .sum(),
                                first.stream()
                                        .mapToDouble(CascadeBook.Tried::squares)
                                        .sum())));
    }

    /** First attempts at the blueprint that most people sat, by whoever taught them. */
    static Map<PersonId, List<CascadeBook.Tried>> compared(List<CascadeBook.Tried> tried, Map<RunId, PersonId> leads) {
        record Blueprint(String quiz, UUID revision) {}
        var byBlueprint =
                tried.stream().collect(Collectors.groupingBy(one -> new Blueprint(one.quiz(), one.revision())));
        return byBlueprint.values().stream()
                .max(Comparator.comparingInt(
                        of -> of.stream().mapToInt(CascadeBook.Tried::n).sum()))
                .orElse(List.of())
                .stream()
                .filter(one -> leads.containsKey(one.run()))
                .collect(Collectors.groupingBy(one -> leads.get(one.run())));
    }
}
