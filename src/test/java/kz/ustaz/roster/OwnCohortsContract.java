package kz.ustaz.roster;

import static kz.ustaz.roster.RosterRoom.ADMINISTRATOR;
import static kz.ustaz.roster.RosterRoom.EDITION;
import static kz.ustaz.roster.RosterRoom.House.person;
import static kz.ustaz.roster.RosterRoom.NOW;
import static kz.ustaz.roster.RosterRoom.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.ports.Enrolments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every database must do for a trainer who opens a run for his own cohort. */
@RosterRoom
abstract class OwnCohortsContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** In this house nobody's number leads to these trainers, and nothing that one of them does counts for another. */
    private final Caller trainer = new Caller(person(100 + NEXT.incrementAndGet()));

    private static final java.util.concurrent.atomic.AtomicInteger NEXT =
            new java.util.concurrent.atomic.AtomicInteger();

    @Autowired
    OwnCohorts cohorts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Runs runs;

    @Autowired
    RunGrants grants;

    @Autowired
    RosterRoom.Held house;

    @Autowired
    RosterRoom.LeadsToBe leadsToBe;

    @Autowired
    RosterRoom.MovedClock clock;

    @AfterEach
    void moveBack() {
        clock.now = NOW;
    }

    @Test
    void whoMayNotLeadIsToldWhyAndOpensNothing() {
        clearInvocations(grants);
        var page = cohorts.show(trainer);
        assertThat(page.refusal())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("no"));
        assertThat(page.choices()).isEmpty();
        assertThat(cohorts.mayOpen(trainer)).isFalse();
        assertThat(declined(cohorts.open(trainer, wanted(EDITION, "en")))).isEqualTo(" no");
        verifyNoInteractions(grants);
    }

    @Test
    void aTrainerOpensARunOfHisUnitAndIsMadeItsLead() {
        leadsToBe.people.add(trainer.person());
        assertThat(cohorts.mayOpen(trainer)).isTrue();
        assertThat(cohorts.show(trainer).choices())
                .containsExactly(new OwnCohorts.Choice(EDITION, "", java.util.Set.of("en")));
        var run = done(cohorts.open(trainer, wanted(EDITION, "en")));
        verify(grants).open(trainer, run.value());
        var made = runs.roll(ADMINISTRATOR, run);
        assertThat(made.run().unit()).isEqualTo(UNIT);
        assertThat(made.run().edition()).isEqualTo(EDITION);
        assertThat(made.details().place()).isEqualTo("Room 7");
        assertThat(made.details().ends()).isEqualTo(MONDAY.plusDays(3));
        assertThat(made.details().capacity()).hasValue(12);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        leadsToBe.people.add(trainer.person());
        var other = new EditionId("c".repeat(64));
        assertThat(declined(cohorts.open(trainer, wanted(other, "en"))))
                .isEqualTo("edition roster.refused.edition-own");
        assertThat(declined(cohorts.open(trainer, wanted(EDITION, "fr"))))
                .isEqualTo("language roster.refused.language-own");
        var backwards = new OwnCohorts.NewCohort(
                EDITION, "x", "", MONDAY, MONDAY.minusDays(1), ZoneId.of("UTC"), "en", OptionalInt.empty());
        assertThat(declined(cohorts.open(trainer, backwards))).isEqualTo(" roster.refused.ends");
    }

    @Test
    void anInvitationTellsNothingOfWhomItFound() {
        var run = led();
        var known = done(cohorts.invite(trainer, run, List.of("N-3")));
        assertThat(enrolments.of(run)).extracting(Enrolment::person).containsExactly(person(3));
        var unknown = done(cohorts.invite(trainer, run, List.of("N-9")));
        assertThat(known).isEqualTo(new OwnCohorts.Invited(1, OwnCohorts.MOST_A_DAY - 1));
        assertThat(unknown).isEqualTo(new OwnCohorts.Invited(1, OwnCohorts.MOST_A_DAY - 2));
        done(cohorts.invite(trainer, run, List.of("trainee2", " N-3 ")));
        assertThat(enrolments.of(run)).as("a sign-in name is no number").hasSize(1);
    }

    @Test
    void soManyNumbersADay() {
        var run = led();
        var many = IntStream.range(0, OwnCohorts.MOST_A_DAY - 1)
                .mapToObj(i -> "X-" + i)
                .toList();
        done(cohorts.invite(trainer, run, many));
        assertThat(declined(cohorts.invite(trainer, run, List.of("N-3", "N-4"))))
                .isEqualTo("numbers roster.refused.invitations");
        assertThat(enrolments.of(run)).isEmpty();
        assertThat(declined(cohorts.invite(trainer, run, List.of(" ")))).isEqualTo("numbers roster.refused.empty");
        clock.now = NOW.plus(Duration.ofHours(24));
        done(cohorts.invite(trainer, run, List.of("N-3", "N-4")));
        assertThat(enrolments.of(run)).hasSize(2);
    }

    @Test
    void nobodyElseInvitesIntoHisRun() {
        var run = led();
        var other = new Caller(person(99));
        leadsToBe.people.add(other.person());
        for (var who : List.of(other, ADMINISTRATOR)) {
            assertThatThrownBy(() -> cohorts.invite(who, run, List.of("N-3"))).isInstanceOf(NotFound.class);
        }
        leadsToBe.people.remove(trainer.person());
        assertThat(declined(cohorts.invite(trainer, run, List.of("N-3"))))
                .as("lapsed")
                .isEqualTo(" no");
        assertThat(cohorts.show(trainer).runs())
                .extracting(line -> line.run().id())
                .containsExactly(run);
        house.deactivate(trainer);
        assertThatThrownBy(() -> cohorts.show(trainer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cohorts.open(trainer, wanted(EDITION, "en"))).isInstanceOf(NotAllowed.class);
        assertThat(enrolments.of(run)).isEmpty();
    }

    private RunId led() {
        leadsToBe.people.add(trainer.person());
        var run = done(cohorts.open(trainer, wanted(EDITION, "en")));
        house.leads(trainer, run);
        return run;
    }

    private static OwnCohorts.NewCohort wanted(EditionId edition, String language) {
        return new OwnCohorts.NewCohort(
                edition,
                " Own cohort ",
                "Room 7",
                MONDAY,
                MONDAY.plusDays(3),
                ZoneId.of("Asia/Almaty"),
                language,
                OptionalInt.of(12));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static String declined(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        var fault = ((Outcome.Declined<?>) outcome).faults().getFirst();
        return fault.field() + " " + fault.why().key();
    }
}
