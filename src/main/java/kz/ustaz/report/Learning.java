package kz.ustaz.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.assessment.ports.FirstTries.Tried;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.roster.EnrolmentId;

/**
 * What the people of a run learned from its pre-test to its post-test, by their first attempts.
 *
 * @param both people who sat both
 * @param before who sat the pre-test only
 * @param after who sat the post-test only
 * @param total of all questions; empty where fewer than {@link Gain#FEWEST} sat both
 * @param objectives those that both ask for, in the course's order
 */
public record Learning(int both, int before, int after, Optional<Gain> total, List<OfObjective> objectives) {

    /**
     * @param module its title
     * @param n people who were asked for it in both
     * @param gain empty where they are fewer than {@link Gain#FEWEST}
     */
    public record OfObjective(String id, Localized module, Localized text, int n, Optional<Gain> gain) {}

    private record Both(Tried before, Tried after) {

        Optional<Gain.Pair> of(String objective) {
            return Gain.Pair.of(score(before, objective), score(after, objective));
        }

        private static Score score(Tried tried, String objective) {
            return tried.objectives().getOrDefault(objective, Score.NONE);
        }

        Optional<Gain.Pair> total() {
            return Gain.Pair.of(before.total(), after.total());
        }
    }

    static Learning of(Tests tests, Course course, List<Tried> tried) {
        var before = by(tests.before(), tried);
        var after = by(tests.after(), tried);
        var both = before.keySet().stream()
                .filter(after::containsKey)
                .map(one -> new Both(Objects.requireNonNull(before.get(one)), Objects.requireNonNull(after.get(one))))
                .toList();
        var objectives = new ArrayList<OfObjective>();
        for (var module : course.modules()) {
            for (var objective : module.objectives()) {
                var pairs = both.stream()
                        .flatMap(one -> one.of(objective.id()).stream())
                        .toList();
                if (!pairs.isEmpty()) {
                    objectives.add(new OfObjective(
                            objective.id(), module.title(), objective.text(), pairs.size(), Gain.of(pairs)));
                }
            }
        }
        return new Learning(
                both.size(),
                before.size() - both.size(),
                after.size() - both.size(),
                Gain.of(both.stream().flatMap(one -> one.total().stream()).toList()),
                List.copyOf(objectives));
    }

    private static Map<EnrolmentId, Tried> by(String quiz, List<Tried> tried) {
        return tried.stream()
                .filter(one -> one.quiz().equals(quiz))
                .collect(Collectors.toMap(Tried::enrolment, one -> one, (one, other) -> one, HashMap::new));
    }
}
