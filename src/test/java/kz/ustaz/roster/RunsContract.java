package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.EDITION;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.LEAD;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.KnownRuns;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.ports.Enrolments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every database must do for runs, their people and their trainers. */
@RosterRoom
abstract class RunsContract {

    private static final Caller TRAINEE = new Caller(person(2));

    @Autowired
    Runs runs;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Places places;

    @Autowired
    Trainers trainers;

    @Autowired
    RunGrants grants;

    @Autowired
    KnownRuns known;

    @Autowired
    RosterRoom.LeadsToBe leadsToBe;

    @Autowired
    RosterRoom.Held house;

    @Test
    void aNewRunPinsTheNewestEditionAndTakesPeopleOnce() {
        RunId run = newRun();
        assertThat(runs.list(ADMINISTRATOR).lines())
                .anySatisfy(line -> assertThat(line.run().edition()).isEqualTo(EDITION));

        var first = runs.enrol(ADMINISTRATOR, run, List.of("trainee2", " N-3 ", "nobody", ""));
        assertThat(first.added()).isEqualTo(2);
        assertThat(first.unknown()).containsExactly("nobody");

        var second = runs.enrolUnit(ADMINISTRATOR, run, UNIT);
        assertThat(second.added()).isEqualTo(2);
        assertThat(second.already()).isEqualTo(2);
        assertThat(second.roll().members()).extracting(Roll.Member::name).containsExactly("P2", "P3", "P4", "P5");
        assertThat(enrolments.of(run)).hasSize(4);
    }

