package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import org.junit.jupiter.api.Test;

/**
 * Figures of branches against those reckoned by hand. The tree, with what each led (first day: people, complete; points kept
 * of points looked for):
 *
 * <pre>
 * R, appointed 2025-01-01          2025-03-01: 10, 8; 8 of 10
 * ├ A, certified 2025-03-05        2025-04-04:  6, 3; 3 of 6     2026-01-10: 4, 4; 0 of 0
 * │ └ C, certified 2025-04-08      2025-10-08:  7, 7; 0 of 0
 * └ B, certified 2025-03-05        2025-11-05:  5, 0; 2 of 2
 *   └ D, certified 2025-11-09      nothing
 *
 * R: 5 runs, 10+6+4+7+5 = 32 people, 8+3+4+7+0 = 22 complete = 68.75 %; 13 of 18 points = 72.2 %; 4 trainers below, of whom
 *    A (after 30 days) and C (on the very last day of six months) are activated, B came after 8 months; 32 / 5 = 6.4 a trainer
 * A: 3 runs, 17 people, 14 complete = 82.4 %; 3 of 6 = 50 %; C below, activated; 17 / 2 = 8.5; 30 days
 * B: 1 run, 5 people, none complete; 2 of 2; D below, not activated; 2.5; March 5 to November 5 are 245 days
 * C: 1 run, 7 people, all complete; nobody observed; 7 / 1; April 8 to October 8 are 183 days
 * D: nothing
 * </pre>
 */
class BranchesTest {

    private final Map<String, LinePlace> places = new HashMap<>();
    private final Map<PersonId, List<Delivery>> taught = new HashMap<>();

    BranchesTest() {
        places.put("R", LinePlace.root(person(), at("2025-01-01")));
        below("R", "A", "2025-03-05");
        below("R", "B", "2025-03-05");
        below("A", "C", "2025-04-08");
        below("B", "D", "2025-11-09");
        led("R", "2025-03-01", 10, 8, 8, 10);
        led("A", "2025-04-04", 6, 3, 3, 6);
        led("A", "2026-01-10", 4, 4, 0, 0);
        led("B", "2025-11-05", 5, 0, 2, 2);
        led("C", "2025-10-08", 7, 7, 0, 0);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private void below(String parent, String who, String day) {
        places.put(who, places.get(parent).below(person(), new RunId(UUID.randomUUID()), at(day)));
    }

    private void led(String who, String day, int people, int complete, int kept, int points) {
        taught.computeIfAbsent(places.get(who).person(), _ -> new ArrayList<>())
                .add(new Delivery(LocalDate.parse(day), people, complete, kept, points));
    }

    private Figures of(String who, Set<PersonId> counted) {
        var line = List.of("R", "A", "B", "C", "D").stream().map(places::get).toList();
        return Branches.of(line, taught, counted).get(places.get(who).person());
    }

    private Figures of(String who) {
        return of(who, places.values().stream().map(LinePlace::person).collect(Collectors.toSet()));
    }

    @Test
    void theRootHasEverything() {
        var root = of("R");
        assertThat(root.own()).isEqualTo(new Delivered(1, 10, 8, 8, 10));
        assertThat(root.branch()).isEqualTo(new Delivered(5, 32, 22, 13, 18));
        assertThat(root.branch().completion()).hasValue(68);
        assertThat(root.branch().fidelity()).hasValue(72);
        assertThat(root.trainers()).isEqualTo(4);
        assertThat(root.activated()).isEqualTo(2);
        assertThat(root.daysToFirst()).as("he was appointed").isEmpty();
        assertThat(root.learnersPerTrainer()).isEqualTo(6.4);
    }

    @Test
    void eachHasHisOwnBranch() {
        var a = of("A");
        assertThat(a.own()).isEqualTo(new Delivered(2, 10, 7, 3, 6));
        assertThat(a.branch()).isEqualTo(new Delivered(3, 17, 14, 3, 6));
        assertThat(a.branch().completion()).hasValue(82);
        assertThat(a.branch().fidelity()).hasValue(50);
        assertThat(a.trainers()).isEqualTo(1);
        assertThat(a.activated()).isEqualTo(1);
        assertThat(a.daysToFirst()).hasValue(30);
        assertThat(a.learnersPerTrainer()).isEqualTo(8.5);

        var b = of("B");
        assertThat(b.branch()).isEqualTo(new Delivered(1, 5, 0, 2, 2));
        assertThat(b.branch().completion()).hasValue(0);
        assertThat(b.trainers()).isEqualTo(1);
        assertThat(b.activated()).isZero();
        assertThat(b.daysToFirst()).hasValue(245);
        assertThat(b.learnersPerTrainer()).isEqualTo(2.5);
    }

    @Test
    void aLeafHasItsOwnAlone() {
        var c = of("C");
        assertThat(c.branch()).isEqualTo(new Delivered(1, 7, 7, 0, 0));
        assertThat(c.branch().fidelity()).as("nobody was observed").isEmpty();
        assertThat(c.daysToFirst()).hasValue(183);
        assertThat(c.learnersPerTrainer()).isEqualTo(7);
        assertThat(of("D"))
                .isEqualTo(new Figures(Delivered.NOTHING, Delivered.NOTHING, 0, 0, java.util.OptionalLong.empty()));
        assertThat(of("D").branch().completion()).isEmpty();
    }

    @Test
    void sixMonthsAndADayIsTooLate() {
        taught.put(places.get("C").person(), List.of(new Delivery(LocalDate.of(2025, 10, 9), 7, 7, 0, 0)));
        assertThat(of("A").activated()).isZero();
        assertThat(of("C").daysToFirst()).hasValue(184);
    }

    @Test
    void whatWasTaughtBeforeTheCertificateIsNoFirstRun() {
        led("D", "2025-11-08", 1, 0, 0, 0);
        assertThat(of("D").daysToFirst()).isEmpty();
        assertThat(of("D").own().people()).isEqualTo(1);
    }

    @Test
    void whoIsNotToBeKnownIsNoTrainerAndWhatIsBelowHimCounts() {
        var known = places.values().stream()
                .filter(place -> !place.equals(places.get("A")))
                .map(LinePlace::person)
                .collect(Collectors.toSet());
        assertThat(of("R", known).trainers()).isEqualTo(3);
        assertThat(of("R", known).activated()).as("C").isEqualTo(1);
    }
}
