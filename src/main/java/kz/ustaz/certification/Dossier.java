package kz.ustaz.certification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.ustaz.certification.HandedSheet.Kind;
import kz.ustaz.common.PersonId;

/**
 * Everything that was handed in of one practicum, and what follows from it.
 *
 * @param plan the last one
 * @param naming the last one
 * @param sheets all that ever were
 */
record Dossier(
        Practicum practicum,
        Rubric rubric,
        Optional<HandedPlan> plan,
        Optional<Naming> naming,
        List<HandedSheet> sheets) {

    private static final Comparator<HandedSheet> BY_N = Comparator.comparingInt(HandedSheet::n);

    /** @param first named first @param second named second */
    record Both(HandedSheet first, HandedSheet second) {}

    Optional<HandedSheet> latest(PersonId observer) {
        return observed(observer).stream().max(BY_N);
    }

    private List<HandedSheet> observed(PersonId observer) {
        return sheets.stream()
                .filter(sheet -> sheet.kind() == Kind.OBSERVED && sheet.by().equals(observer))
                .toList();
    }

    /** What counts now; empty until both have handed in. */
    Optional<Both> both() {
        return naming.flatMap(named ->
                latest(named.first()).flatMap(one -> latest(named.second()).map(two -> new Both(one, two))));
    }

    /** Empty until both have handed in. */
    Optional<Difference> difference() {
        return both().map(both ->
                Difference.between(both.first().sheet(), both.second().sheet(), rubric));
    }

    Optional<HandedSheet> settlement() {
        return sheets.stream().filter(sheet -> sheet.kind() == Kind.SETTLED).max(BY_N);
    }

    Stage stage() {
        if (plan.isEmpty()) {
            return Stage.PLANNING;
        }
        if (naming.isEmpty()) {
            return Stage.PLANNED;
        }
        var difference = difference();
        if (difference.isEmpty()) {
            return Stage.OBSERVING;
        }
        return difference.get().disputed() && settlement().isEmpty() ? Stage.DISPUTED : Stage.DONE;
    }

    /** The lead's where he settled it; else passed only if both came to that. */
    Optional<Verdict> verdict() {
        return stage() == Stage.DONE
                ? settlement().map(HandedSheet::verdict).or(() -> both().map(Dossier::stricter))
                : Optional.empty();
    }

    private static Verdict stricter(Both both) {
        return both.first().verdict() == Verdict.PASSED ? both.second().verdict() : Verdict.NOT_YET;
    }

    /**
     * The levels that both gave, before either saw the other's: what was corrected later does not make them agree. Empty
     * until both have handed in.
     */
    List<Agreement.Pair> apart() {
        return both().map(both -> {
                    var one = first(both.first().by());
                    var two = first(both.second().by());
                    return rubric.criteria().stream()
                            .map(Rubric.Criterion::id)
                            .map(id -> new Agreement.Pair(
                                    one.level(id).orElseThrow(), two.level(id).orElseThrow()))
                            .toList();
                })
                .orElse(List.of());
    }

    private Sheet first(PersonId observer) {
        return observed(observer).stream().min(BY_N).orElseThrow().sheet();
    }
}
