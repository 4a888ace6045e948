package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.LEAD;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Places.Placing;
import kz.ustaz.roster.ports.Enrolments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for the places in a run. */
@RosterRoom
@Timeout(60)
abstract class PlacesContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    Places places;

    @Autowired
    Enrolments enrolments;

    @Autowired
    RosterRoom.Held house;

    @Autowired
    JdbcTemplate sql;

    @Test
    void whoFindsNoPlaceWaitsInOrderAndIsGivenOneThatComesFree() {
        RunId run = run(2);
        var taken = runs.enrol(ADMINISTRATOR, run, List.of("N-3", "trainee2", "N-5", "N-4"));
        assertThat(taken.added()).isEqualTo(2);
        assertThat(taken.waiting()).isEqualTo(2);
        assertThat(names(taken.roll())).containsExactly("P2", "P3");
        assertThat(waiting(taken.roll())).containsExactly("P5", "P4");
        assertThat(taken.roll().hasRoom()).isFalse();
        assertThat(no(places.admit(ADMINISTRATOR, run))).isEqualTo("roster.refused.full");

        var after = done(places.withdraw(ADMINISTRATOR, run, enrolment(taken.roll(), "P3"), "ill"));
        assertThat(after.hasRoom()).isTrue();
        var given = done(places.admit(ADMINISTRATOR, run));
        assertThat(names(given)).containsExactly("P2", "P5");
        assertThat(waiting(given)).containsExactly("P4");
        assertThat(enrolments.of(run))
                .extracting(Enrolment::person)
                .contains(person(5))
                .doesNotContain(person(4));

        capacity(run, OptionalInt.of(3));
        assertThat(waiting(done(places.admit(ADMINISTRATOR, run)))).isEmpty();
    }

    @Test
    void whoComesLaterDoesNotOvertakeWhoWaits() {
        RunId run = run(1);
        runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4"));
        capacity(run, OptionalInt.of(5));
        var later = runs.enrol(ADMINISTRATOR, run, List.of("N-5", "N-4"));
        assertThat(later.added()).isZero();
        assertThat(later.already()).isOne();
        assertThat(waiting(later.roll())).containsExactly("P4", "P5");

        capacity(run, OptionalInt.empty());
        assertThat(runs.enrol(ADMINISTRATOR, run, List.of("trainee2")).added()).isOne();
    }

    @Test
    void twoAtOnceDoNotGiveOnePlaceTwice() throws Exception {
        RunId run = run(1);
        var taken = runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4", "N-5"));
        done(places.withdraw(ADMINISTRATOR, run, enrolment(taken.roll(), "P3"), "ill"));
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = two.invokeAll(
                    List.of(() -> places.admit(ADMINISTRATOR, run), () -> places.admit(ADMINISTRATOR, run)));
            for (var one : both) {
                one.get();
            }
        }
        assertThat(names(runs.roll(ADMINISTRATOR, run))).containsExactly("P4");
        assertThat(waiting(runs.roll(ADMINISTRATOR, run))).containsExactly("P5");
    }

    @Test
    void whoLeavesLeavesWithAReasonAndNothingThatWasWrittenOfHimIsChanged() {
        RunId run = run(1);
        var roll = runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4")).roll();
        var mine = enrolment(roll, "P3");
        assertThat(no(places.withdraw(ADMINISTRATOR, run, mine, "  "))).isEqualTo("roster.refused.reason");
        assertThat(no(places.withdraw(ADMINISTRATOR, run, mine, "x".repeat(501))))
                .isEqualTo("roster.refused.reason");
        assertThat(enrolments.of(run)).hasSize(1);

        house.leads(LEAD, run);
        var left = done(places.withdraw(LEAD, run, mine, " on duty elsewhere "));
        assertThat(left.left())
                .extracting(Roll.Left::name, Roll.Left::reason)
                .containsExactly(tuple("P3", "on duty elsewhere"));
        // Once more is no second leaving.
        done(places.withdraw(ADMINISTRATOR, run, mine, "again"));
        capacity(run, OptionalInt.empty());
        var struck = done(places.strike(LEAD, run, roll.waiting().getFirst().id(), "goes next year"));
        assertThat(struck.waiting()).isEmpty();
        assertThat(runs.enrol(ADMINISTRATOR, run, List.of("N-3")).roll().left()).isEmpty();
        assertThat(steps(mine))
                .containsExactly(
                        Map.of(
                                "kind",
                                "ENROLLED",
                                "reason",
                                "",
                                "by",
                                ADMINISTRATOR.person().value()),
                        Map.of(
                                "kind",
                                "WITHDRAWN",
                                "reason",
                                "on duty elsewhere",
                                "by",
                                LEAD.person().value()),
                        Map.of(
                                "kind",
                                "TAKEN_BACK",
                                "reason",
                                "",
                                "by",
                                ADMINISTRATOR.person().value()));
        assertThat(sql.queryForList("select reason from waiting_place where run_id = ?", String.class, run.value()))
                .containsExactly("goes next year");
    }

    @Test
    void whoGoesToAnotherRunLeavesHereWhatHeDidHere() {
        RunId here = run(5);
        RunId there = run(1);
        var roll = runs.enrol(ADMINISTRATOR, here, List.of("N-3", "N-4")).roll();
        var mine = enrolment(roll, "P3");
        assertThat(places.others(ADMINISTRATOR, here))
                .extracting(Run::id)
                .contains(there)
                .doesNotContain(here);
        assertThat(no(places.transfer(ADMINISTRATOR, here, mine, there, ""))).isEqualTo("roster.refused.reason");
        assertThat(no(places.transfer(ADMINISTRATOR, here, mine, here, "nearer")))
                .isEqualTo("roster.refused.other");

        assertThat(names(done(places.transfer(ADMINISTRATOR, here, mine, there, "nearer"))))
                .containsExactly("P4");
        var moved = enrolments.of(there).getFirst();
        assertThat(moved.person()).isEqualTo(person(3));
        assertThat(moved.id()).isNotEqualTo(mine);
        assertThat(enrolments.get(mine).run().id()).isEqualTo(here);
        assertThat(steps(mine)).extracting(step -> step.get("kind")).containsExactly("ENROLLED", "MOVED_OUT");
        assertThat(steps(moved.id())).extracting(step -> step.get("reason")).containsExactly("nearer");

        var other = enrolment(roll, "P4");
        assertThat(no(places.transfer(ADMINISTRATOR, here, other, there, "too")))
                .isEqualTo("roster.refused.full");
        assertThat(enrolments.of(here)).hasSize(1);
    }

    @Test
    void aLeadMovesPeopleBetweenHisOwnRunsAlone() {
        RunId his = run(5);
        RunId foreign = run(5);
        var lead = new Caller(person(61));
        house.leads(lead, his);
        var mine = enrolment(runs.enrol(ADMINISTRATOR, his, List.of("N-3")).roll(), "P3");
        var anothers =
                enrolment(runs.enrol(ADMINISTRATOR, foreign, List.of("N-4")).roll(), "P4");
        assertThat(places.others(lead, his)).isEmpty();
        assertThatThrownBy(() -> places.transfer(lead, his, mine, foreign, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> places.transfer(lead, foreign, anothers, his, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> places.withdraw(lead, foreign, anothers, "x")).isInstanceOf(NotFound.class);
        // Nor by naming another's enrolment in one's own run.
        assertThatThrownBy(() -> places.withdraw(lead, his, anothers, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> places.admit(lead, foreign)).isInstanceOf(NotFound.class);
        house.leads(lead, foreign);
        assertThat(places.others(lead, his)).extracting(Run::id).containsExactly(foreign);
        done(places.transfer(lead, his, mine, foreign, "x"));
        assertThat(enrolments.of(foreign)).hasSize(2);
    }

    private RunId run(int capacity) {
        var wanted = new Runs.NewRun("Autumn", UNIT, ZoneId.of("Asia/Almaty"), "en", MONDAY);
        var run = ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
        capacity(run, OptionalInt.of(capacity));
        return run;
    }

    private void capacity(RunId run, OptionalInt capacity) {
        var details =
                new RunDetails("Autumn", "Room 7", MONDAY, MONDAY.plusDays(3), ZoneId.of("Asia/Almaty"), capacity);
        assertThat(planning.describe(ADMINISTRATOR, run, details)).isInstanceOf(Planning.Planned.Done.class);
    }

    private List<Map<String, Object>> steps(EnrolmentId enrolment) {
        return sql.query(
                "select kind, reason, made_by from enrolment_step where enrolment_id = ? order by id",
                (row, _) -> Map.of(
                        "kind",
                        row.getString(1),
                        "reason",
                        row.getString(2),
                        "by",
                        row.getObject(3, java.util.UUID.class)),
                enrolment.value());
    }

    private static List<String> names(Roll roll) {
        return roll.members().stream().map(Roll.Member::name).toList();
    }

    private static List<String> waiting(Roll roll) {
        return roll.waiting().stream().map(Roll.Waiting::name).toList();
    }

    private static EnrolmentId enrolment(Roll roll, String name) {
        return roll.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    private static Roll done(Placing placing) {
        assertThat(placing).isInstanceOf(Placing.Done.class);
        return ((Placing.Done) placing).roll();
    }

    private static String no(Placing placing) {
        assertThat(placing).isInstanceOf(Placing.No.class);
        return ((Placing.No) placing).reason().key();
    }
}
