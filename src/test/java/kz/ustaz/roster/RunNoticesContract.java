package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.NOW;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.testing.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what of a run, on every database. */
@RosterRoom
abstract class RunNoticesContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Autowired
    Runs runs;

    @Autowired
    Planning planning;

    @Autowired
    Places places;

    @Autowired
    Trainers trainers;

    @Autowired
    RunGrants grants;

    @Autowired
    RosterRoom.MovedClock clock;

    @Autowired
    RosterRoom.Held house;

    @Autowired
    RosterRoom.LeadsToBe leadsToBe;

    @Autowired
    Told told;

    private RunId run;

    @BeforeEach
    void make() {
        run = run("Autumn", OptionalInt.of(1));
        told.forget();
    }

    @AfterEach
    void moveBack() {
        clock.now = NOW;
        leadsToBe.people.clear();
        Mockito.reset(grants);
    }

    private RunId run(String title, OptionalInt capacity) {
        var made = ((Runs.Creation.Made) runs.create(ADMINISTRATOR, new Runs.NewRun(title, UNIT, ALMATY, "en", MONDAY)))
                .run();
        planning.describe(ADMINISTRATOR, made, details(title, "", capacity));
        return made;
    }

    private static RunDetails details(String title, String place, OptionalInt capacity) {
        return new RunDetails(title, place, MONDAY, MONDAY.plusDays(3), ALMATY, capacity);
    }

    private List<String> said(int number) {
        return told.said(person(number));
    }

    private Roll roll() {
        return runs.roll(ADMINISTRATOR, run);
    }

    @Test
    void whoIsEnrolledOrWaitsIsToldAndOnceAlone() {
        runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4"));
        runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4"));
        assertThat(said(3)).containsExactly("enrolled Autumn 2026-11-23");
        assertThat(said(4)).containsExactly("waiting Autumn");
        assertThat(told.to(person(3))).extracting(Notice::link).containsExactly("timetable?run=" + run.value());
        assertThat(said(1)).as("the administrator").isEmpty();
    }

    @Test
    void whoGetsAPlaceLosesItOrIsStruckOffIsTold() {
        runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4", "N-5"));
        var mine = roll().members().getFirst().enrolment();
        told.forget();
        places.withdraw(ADMINISTRATOR, run, mine, " ");
        assertThat(said(3)).as("refused").isEmpty();
        places.withdraw(ADMINISTRATOR, run, mine, "ill");
        places.withdraw(ADMINISTRATOR, run, mine, "again");
        places.admit(ADMINISTRATOR, run);
        var waiting = roll().waiting().getFirst().id();
        places.strike(ADMINISTRATOR, run, waiting, "next year");
        places.strike(ADMINISTRATOR, run, waiting, "again");
        assertThat(said(3)).as("without the reason").containsExactly("withdrawn Autumn");
        assertThat(said(4)).containsExactly("place Autumn 2026-11-23");
        assertThat(said(5)).containsExactly("struck Autumn");
    }

    @Test
    void whoIsMovedIsToldOnceAndOfBoth() {
        runs.enrol(ADMINISTRATOR, run, List.of("N-3"));
        var there = run("Winter", OptionalInt.empty());
        told.forget();
        places.transfer(ADMINISTRATOR, run, roll().members().getFirst().enrolment(), there, "nearer");
        assertThat(said(3)).containsExactly("moved Autumn Winter 2026-11-23");
        assertThat(told.to(person(3)).getFirst().link()).isEqualTo("timetable?run=" + there.value());
    }

    @Test
    void whoLearnsOrTeachesIsToldOfAnotherTimetableAndNotWhoMadeIt() {
        var assistant = new Caller(person(9));
        runs.enrol(ADMINISTRATOR, run, List.of("N-3", "N-4"));
        told.forget();
        var made = (Planning.Planned.Done) planning.make(ADMINISTRATOR, run, true);
        assertThat(said(3)).containsExactly("timetable Autumn");
        assertThat(said(9)).containsExactly("timetable Autumn");
        assertThat(said(4)).as("who waits").isEmpty();

        told.forget();
        planning.make(ADMINISTRATOR, run, true);
        planning.describe(ADMINISTRATOR, run, details("Autumn", "", OptionalInt.of(2)));
        assertThat(said(3)).as("nothing of it changed").isEmpty();
        planning.describe(ADMINISTRATOR, run, details("Autumn", "Room 7", OptionalInt.of(2)));
        assertThat(said(3)).hasSize(1);
        var block = made.plan().blocks().getFirst();
        planning.change(ADMINISTRATOR, run, block.id(), block.draft());
        house.leads(assistant, run);
        told.forget();
        planning.remove(assistant, run, block.id());
        planning.remove(assistant, run, block.id());
        assertThat(said(3)).containsExactly("timetable Autumn");
        assertThat(said(9)).as("who changed it").isEmpty();
        told.forget();
        planning.add(ADMINISTRATOR, run, block.draft());
        assertThat(said(3)).hasSize(1);
    }

    @Test
    void ofARunThatIsOverNobodyIsTold() {
        runs.enrol(ADMINISTRATOR, run, List.of("N-3"));
        told.forget();
        clock.now = NOW.plus(Duration.ofDays(4));
        planning.make(ADMINISTRATOR, run, true);
        assertThat(said(3)).as("on its last day").hasSize(1);
        told.forget();
        clock.now = NOW.plus(Duration.ofDays(5));
        planning.remove(
                ADMINISTRATOR,
                run,
                planning.show(ADMINISTRATOR, run).blocks().getFirst().id());
        assertThat(said(3)).isEmpty();
    }

    @Test
    void whoGetsARoleIsToldWhichUnlessHeHasItOrGaveItHimself() {
        trainers.grant(ADMINISTRATOR, run, "N-3", Role.MARKER);
        assertThat(said(3)).containsExactly("role Autumn account.role.marker");
        assertThat(told.to(person(3)).getFirst().link()).isEqualTo("marking");
        Mockito.when(grants.list(ADMINISTRATOR, run.value()))
                .thenReturn(List.of(new RunGrants.Held(UUID.randomUUID(), person(3), Role.MARKER, NOW)));
        trainers.grant(ADMINISTRATOR, run, "N-3", Role.MARKER);
        assertThat(said(3)).hasSize(1);
        leadsToBe.people.add(person(3));
        trainers.grant(ADMINISTRATOR, run, "N-3", Role.LEAD);
        assertThat(told.to(person(3)).getLast().link()).isEqualTo("runs/" + run.value());
        house.leads(new Caller(person(4)), run);
        trainers.grant(new Caller(person(4)), run, "N-4", Role.OBSERVER);
        assertThat(said(4)).isEmpty();
    }
}
