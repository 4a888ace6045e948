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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every database must do for exams: deadlines, absence of the server, and what a lead sets. */
@Timeout(60)
abstract class ExamContract {

    private static final String REASON = "the fire alarm rang";

    private final AssessmentHouse house;
    private final Sittings sittings;
    private final ExamRoom room;
    private final ExamTime time;
    private final Presence presence;
    private final Overdue overdue;
    private final AssessmentHouse.Stopwatch stopwatch;
    private final AssessmentHouse.Ticking clock;
    private final Audit audit;
    private final UUID page = UUID.randomUUID();
    private long sequence;
    private Enrolment enrolment;
    private Caller caller;
    private Caller lead;
    private RunId run;

    ExamContract(Databases make) {
        house = AssessmentHouse.on(make);
        sittings = house.sittings;
        room = house.beans.getBean(ExamRoom.class);
        time = house.beans.getBean(ExamTime.class);
        presence = house.beans.getBean(Presence.class);
        stopwatch = house.beans.getBean(AssessmentHouse.Stopwatch.class);
        clock = house.beans.getBean(AssessmentHouse.Ticking.class);
        audit = house.beans.getBean(Audit.class);
        overdue = house.make(Overdue.class);
    }

    @BeforeEach
    void enrol() {
        clearInvocations(audit);
        enrol(new CourseText()
                .replace(CourseText.QUIZ, "pass: 50", "pass: 50\nmode: exam\nminutes: 45\nattempts: 1")
                .replace(CourseText.QUIZ, "mode: quiz\n", ""));
        presence.beat();
    }

    private void enrol(CourseText course) {
        enrolment = house.people.enrol(house.load(course));
        caller = new Caller(enrolment.person());
        run = enrolment.run().id();
        lead = new Caller(new PersonId(UUID.randomUUID()));
        house.beans.getBean(AssessmentHouse.Leads.class).leads.put(run, lead.person());
    }

    // ---- the deadline

