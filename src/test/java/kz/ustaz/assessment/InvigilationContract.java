package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every database must do for who watches over an exam: its room, pauses, attempts opened again, its end, addresses. */
@Timeout(60)
abstract class InvigilationContract {

    private static final String REASON = "the fire alarm rang";
    private static final String QUIZ = "q1";

    private final AssessmentHouse house;
    private final Sittings sittings;
    private final ExamRoom room;
    private final Invigilation desk;
    private final ExamTime time;
    private final Presence presence;
    private final Overdue overdue;
    private final AssessmentHouse.Stopwatch stopwatch;
    private final AssessmentHouse.Ticking clock;
    private final RoomStandIns.From from;
    private final RoomStandIns.Telling feed;
    private final Audit audit;
    private final UUID page = UUID.randomUUID();
    private long sequence;
    private Run run;
    private Enrolment enrolment;
    private Caller caller;
    private Caller lead;

    InvigilationContract(Databases make) {
        house = AssessmentHouse.on(make);
        sittings = house.sittings;
        room = house.beans.getBean(ExamRoom.class);
        desk = house.beans.getBean(Invigilation.class);
        time = house.beans.getBean(ExamTime.class);
        presence = house.beans.getBean(Presence.class);
        stopwatch = house.beans.getBean(AssessmentHouse.Stopwatch.class);
        clock = house.beans.getBean(AssessmentHouse.Ticking.class);
        from = house.beans.getBean(RoomStandIns.From.class);
        feed = house.beans.getBean(RoomStandIns.Telling.class);
        audit = house.beans.getBean(Audit.class);
        overdue = house.make(Overdue.class);
    }

    @BeforeEach
    void enrol() {
        clearInvocations(audit);
        from.address = "";
        var course = new CourseText()
                .replace(CourseText.QUIZ, "pass: 50", "pass: 50\nmode: exam\nminutes: 45\nattempts: 2")
                .replace(CourseText.QUIZ, "mode: quiz\n", "");
        enrolment = house.people.enrol(house.load(course));
        caller = new Caller(enrolment.person());
        run = enrolment.run();
        lead = newLead(run.id());
        presence.beat();
    }

    private Caller newLead(RunId of) {
        var person = new PersonId(UUID.randomUUID());
        house.beans.getBean(AssessmentHouse.Leads.class).leads.put(of, person);
        return new Caller(person);
    }

    // ---- a pause

    @Test
    void aPauseStopsTheClockAndTakesAnswers() {
        var closes = time.now().plus(Duration.ofHours(1));
        var opening = new Opening(Optional.empty(), Optional.of(closes), "");
        done(room.open(lead, run.id(), QUIZ, opening, REASON));
        var late = house.people.enrol(run);
        var own = closes.plus(Duration.ofHours(1));
        done(room.allow(lead, run.id(), late.id(), QUIZ, new Allowance(0, 0, Optional.of(own)), REASON));
        var attempt = start();
        passes(Duration.ofMinutes(5));

        done(desk.pause(lead, run.id(), QUIZ, REASON));
        passes(Duration.ofMinutes(80));
        overdue.tick();

        assertThat(sittings.answers(caller, attempt).paused()).isTrue();
        assertThat(sittings.answers(caller, attempt).left()).contains(Duration.ofMinutes(40));
        assertThat(sittings.open(caller, attempt).paused()).isTrue();
        assertThat(save(attempt, 0, "ox")).isInstanceOfSatisfying(Saved.Stored.class, stored -> {
            assertThat(stored.paused()).isTrue();
            assertThat(stored.left()).contains(Duration.ofMinutes(40));
        });
        assertThat(refusal(late)).isEqualTo("assessment.refused.paused-start");
        assertThat(no(desk.pause(lead, run.id(), QUIZ, REASON))).isEqualTo("assessment.refused.paused-already");
        assertThat(no(room.open(lead, run.id(), QUIZ, Opening.ALWAYS, REASON))).isEqualTo("assessment.refused.paused");
        assertThat(no(desk.end(lead, run.id(), QUIZ, REASON))).isEqualTo("assessment.refused.paused");

        done(desk.resume(lead, run.id(), QUIZ, REASON));

        assertThat(sittings.answers(caller, attempt).left()).contains(Duration.ofMinutes(40));
        assertThat(sittings.answers(caller, attempt).paused()).isFalse();
        assertThat(openings().of(run.id(), QUIZ).closes()).contains(closes.plus(Duration.ofMinutes(80)));
        assertThat(openings().of(late.id(), QUIZ).closes()).contains(own.plus(Duration.ofMinutes(80)));
        assertThat(sittings.start(new Caller(late.person()), late.id(), QUIZ, ""))
                .isInstanceOf(Sittings.Start.Open.class);
        passes(Duration.ofMinutes(41));
        overdue.tick();
        assertThat(sittings.review(caller, attempt).score().awarded()).isEqualTo(new Fraction(1, 1));
        verify(audit)
                .record(
                        eq(lead),
                        eq("exam.pause"),
                        any(),
                        argThat(said -> said.get("reason").equals(REASON)));
        verify(audit)
                .record(
                        eq(lead),
                        eq("exam.resume"),
                        any(),
                        argThat(said -> said.get("seconds").equals("4800")));
        assertThat(no(desk.resume(lead, run.id(), QUIZ, REASON))).isEqualTo("assessment.refused.not-paused");
    }

