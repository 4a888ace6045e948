package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Units;
import kz.ustaz.certification.UnitFigures.Certified;
import kz.ustaz.certification.UnitFigures.Held;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.Test;

/**
 * Figures of units against those reckoned by hand. X and Y are trainers.
 *
 * <pre>
 * Ministry
 * ├ North        X: 10 people, 8 complete              certified: after 40 days, activated
 * │ └ Academy    X: 4, 4;  Y: 6, 3                     certified: after 200 days; after 20, activated; none yet
 * │ └ Empty
 * └ South
 *   └ School     Y: 5, 0
 *
 * Academy 2 runs, 10 people, 7 complete; X and Y; 3 certified, 1 activated; days 20, 200: the lower is 20; 5 a trainer
 * North   3 runs, 20 people, 15 complete; X and Y; 4 certified, 2 activated; days 20, 40, 200: 40; 10 a trainer
 * School  1 run, 5 people; Y; nobody certified
 * South   the same
 * Ministry 4 runs, 25 people, 15 complete; X and Y; 4 certified, 2 activated; 40 days; 12.5 a trainer
 * </pre>
 */
class UnitFiguresTest {

    private static final PersonId X = new PersonId(UUID.randomUUID());
    private static final PersonId Y = new PersonId(UUID.randomUUID());

    private final Map<String, UUID> ids = new HashMap<>();
    private final List<Units.Unit> tree = List.of(
            unit("Ministry", 0),
            unit("North", 1),
            unit("Academy", 2),
            unit("Empty", 2),
            unit("South", 1),
            unit("School", 2));

    private final List<Held> held = List.of(
            new Held(id("North"), X, new Delivered(1, 10, 8, 0, 0)),
            new Held(id("Academy"), X, new Delivered(1, 4, 4, 0, 0)),
            new Held(id("Academy"), Y, new Delivered(1, 6, 3, 1, 2)),
            new Held(id("School"), Y, new Delivered(1, 5, 0, 0, 0)));

    private final List<Certified> certified = List.of(
            new Certified(id("North"), true, OptionalLong.of(40)),
            new Certified(id("Academy"), false, OptionalLong.of(200)),
            new Certified(id("Academy"), true, OptionalLong.of(20)),
            new Certified(id("Academy"), false, OptionalLong.empty()));

    private UUID id(String name) {
        return ids.computeIfAbsent(name, _ -> UUID.randomUUID());
    }

    private Units.Unit unit(String name, int depth) {
        return new Units.Unit(id(name), name, depth);
    }

    private UnitFigures expected(String name, int depth, Delivered delivered, int trainers) {
        return new UnitFigures(id(name), name, depth, delivered, trainers, 0, 0, OptionalLong.empty());
    }

    @Test
    void eachHasItsOwnAndWhatIsBelowIt() {
        assertThat(UnitFigures.of(tree, _ -> true, held, certified))
                .containsExactly(
                        new UnitFigures(
                                id("Ministry"),
                                "Ministry",
                                0,
                                new Delivered(4, 25, 15, 1, 2),
                                2,
                                4,
                                2,
                                OptionalLong.of(40)),
                        new UnitFigures(
                                id("North"), "North", 1, new Delivered(3, 20, 15, 1, 2), 2, 4, 2, OptionalLong.of(40)),
                        new UnitFigures(
                                id("Academy"),
                                "Academy",
                                2,
                                new Delivered(2, 10, 7, 1, 2),
                                2,
                                3,
                                1,
                                OptionalLong.of(20)),
                        expected("South", 1, new Delivered(1, 5, 0, 0, 0), 1),
                        expected("School", 2, new Delivered(1, 5, 0, 0, 0), 1))
                .extracting(UnitFigures::learnersPerTrainer)
                .containsExactly(12.5, 10.0, 5.0, 5.0, 5.0);
    }

    @Test
    void whatIsAboveIsNotShownToWhoDoesNotWatchOverIt() {
        assertThat(UnitFigures.of(tree, Set.of(id("North"))::contains, held, certified))
                .as("School is seen by its run alone")
                .extracting(UnitFigures::name, UnitFigures::depth)
                .containsExactly(tuple("North", 0), tuple("Academy", 1), tuple("School", 0));
    }

    @Test
    void withoutRunsThereIsNothing() {
        assertThat(UnitFigures.of(tree, _ -> true, List.of(), List.of())).isEmpty();
    }
}