    @Test
    void anAttemptEndsAtItsTimeOnceWithWhatWasSaved() {
        var attempt = start();
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(45));
        assertThat(save(attempt, 0, "ox")).isInstanceOf(Saved.Stored.class);
        passes(Duration.ofMinutes(45).plusSeconds(4));
        assertThat(save(attempt, 1, "owl"))
                .as("on its way when the time was up")
                .isInstanceOf(Saved.Stored.class);
        overdue.tick();
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ZERO);

        passes(Duration.ofSeconds(2));
        assertThat(save(attempt, 1, "fox"))
                .isInstanceOfSatisfying(
                        Saved.NotStored.class,
                        not -> assertThat(not.reason().key()).isEqualTo("assessment.refused.handed-in-kept"));
        overdue.tick();
        overdue.tick();

        var review = sittings.review(caller, attempt);
        assertThat(review.score().awarded()).isEqualTo(new kz.ustaz.common.Fraction(3, 1));
        assertThat(submitted(attempt)).isEqualTo(1);
        assertThat(types(attempt)).containsExactly("ANSWER", "ANSWER", "HELD", "TIME_UP");
    }

    @Test
    void theServerAndFiftyClicksMakeOneResult() throws Exception {
        var attempt = start();
        save(attempt, 0, "ox");
        passes(Duration.ofMinutes(46));
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 50; i++) {
            all.add(() -> sittings.handIn(caller, attempt));
            all.add(() -> {
                overdue.tick();
                return "";
            });
        }
        atOnce(all);
        assertThat(submitted(attempt)).isEqualTo(1);
        assertThat(types(attempt)).hasSize(2);
    }

    @Test
    void whoeverSetsTheMachinesClockNeitherEndsNorLengthensAnything() {
        var attempt = start();
        clock.set(Duration.ofHours(1));
        passes(Presence.EVERY);
        overdue.tick();
        assertThat(sittings.open(caller, attempt).left())
                .contains(Duration.ofMinutes(45).minus(Presence.EVERY));
        clock.set(Duration.ofHours(-1));
        verify(audit, never()).recordSystem(any(), any(), any());
    }

    @Test
    void aClosingEndsAnAttemptThatHadTimeLeft() {
        set(Optional.empty(), Optional.of(time.now().plusSeconds(600)), "");
        assertThat(sittings.open(caller, start()).left().orElseThrow())
                .isBetween(Duration.ofSeconds(598), Duration.ofSeconds(600));
    }

    // ---- the server's absence

    @Test
    void aMinutesAbsenceIsGivenBackBeforeAnythingIsClosed() {
        var closes = time.now().plus(Duration.ofMinutes(44));
        set(Optional.empty(), Optional.of(closes), "");
        var attempt = start();
        passes(Duration.ofMinutes(43).plusSeconds(30));
        presence.beat();

        var again = restart(Duration.ofMinutes(1));

        assertThat(again.orElseThrow().credited()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
        overdue.tick();
        assertThat(sittings.open(caller, attempt).left().orElseThrow())
                .isBetween(Duration.ofSeconds(28), Duration.ofSeconds(31));
        assertThat(opening().closes().orElseThrow()).isBetween(closes.plusSeconds(60), closes.plusSeconds(61));
        verify(audit)
                .recordSystem(eq("exam.credit"), any(), argThat(said -> Integer.parseInt(said.get("attempts")) >= 1));
    }

    @Test
    void anAbsenceIsGivenBackOnce() {
        var attempt = start();
        restart(Duration.ofMinutes(10));
        var left = sittings.open(caller, attempt).left().orElseThrow();
        assertThat(restart(Duration.ZERO)).isEmpty();
        assertThat(presence.beat()).isEmpty();
        assertThat(sittings.open(caller, attempt).left().orElseThrow()).isCloseTo(left, Duration.ofSeconds(1));
    }

    @Test
    void aDatabaseThatWasAwayIsAnAbsenceToo() {
        var attempt = start();
        silently(Duration.ofSeconds(40));
        assertThat(presence.beat().orElseThrow().credited()).isEqualTo(Duration.ofSeconds(40));
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(45));
    }

    @Test
    void afterALongAbsenceAPersonDecidesAndTheDeviceKeepsWhatWasTyped() {
        var attempt = start();
        save(attempt, 0, "ox");
        passes(Duration.ofMinutes(20));
        presence.beat();
        restart(Duration.ofMinutes(31));
        overdue.tick();

        assertThat(sittings.answers(caller, attempt).waits()).isTrue();
        assertThatThrownBy(() -> save(attempt, 1, "owl")).isInstanceOf(Undecided.class);
        assertThat(room.addTimeTo(lead, run, attempt, 10, REASON)).isInstanceOf(ExamRoom.Outcome.Done.class);

        assertThat(sittings.answers(caller, attempt).waits()).isFalse();
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(10));
        assertThat(save(attempt, 1, "owl")).isInstanceOf(Saved.Stored.class);
    }

    @Test
    void anAttemptWithTimeLeftAfterALongAbsenceGoesOn() {
        var attempt = start();
        presence.beat();
        restart(Duration.ofMinutes(31));
        overdue.tick();
        assertThat(sittings.answers(caller, attempt).waits()).isFalse();
        assertThat(save(attempt, 0, "ox")).isInstanceOf(Saved.Stored.class);
    }

    // ---- what a lead sets

    @Test
    void aQuizOpensClosesAndAsksForItsCode() {
        set(Optional.of(time.now().plusSeconds(60)), Optional.of(time.now().plusSeconds(900)), "Saxaul");
        assertThat(refusal("Saxaul")).isEqualTo("assessment.refused.not-open-yet");
        passes(Duration.ofSeconds(61));
        assertThat(refusal("")).isEqualTo("assessment.refused.code");
        assertThat(sittings.offer(caller, enrolment.id(), "q1").conditions().asksCode())
                .isTrue();
        assertThat(sittings.start(caller, enrolment.id(), "q1", " saxaul")).isInstanceOf(Sittings.Start.Open.class);
        passes(Duration.ofSeconds(900));
        var late = house.people.enrol(enrolment.run().edition());
        assertThat(sittings.start(new Caller(late.person()), late.id(), "q1", ""))
                .isInstanceOf(Sittings.Start.Open.class);
    }

    @Test
    void onePersonGetsMoreTimeAttemptsAndALaterClosingAlsoInAnAttemptThatIsOpen() {
        set(Optional.empty(), Optional.of(time.now().plusSeconds(60)), "");
        var attempt = start();
        var later = Optional.of(time.now().plus(Duration.ofHours(2)));
        allow(new Allowance(15, 1, later));
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(60));
        allow(new Allowance(5, 1, later));
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(50));
        assertThat(house.beans.getBean(Told.class).said(caller.person()))
                .as("what he was told: what is more than before")
                .satisfiesExactly(
                        time -> assertThat(time).startsWith("more-time ").endsWith(" 15"),
                        closing ->
                                assertThat(closing).startsWith("own-closing ").endsWith(" " + later.orElseThrow()));
        sittings.handIn(caller, attempt);
        assertThat(sittings.start(caller, enrolment.id(), "q1", "")).isInstanceOf(Sittings.Start.Open.class);
    }

    @Test
    void aClosingForAllDoesNotTouchWhoHasOneOfHisOwn() {
        allow(new Allowance(0, 0, Optional.of(time.now().plus(Duration.ofHours(2)))));
        var attempt = start();
        set(Optional.empty(), Optional.of(time.now().plusSeconds(60)), "");
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(45));
    }

    @Test
    void everybodyWhoSitsItNowGetsMoreTime() {
        assertThat(room.addTime(lead, run, "q1", 10, REASON)).isInstanceOf(ExamRoom.Outcome.No.class);
        var attempt = start();
        passes(Duration.ofMinutes(5));
        assertThat(room.addTime(lead, run, "q1", 10, REASON)).isInstanceOf(ExamRoom.Outcome.Done.class);
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(50));
        verify(audit).record(eq(lead), eq("exam.time"), any(), any());
    }

    @Test
    void aLeadHandsInForSomebody() {
        var attempt = start();
        save(attempt, 0, "ox");
        assertThat(room.handIn(lead, run, attempt, REASON)).isInstanceOf(ExamRoom.Outcome.Done.class);
        assertThat(submitted(attempt)).isEqualTo(1);
        assertThat(room.handIn(lead, run, attempt, REASON)).isInstanceOf(ExamRoom.Outcome.No.class);
    }

    @Test
    void everyActNeedsAReasonAndSense() {
        var attempt = start();
        var noon = Optional.of(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(room.open(lead, run, "q1", Opening.ALWAYS, " ")).isInstanceOf(ExamRoom.Outcome.No.class);
        assertThat(room.open(lead, run, "q1", new Opening(noon, noon, ""), REASON))
                .isInstanceOf(ExamRoom.Outcome.No.class);
        assertThat(room.allow(lead, run, enrolment.id(), "q1", new Allowance(-1, 0, Optional.empty()), REASON))
                .isInstanceOf(ExamRoom.Outcome.No.class);
        assertThat(room.addTimeTo(lead, run, attempt, 601, REASON)).isInstanceOf(ExamRoom.Outcome.No.class);
        assertThat(room.addTimeTo(lead, run, attempt, 10, "")).isInstanceOf(ExamRoom.Outcome.No.class);
        assertThat(sittings.open(caller, attempt).left()).contains(Duration.ofMinutes(45));
        verify(audit, never()).record(any(), any(), any(), any());
    }

    @Test
    void aRunThatSomebodyElseLeadsDoesNotExist() {
        var attempt = start();
        var mine = run;
        enrol(new CourseText());
        assertThatThrownBy(() -> room.show(lead, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.addTimeTo(lead, run, attempt, 10, REASON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.handIn(lead, run, attempt, REASON)).isInstanceOf(NotFound.class);
    }

    // ----

    /** While the product beats, of which only the last beat matters. */
    private void passes(Duration some) {
        silently(some);
        house.sql
                .sql("update server_beat set exam_at = ?, wall_at = ?")
                .params(utc(time.now()), utc(time.wall()))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private void silently(Duration some) {
        stopwatch.pass(some);
        clock.set(some);
    }

    /** The product is off for a while: what it counted by begins anew, and the machine's clock goes on. */
    private Optional<Presence.Absence> restart(Duration off) {
        clock.set(off);
        return presence.resume();
    }

    private void set(Optional<Instant> opens, Optional<Instant> closes, String code) {
        assertThat(room.open(lead, run, "q1", new Opening(opens, closes, code), REASON))
                .isInstanceOf(ExamRoom.Outcome.Done.class);
    }

    private void allow(Allowance allowance) {
        assertThat(room.allow(lead, run, enrolment.id(), "q1", allowance, REASON))
                .isInstanceOf(ExamRoom.Outcome.Done.class);
    }

    private Opening opening() {
        return house.beans.getBean(Openings.class).of(run, "q1");
    }

    private String refusal(String code) {
        return ((Sittings.Start.No) sittings.start(caller, enrolment.id(), "q1", code))
                .reason()
                .key();
    }

    private AttemptId start() {
        return ((Sittings.Start.Open) sittings.start(caller, enrolment.id(), "q1", "")).attempt();
    }

    private Saved save(AttemptId attempt, int position, String word) {
        var sheet = house.beans.getBean(Sheets.class).find(attempt).orElseThrow();
        var answer = WordKind.choosing(sheet.variants().get(position), word);
        return sittings.answer(caller, attempt, position, page, ++sequence, 0, false, answer);
    }

    private long submitted(AttemptId attempt) {
        return house.events.submitted.stream()
                .filter(event -> event.attempt().equals(attempt))
                .count();
    }

    private List<String> types(AttemptId attempt) {
        return house.sql
                .sql("select type from attempt_step where attempt = ? order by n")
                .param(attempt.value())
                .query(String.class)
                .list();
    }

    private static void atOnce(List<Callable<Object>> all) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<Object>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        go.await();
                        return one.call();
                    }))
                    .toList();
            go.countDown();
            for (var one : running) {
                one.get();
            }
        }
    }
}