    @Test
    void timeIsAddedDuringAPauseToo() {
        var attempt = start();
        done(desk.pause(lead, run.id(), QUIZ, REASON));
        passes(Duration.ofMinutes(50));
        done(room.addTimeTo(lead, run.id(), QUIZ, Set.of(enrolment.id()), 10, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(55));
        done(desk.resume(lead, run.id(), QUIZ, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void aPauseSurvivesARestartAndAnAbsenceWithinItIsNotGivenTwice() {
        var closes = time.now().plus(Duration.ofHours(3));
        done(room.open(lead, run.id(), QUIZ, new Opening(Optional.empty(), Optional.of(closes), ""), REASON));
        var attempt = start();
        passes(Duration.ofMinutes(5));
        done(desk.pause(lead, run.id(), QUIZ, REASON));
        var paused = time.now();
        silently(Duration.ofMinutes(10));
        assertThat(presence.beat().orElseThrow().credited()).isEqualTo(Duration.ofMinutes(10));
        restart(Duration.ofMinutes(5));
        overdue.tick();
        assertThat(sittings.answers(caller, attempt).paused()).isTrue();
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(40));
        done(desk.resume(lead, run.id(), QUIZ, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(40));
        assertThat(openings().of(run.id(), QUIZ).closes()).contains(closes.plus(Duration.between(paused, time.now())));
    }

    @Test
    void anAbsenceJustBeforeAPauseIsGivenBackOnce() {
        var attempt = start();
        silently(Duration.ofSeconds(40));
        done(desk.pause(lead, run.id(), QUIZ, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(45));
        silently(Duration.ofSeconds(40));
        done(desk.resume(lead, run.id(), QUIZ, REASON));
        assertThat(presence.beat()).isEmpty();
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void aLongAbsenceWithinAPauseLeavesNothingForAPersonToDecide() {
        var attempt = start();
        passes(Duration.ofMinutes(44));
        done(desk.pause(lead, run.id(), QUIZ, REASON));
        restart(Duration.ofHours(2));
        overdue.tick();
        assertThat(sittings.answers(caller, attempt).waits()).isFalse();
        done(desk.resume(lead, run.id(), QUIZ, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(1));
    }

    // ---- opened again, and the end

    @Test
    void aHandedInAttemptGoesOnAndIsMarkedAnewBesideItsOldMarks() {
        var attempt = start();
        save(attempt, 0, "ox");
        sittings.handIn(caller, attempt);
        assertThat(no(desk.reopen(lead, run.id(), attempt, 0, REASON))).isEqualTo("assessment.refused.minutes");
        assertThat(no(desk.reopen(lead, run.id(), attempt, 10, " "))).isEqualTo("assessment.refused.reason");

        done(desk.reopen(lead, run.id(), attempt, 10, REASON));

        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(10));
        assertThat(sittings.isOpen(caller, attempt)).isTrue();
        assertThatThrownBy(() -> sittings.review(caller, attempt)).isInstanceOf(NotFound.class);
        assertThat(house.beans.getBean(Submissions.class).of(enrolment.id())).isEmpty();
        assertThat(house.events.reopened).contains(new AttemptReopened(attempt, enrolment.id(), "m1", QUIZ));
        assertThat(no(desk.reopen(lead, run.id(), attempt, 10, REASON))).isEqualTo("assessment.refused.not-handed-in");
        assertThat(sittings.start(caller, enrolment.id(), QUIZ, "")).isEqualTo(new Sittings.Start.Open(attempt));

        assertThat(save(attempt, 1, "owl")).isInstanceOf(Saved.Stored.class);
        assertThat(sittings.handIn(caller, attempt).score().awarded()).isEqualTo(new Fraction(3, 1));
        assertThat(house.sql
                        .sql("select position, n, state from attempt_mark where attempt = ? order by position, n")
                        .param(attempt.value())
                        .query((row, n) -> row.getInt(1) + " " + row.getInt(2) + " " + row.getString(3))
                        .list())
                .containsExactly("0 1 MARKED", "0 2 MARKED", "1 1 UNANSWERED", "1 2 MARKED");
        assertThat(house.sql
                        .sql("select score_num, score_available, minutes from attempt_reopening where attempt = ?")
                        .param(attempt.value())
                        .query((row, n) -> row.getInt(1) + " of " + row.getInt(2) + ", " + row.getInt(3))
                        .list())
                .containsExactly("1 of 3, 10");
        assertThat(types(attempt)).containsExactly("ANSWER", "HAND_IN", "ANSWER", "HAND_IN");
        verify(audit).record(eq(lead), eq("exam.reopen"), any(), any());
    }

    @Test
    void anAttemptIsNotOpenedAgainBesideAnother() {
        var first = start();
        sittings.handIn(caller, first);
        var second = start();
        assertThat(second).isNotEqualTo(first);
        assertThat(no(desk.reopen(lead, run.id(), first, 10, REASON))).isEqualTo("assessment.refused.other-open");
    }

    @Test
    void whatIsOpenedAgainDuringAPauseStandsStillToo() {
        var attempt = start();
        sittings.handIn(caller, attempt);
        done(desk.pause(lead, run.id(), QUIZ, REASON));
        passes(Duration.ofMinutes(5));
        done(desk.reopen(lead, run.id(), attempt, 10, REASON));
        passes(Duration.ofMinutes(30));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(10));
        done(desk.resume(lead, run.id(), QUIZ, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theEndForAllIsHalfAMinuteAwayAndTakesWhatIsSavedTill() {
        assertThat(no(desk.end(lead, run.id(), QUIZ, REASON))).isEqualTo("assessment.refused.nobody-sits");
        var attempt = start();
        done(desk.end(lead, run.id(), QUIZ, REASON));
        assertThat(left(attempt)).isEqualTo(Duration.ofSeconds(30));
        save(attempt, 0, "ox");
        passes(Duration.ofSeconds(36));
        overdue.tick();
        assertThat(sittings.review(caller, attempt).score().awarded()).isEqualTo(new Fraction(1, 1));
        verify(audit).record(eq(lead), eq("exam.end"), any(), any());
    }

    // ---- addresses

    @Test
    void fromElsewhereNobodyStartsOrOpensAndEverySaveIsStored() {
        from.address = "10.1.2.3";
        done(room.open(lead, run.id(), QUIZ, only("10.1.0.0/16", "2001:db8::/32"), REASON));
        from.address = "192.0.2.9";
        assertThat(refusal(enrolment)).isEqualTo("assessment.refused.elsewhere");
        assertThat(sittings.offer(caller, enrolment.id(), QUIZ).refusal()).isPresent();
        from.address = "";
        assertThat(refusal(enrolment)).isEqualTo("assessment.refused.elsewhere");
        from.address = "2001:db8::7";
        var attempt = start();
        assertThat(sittings.open(caller, attempt).slots()).hasSize(2);
        assertThat(save(attempt, 0, "ox")).isInstanceOf(Saved.Stored.class);
        assertThat(row().elsewhere()).isEmpty();

        from.address = "192.0.2.9";
        assertThatThrownBy(() -> sittings.open(caller, attempt)).isInstanceOf(Elsewhere.class);
        assertThat(save(attempt, 0, "bee")).isInstanceOf(Saved.Stored.class);
        assertThat(save(attempt, 1, "owl")).isInstanceOf(Saved.Stored.class);
        assertThat(sittings.answers(caller, attempt).version()).isEqualTo(3);
        assertThat(row().elsewhere()).containsExactly("192.0.2.9");
        from.address = "10.1.2.3";
        assertThat(sittings.handIn(caller, attempt).score().awarded()).isEqualTo(new Fraction(2, 1));
    }

    @Test
    void theNetworkThatIsNoneIsNamed() {
        var outcome =
                (ExamRoom.Outcome.No) room.open(lead, run.id(), QUIZ, only("10.0.0.0/8", "the room next door"), REASON);
        assertThat(outcome.reason().key()).isEqualTo("assessment.refused.address");
        assertThat(outcome.reason().values()).containsExactly("the room next door");
        verify(audit, never()).record(any(), any(), any(), any());
    }

    private static Opening only(String... networks) {
        return new Opening(Optional.empty(), Optional.empty(), "", List.of(networks));
    }

    // ---- the room

    @Test
    void aRowSaysWhereATraineeIs() {
        assertThat(row().state()).isEqualTo(RoomRow.State.NOT_STARTED);
        done(room.allow(lead, run.id(), enrolment.id(), QUIZ, new Allowance(15, 0, Optional.empty()), REASON));
        var attempt = start();
        assertThat(row().state()).isEqualTo(RoomRow.State.UNDER_WAY);
        assertThat(row().lastSave()).isEmpty();
        assertThat(row().given()).isEqualTo(Duration.ofMinutes(15));
        assertThat(row().ends()).contains(time.now().plus(Duration.ofMinutes(60)));
        sittings.open(caller, attempt);
        save(attempt, 1, "owl");
        sittings.turnTo(caller, attempt, 1);
        var under = row();
        assertThat(under.place()).isEqualTo(2);
        assertThat(under.questions()).isEqualTo(2);
        assertThat(under.answered()).isOne();
        assertThat(under.lastSave()).isPresent();
        assertThat(under.heard()).contains(time.now());
        assertThat(under.isSilent(time.now().plusSeconds(59))).isFalse();
        assertThat(under.isSilent(time.now().plusSeconds(61))).isTrue();
        done(room.addTime(lead, run.id(), QUIZ, 5, REASON));
        assertThat(row().given()).isEqualTo(Duration.ofMinutes(20));
        done(desk.pause(lead, run.id(), QUIZ, REASON));
        passes(Duration.ofMinutes(5));
        assertThat(row().left()).contains(Duration.ofMinutes(65));
        assertThat(board().pausedAt()).isPresent();
        done(desk.resume(lead, run.id(), QUIZ, REASON));
        sittings.handIn(caller, attempt);
        assertThat(row().state()).isEqualTo(RoomRow.State.HANDED_IN);
        assertThat(row().ends()).isEmpty();
        assertThat(row().answered()).isOne();
        done(desk.reopen(lead, run.id(), attempt, 10, REASON));
        assertThat(row().reopened()).isTrue();
        assertThat(row().state()).isEqualTo(RoomRow.State.UNDER_WAY);
    }

    @Test
    void theNumberOfQueriesDoesNotDependOnThePeople() {
        start();
        sittings.open(caller, start());
        int few = openingTheRoom();
        for (int i = 0; i < 20; i++) {
            var one = house.people.enrol(run);
            sittings.start(new Caller(one.person()), one.id(), QUIZ, "");
        }
        assertThat(openingTheRoom()).isEqualTo(few).isLessThanOrEqualTo(7);
        assertThat(board().rows()).hasSize(21);
    }

    private int openingTheRoom() {
        stopwatch.pass(Duration.ofSeconds(6)); // so that other processes are asked
        return house.database.during(this::board).size();
    }

    @Test
    void eachSecondTellsOnlyWhoSaysSomethingElse() throws Exception {
        var other = house.people.enrol(run);
        BlockingQueue<RoomChange> told = new LinkedBlockingQueue<>();
        try (var watch = desk.watch(lead, run.id(), QUIZ, told::add)) {
            assertThat(watch.board().rows()).hasSize(2);
            feed.tick();
            assertThat(told).isEmpty();
            var attempt = start();
            feed.tick(enrolment.id());
            assertThat(next(told)).isEqualTo(new RoomChange(Set.of(enrolment.id()), false));
            save(attempt, 0, "ox");
            feed.tick(enrolment.id(), other.id());
            assertThat(next(told)).isEqualTo(new RoomChange(Set.of(enrolment.id()), false));
            assertThat(watch.board().rows().get(enrolment.id()).answered()).isOne();
            done(desk.pause(lead, run.id(), QUIZ, REASON));
            feed.tick();
            assertThat(next(told).rows()).containsExactly(enrolment.id());
            assertThat(watch.board().pausedAt()).isPresent();
            stopwatch.pass(Duration.ofSeconds(61));
            feed.tick();
            assertThat(next(told).rows()).as("silent now").containsExactly(enrolment.id());
            house.beans.getBean(AssessmentHouse.Leads.class).leads.remove(run.id());
            assertThatThrownBy(watch::board).isInstanceOf(NotFound.class);
        }
        assertThat(feed.watchers).isEmpty();
    }

    private static RoomChange next(BlockingQueue<RoomChange> told) throws InterruptedException {
        return java.util.Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void whomAnotherProcessHeardFromIsKnownHere() {
        var attempt = start();
        var another = house.make(Heard.class);
        another.from(attempt);
        stopwatch.pass(Duration.ofSeconds(4));
        another.share();
        stopwatch.pass(Duration.ofSeconds(6));
        clock.set(Duration.ofSeconds(6));
        var third = house.make(Heard.class);
        assertThat(third.all().get(attempt))
                .isCloseTo(time.now().minusSeconds(10), org.assertj.core.api.Assertions.within(Duration.ofSeconds(1)));
        house.sql
                .sql("update attempt_heard set document = 'spoiled' where document like ?")
                .param("%" + attempt.value() + "%")
                .update();
        assertThat(house.make(Heard.class).all()).doesNotContainKey(attempt);
    }

    @Test
    void forWhoDoesNotLeadTheRunThereIsNoRoom() {
        var attempt = start();
        var stranger = newLead(house.people.enrol(run.edition()).run().id());
        var other = house.people.enrol(run.edition()).run().id();
        var otherLead = newLead(other);
        assertThatThrownBy(() -> desk.watch(stranger, run.id(), QUIZ, change -> {}))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.watch(lead, run.id(), "no-such", change -> {}))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.pause(stranger, run.id(), QUIZ, REASON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.resume(stranger, run.id(), QUIZ, REASON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.end(stranger, run.id(), QUIZ, REASON)).isInstanceOf(NotFound.class);
        sittings.handIn(caller, attempt);
        assertThatThrownBy(() -> desk.reopen(otherLead, other, attempt, 10, REASON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.reopen(stranger, run.id(), attempt, 10, REASON))
                .isInstanceOf(NotFound.class);
        var another = start();
        assertThat(no(room.addTimeTo(otherLead, other, QUIZ, Set.of(enrolment.id()), 10, REASON)))
                .isEqualTo("assessment.refused.not-timed");
        assertThat(left(another)).isEqualTo(Duration.ofMinutes(45));
    }

    // ----

    private RoomBoard board() {
        try (var watch = desk.watch(lead, run.id(), QUIZ, change -> {})) {
            return watch.board();
        }
    }

    private RoomRow row() {
        return board().rows().get(enrolment.id());
    }

    private Openings openings() {
        return house.beans.getBean(Openings.class);
    }

    private static void done(ExamRoom.Outcome outcome) {
        assertThat(outcome).isInstanceOf(ExamRoom.Outcome.Done.class);
    }

    private static String no(ExamRoom.Outcome outcome) {
        return ((ExamRoom.Outcome.No) outcome).reason().key();
    }

    private Duration left(AttemptId attempt) {
        return sittings.answers(caller, attempt).left().orElseThrow();
    }

    /** While the product beats, of which only the last beat matters. */
    private void passes(Duration some) {
        silently(some);
        house.sql
                .sql("update server_beat set exam_at = ?, wall_at = ?")
                .params(time.now().atOffset(ZoneOffset.UTC), time.wall().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void silently(Duration some) {
        stopwatch.pass(some);
        clock.set(some);
    }

    /** The product is off for a while: what it counted by begins anew, and the machine's clock goes on. */
    private void restart(Duration off) {
        clock.set(off);
        presence.resume();
    }

    private String refusal(Enrolment who) {
        return ((Sittings.Start.No) sittings.start(new Caller(who.person()), who.id(), QUIZ, ""))
                .reason()
                .key();
    }

    private AttemptId start() {
        return ((Sittings.Start.Open) sittings.start(caller, enrolment.id(), QUIZ, "")).attempt();
    }

    private Saved save(AttemptId attempt, int position, String word) {
        var sheet = house.beans.getBean(Sheets.class).find(attempt).orElseThrow();
        var answer = WordKind.choosing(sheet.variants().get(position), word);
        return sittings.answer(caller, attempt, position, page, ++sequence, 0, false, answer);
    }

    private List<String> types(AttemptId attempt) {
        return house.sql
                .sql("select type from attempt_step where attempt = ? order by n")
                .param(attempt.value())
                .query(String.class)
                .list();
    }
}