    @Test
    void anEnrolmentIsItsPersonsAlone() {
        RunId run = newRun();
        runs.enrol(ADMINISTRATOR, run, List.of("trainee2"));
        EnrolmentId mine = enrolments.of(run).getFirst().id();

        assertThat(enrolments.own(TRAINEE, mine).run().id()).isEqualTo(run);
        assertThat(enrolments.own(TRAINEE)).extracting(Enrolment::id).contains(mine);
        assertThatThrownBy(() -> enrolments.own(ADMINISTRATOR, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> enrolments.own(TRAINEE, new EnrolmentId(new UUID(0, 0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsWithdrawnHasNoEnrolmentUntilHeIsTakenBack() {
        RunId run = newRun();
        runs.enrol(ADMINISTRATOR, run, List.of("trainee2"));
        EnrolmentId mine = enrolments.of(run).getFirst().id();

        assertThat(places.withdraw(ADMINISTRATOR, run, mine, "ill"))
                .isInstanceOfSatisfying(
                        Places.Placing.Done.class,
                        done -> assertThat(done.roll().members()).isEmpty());
        assertThatThrownBy(() -> enrolments.own(TRAINEE, mine)).isInstanceOf(NotFound.class);

        assertThat(runs.enrol(ADMINISTRATOR, run, List.of("trainee2")).added()).isOne();
        assertThat(enrolments.own(TRAINEE, mine).id()).isEqualTo(mine);
    }

    @Test
    void onlyAnAdministratorMakesRunsAndEnrols() {
        RunId run = newRun();
        assertThatThrownBy(() -> runs.list(TRAINEE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.choices(TRAINEE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.roll(TRAINEE, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.enrol(TRAINEE, run, List.of("trainee2"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.enrolUnit(TRAINEE, run, UNIT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRunIsRefusedWithAReason() {
        var noTitle = new Runs.NewRun(" ", UNIT, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        assertThat(runs.create(ADMINISTRATOR, noTitle))
                .isInstanceOfSatisfying(
                        Runs.Creation.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("roster.refused.title"));
        var noLanguage = new Runs.NewRun("x", UNIT, ZoneId.of("Asia/Almaty"), "fr", LocalDate.of(2026, 11, 23));
        assertThat(runs.create(ADMINISTRATOR, noLanguage)).isInstanceOf(Runs.Creation.No.class);
    }

    @Test
    void aRunsTrainersAreFoundByNameOrNumberAndListedByRole() {
        RunId run = newRun();
        trainers.grant(ADMINISTRATOR, run, " N-3 ", Role.OBSERVER);
        verify(grants).grant(ADMINISTRATOR, run.value(), person(3), Role.OBSERVER);
        assertThat(trainers.grant(ADMINISTRATOR, run, "nobody", Role.LEAD))
                .isInstanceOfSatisfying(Trainers.Granting.No.class, no -> {
                    assertThat(no.reason().key()).isEqualTo("roster.refused.nobody");
                    assertThat(no.reason().values()).containsExactly("nobody");
                });

        assertThat(trainers.grant(ADMINISTRATOR, run, "N-4", Role.LEAD))
                .isInstanceOfSatisfying(
                        Trainers.Granting.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("no"));
        verify(grants, never()).grant(ADMINISTRATOR, run.value(), person(4), Role.LEAD);
        assertThat(known.refusal(person(4), Role.LEAD))
                .as("nor by the desk of grants")
                .isPresent();
        assertThat(known.refusal(person(4), Role.ASSISTANT)).isEmpty();
        leadsToBe.people.add(person(4));
        assertThat(known.refusal(person(4), Role.LEAD)).isEmpty();
        assertThat(trainers.grant(ADMINISTRATOR, run, "N-4", Role.LEAD)).isInstanceOf(Trainers.Granting.Given.class);
        verify(grants).grant(ADMINISTRATOR, run.value(), person(4), Role.LEAD);

        when(grants.list(ADMINISTRATOR, run.value()))
                .thenReturn(List.of(held(1, 5, Role.OBSERVER), held(2, 4, Role.LEAD), held(3, 3, Role.LEAD)));
        assertThat(trainers.list(ADMINISTRATOR, run).trainers())
                .extracting(Trainers.Trainer::name, Trainers.Trainer::role)
                .containsExactly(tuple("P3", Role.LEAD), tuple("P4", Role.LEAD), tuple("P5", Role.OBSERVER));
    }

    @Test
    void aLeadSeesHisOwnRunAloneAndIsOfferedTheRolesOfHelpers() {
        RunId run = newRun();
        RunId other = newRun();
        house.leads(LEAD, run);
        assertThat(runs.list(LEAD).lines()).extracting(line -> line.run().id()).containsExactly(run);
        assertThat(runs.list(LEAD).mayMake()).isFalse();
        assertThat(runs.roll(LEAD, run).mayEnrol()).isFalse();
        assertThatThrownBy(() -> runs.roll(LEAD, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.enrol(LEAD, run, List.of("trainee2"))).isInstanceOf(NotAllowed.class);

        when(grants.list(LEAD, run.value())).thenReturn(List.of(held(1, 5, Role.OBSERVER), held(2, 4, Role.LEAD)));
        var staff = trainers.list(LEAD, run);
        assertThat(staff.offered()).containsExactly(Role.ASSISTANT, Role.MARKER, Role.OBSERVER);
        assertThat(staff.trainers())
                .extracting(Trainers.Trainer::role, Trainers.Trainer::mayRevoke)
                .containsExactly(tuple(Role.LEAD, false), tuple(Role.OBSERVER, true));
        trainers.grant(LEAD, run, "N-3", Role.ASSISTANT);
        verify(grants).grant(LEAD, run.value(), person(3), Role.ASSISTANT);
        for (Role role : List.of(Role.LEAD, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> trainers.grant(LEAD, run, "N-3", role)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> trainers.grant(LEAD, other, "N-3", Role.ASSISTANT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElseNamesTrainersAndNobodyForARunThatIsNot() {
        RunId run = newRun();
        var nowhere = new RunId(new UUID(0, 0));
        clearInvocations(grants);
        assertThatThrownBy(() -> trainers.list(TRAINEE, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trainers.grant(TRAINEE, run, "trainee2", Role.LEAD))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trainers.revoke(TRAINEE, run, new UUID(0, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trainers.list(ADMINISTRATOR, nowhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trainers.grant(ADMINISTRATOR, nowhere, "trainee2", Role.LEAD))
                .isInstanceOf(NotFound.class);
        verifyNoInteractions(grants);
    }

    private static RunGrants.Held held(int id, int person, Role role) {
        return new RunGrants.Held(new UUID(0, id), person(person), role, Instant.EPOCH);
    }

    private RunId newRun() {
        var wanted = new Runs.NewRun("Autumn", UNIT, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        return ((Runs.Creation.Made) runs.create(ADMINISTRATOR, wanted)).run();
    }
}
