package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** What every database must do for how a quiz is sat. */
@Timeout(60)
abstract class ConductContract {

    private static final String REASON = "all have sat it";

    private final AssessmentHouse house;
    private final Sittings sittings;
    private final ExamRoom room;
    private final ResultRelease release;
    private final ExamTime time;
    private final Audit audit;
    private final UUID page = UUID.randomUUID();
    private long sequence;
    private Enrolment enrolment;
    private Caller caller;
    private Caller lead;
    private RunId run;

    ConductContract(Databases make) {
        house = AssessmentHouse.on(make);
        sittings = house.sittings;
        room = house.beans.getBean(ExamRoom.class);
        release = house.beans.getBean(ResultRelease.class);
        time = house.beans.getBean(ExamTime.class);
        audit = house.beans.getBean(Audit.class);
    }

    @BeforeEach
    void forget() {
        clearInvocations(audit);
    }

    private void enrol(String settings) {
        enrol(new CourseText(), settings);
    }

    private void enrol(CourseText course, String settings) {
        var text = course.replace(CourseText.QUIZ, "pass: 50", "pass: 50\n" + settings);
        enrolment = house.people.enrol(house.load(text));
        caller = new Caller(enrolment.person());
        run = enrolment.run().id();
        lead = new Caller(new PersonId(UUID.randomUUID()));
        house.beans.getBean(AssessmentHouse.Leads.class).leads.put(run, lead.person());
    }

    // ---- waiting

    @Test
    void theNextAttemptWaitsAndSaysUntilWhen() {
        enrol("wait: 30");
        assertThat(sittings.offer(caller, enrolment.id(), "q1").conditions().pause())
                .isEqualTo(30);
        var handedIn = sittings.handIn(caller, start()).handedInAt();
        assertThat(refusal().key()).isEqualTo("assessment.refused.wait");
        assertThat(refusal().values()).containsExactly(handedIn.plus(Duration.ofMinutes(30)));
        assertThat(sittings.offer(caller, enrolment.id(), "q1").refusal()).isPresent();
        passes(Duration.ofMinutes(29));
        assertThat(refusal().key()).isEqualTo("assessment.refused.wait");
        passes(Duration.ofMinutes(1));
        start();
    }

    @Test
    void whomALeadGivesMoreAttemptsNeedNotWait() {
        enrol("wait: 30\nattempts: 1");
        sittings.handIn(caller, start());
        room.allow(lead, run, enrolment.id(), "q1", new Allowance(0, 1, Optional.empty()), REASON);
        assertThat(sittings.offer(caller, enrolment.id(), "q1").conditions().pause())
                .isZero();
        start();
    }

    @Test
    void anAttemptThatALeadClosedNeedsNoWait() {
        enrol("wait: 30");
        var stuck = start();
        house.beans.getBean(UnderWay.class).close(lead, run, stuck, REASON);
        start();
    }

    // ---- honour

    @Test
    void aStatementIsConfirmedBeforeEachStartAndKept() {
        enrol(honest(), "honour: true");
        assertThat(refusal().key()).isEqualTo("assessment.refused.honour");
        var begun = sittings.start(caller, enrolment.id(), "q1", "", true);
        var attempt = ((Sittings.Start.Open) begun).attempt();
        assertThat(house.beans.getBean(UnderWay.class).list(lead, run))
                .singleElement()
                .satisfies(line -> assertThat(line.honoured()).contains(line.startedAt()));
        assertThat(sittings.start(caller, enrolment.id(), "q1", ""))
                .as("the open one goes on")
                .isEqualTo(begun);
        assertThat(sittings.handIn(caller, attempt).honoured()).isPresent();
        assertThat(refusal().key()).isEqualTo("assessment.refused.honour");
    }

    @Test
    void whereNothingIsAskedNothingIsKept() {
        enrol(honest(), "honour: false");
        var begun = (Sittings.Start.Open) sittings.start(caller, enrolment.id(), "q1", "", true);
        assertThat(sittings.handIn(caller, begun.attempt()).honoured()).isEmpty();
    }

    private static CourseText honest() {
        return new CourseText().replace(CourseText.TEXTS, "intro: Be calm.", "honour: I work alone.");
    }

    // ---- certainty

    @Test
    void howSureSomebodyIsIsSavedWithItsAnswer() {
        enrol("certainty: true");
        var attempt = start();
        var sure = Certainty.with(choice(attempt, 0, "ox"), Optional.of(Certainty.VERY));
        var first = (Saved.Stored) save(attempt, 0, page, 1, 0, false, sure);
        assertThat(save(attempt, 0, page, 1, 0, true, sure)).as("a double").isEqualTo(first);
        var slot = sittings.open(caller, attempt).slots().getFirst();
        assertThat(slot.answer()).isEqualTo(choice(attempt, 0, "ox"));
        assertThat(slot.sure()).contains(Certainty.VERY);
        assertThat(sittings.answers(caller, attempt).slots().getFirst().answer())
                .isEqualTo(sure);

        var late = (Saved.Held) save(attempt, 0, UUID.randomUUID(), 1, 0, true, Answer.of(Certainty.PART, "1"));
        assertThat(late.current()).isEqualTo(sure);
        assertThat(sittings.open(caller, attempt).certainty()).isTrue();
    }

    @Test
    void sureOfNothingIsNoAnswer() {
        enrol("certainty: true");
        var attempt = start();
        save(attempt, 0, page, 1, 0, false, Answer.of(Certainty.PART, "3"));
        var slot = sittings.open(caller, attempt).slots().getFirst();
        assertThat(slot.answered()).isFalse();
        assertThat(slot.sure()).contains(Certainty.VERY);
        var review = sittings.handIn(caller, attempt);
        assertThat(review.certainty().orElseThrow())
                .isEqualTo(new CertaintyScore(Fraction.ZERO, 2, 0, CertaintyScore.Judgement.TOO_FEW));
    }

    @Test
    void whatNoControlCouldSendIsNotStored() {
        enrol("certainty: true");
        var attempt = start();
        for (String level : List.of("0", "4", "x", "")) {
            assertThat(save(attempt, 0, page, 1, 0, false, Answer.of(Certainty.PART, level)))
                    .isInstanceOf(Saved.NotStored.class);
        }
        enrol("certainty: false");
        assertThat(save(start(), 0, page, 1, 0, false, Answer.of(Certainty.PART, "2")))
                .isInstanceOf(Saved.NotStored.class);
    }

    @Test
    void certaintyIsShownBesideTheMarksAndDecidesNothing() {
        enrol("certainty: true");
        var attempt = start();
        save(attempt, 0, page, 1, 0, false, Certainty.with(choice(attempt, 0, "ox"), Optional.of(Certainty.VERY)));
        save(attempt, 1, page, 2, 0, false, Certainty.with(choice(attempt, 1, "fox"), Optional.of(Certainty.FAIRLY)));
        var review = sittings.handIn(caller, attempt);
        assertThat(review.score()).isEqualTo(new Score(Fraction.ONE, 3));
        assertThat(review.certainty().orElseThrow().average()).as("(3 − 2) / 2").isEqualTo(new Fraction(1, 2));
        assertThat(review.items())
                .extracting(Review.Reviewed::sure)
                .containsExactly(Optional.of(Certainty.VERY), Optional.of(Certainty.FAIRLY));
        assertThat(sittings.review(caller, attempt)).isEqualTo(review);
    }

    // ---- what is seen when

    @Test
    void keysComeWhenTheQuizHasClosedToAllAndNobodySitsIt() {
        enrol("review: score\nlater: full");
        var slow = house.people.enrolBeside(enrolment);
        var later = new Caller(slow.person());
        var attempt = start();
        var review = sittings.handIn(caller, attempt);
        assertThat(review.seen()).isEqualTo(new Seen(Quiz.Review.SCORE, Quiz.Review.FULL, Optional.empty()));
        assertNoKey(review);

        var closes = time.now().plus(Duration.ofMinutes(10));
        room.open(lead, run, "q1", new Opening(Optional.empty(), Optional.of(closes), ""), REASON);
        assertThat(sittings.review(caller, attempt).seen().from()).contains(closes);
        var own = closes.plus(Duration.ofMinutes(10));
        room.allow(lead, run, slow.id(), "q1", new Allowance(0, 0, Optional.of(own)), REASON);
        assertThat(sittings.review(caller, attempt).seen().from()).contains(own);
        var open = ((Sittings.Start.Open) sittings.start(later, slow.id(), "q1", "")).attempt();
        passes(Duration.ofMinutes(11));
        assertNoKey(sittings.review(caller, attempt));
        passes(Duration.ofMinutes(10));
        assertNoKey(sittings.review(caller, attempt));
        sittings.handIn(later, open);

        assertThat(sittings.review(caller, attempt).items()).hasSize(2);
        assertThat(sittings.review(later, open).items().getFirst().reason().in("en"))
                .isEqualTo("REASONMARK");
        room.open(
                lead,
                run,
                "q1",
                new Opening(Optional.empty(), Optional.of(time.now().plusSeconds(60)), ""),
                REASON);
        assertNoKey(sittings.review(caller, attempt));
    }

    @Test
    void withoutAClosingALeadReleasesThemAndTakesThatBack() {
        enrol("review: score\nlater: full");
        var other = house.people.enrolBeside(enrolment);
        var attempt = start();
        assertThat(release.release(lead, run, "q1", REASON))
                .as("while somebody sits it")
                .isInstanceOf(ExamRoom.Outcome.No.class);
        sittings.handIn(caller, attempt);
        assertThat(release.release(lead, run, "q1", " ")).isInstanceOf(ExamRoom.Outcome.No.class);
        assertThatThrownBy(() -> release.release(caller, run, "q1", REASON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> release.release(lead, run, "q9", REASON)).isInstanceOf(NotFound.class);
        assertNoKey(sittings.review(caller, attempt));

        assertThat(release.release(lead, run, "q1", REASON)).isInstanceOf(ExamRoom.Outcome.Done.class);
        assertThat(sittings.review(caller, attempt).items()).hasSize(2);
        assertThat(release.release(lead, run, "q1", REASON)).isInstanceOf(ExamRoom.Outcome.No.class);
        verify(audit).record(eq(lead), eq("exam.release"), eq(run.value().toString()), any());

        assertThat(release.takeBack(lead, run, "q1", REASON)).isInstanceOf(ExamRoom.Outcome.Done.class);
        assertNoKey(sittings.review(caller, attempt));
        assertThat(release.takeBack(lead, run, "q1", REASON)).isInstanceOf(ExamRoom.Outcome.No.class);
        verify(audit).record(eq(lead), eq("exam.release-back"), any(), any());
        var told = house.beans.getBean(Told.class);
        assertThat(told.said(caller.person()))
                .as("told once")
                .singleElement()
                .asString()
                .startsWith("released ");
        assertThat(told.said(other.person())).as("has handed in nothing").isEmpty();
        assertThat(house.sql
                        .sql("select released from quiz_release where run = ? order by n")
                        .param(run.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    void aClosingToComeReleasesByItself() {
        enrol("review: score\nlater: full");
        sittings.handIn(caller, start());
        var closes = time.now().plus(Duration.ofMinutes(10));
        room.open(lead, run, "q1", new Opening(Optional.empty(), Optional.of(closes), ""), REASON);
        assertThat(release.release(lead, run, "q1", REASON))
                .isInstanceOfSatisfying(
                        ExamRoom.Outcome.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("assessment.refused.closing-to-come"));
    }

    @Test
    void aScoreThatIsNotSeenYetIsNowhere() {
        enrol("review: none\nlater: score\ncertainty: true");
        var attempt = start();
        save(attempt, 0, page, 1, 0, false, choice(attempt, 0, "ox"));
        save(attempt, 1, page, 2, 0, false, choice(attempt, 1, "owl"));
        var review = sittings.handIn(caller, attempt);
        assertThat(review.score()).isEqualTo(Score.NONE);
        assertThat(review.passed()).isFalse();
        assertThat(review.objectives()).isEmpty();
        assertThat(review.certainty()).isEmpty();
        assertThat(sittings.attempts(caller))
                .allMatch(line -> line.hidden() && line.score().equals(Score.NONE));
        assertThat(sittings.offer(caller, enrolment.id(), "q1").attempts()).allMatch(Sittings.Line::hidden);
        var submissions = house.beans.getBean(Submissions.class);
        assertThat(submissions.hidden(enrolment.id())).containsExactly("q1");

        release.release(lead, run, "q1", REASON);
        assertThat(sittings.review(caller, attempt).score()).isEqualTo(new Score(Fraction.of(3), 3));
        assertThat(sittings.review(caller, attempt).items()).isEmpty();
        assertThat(sittings.attempts(caller)).allMatch(line -> !line.hidden() && line.passed());
        assertThat(submissions.hidden(enrolment.id())).isEmpty();
    }

    private static void assertNoKey(Review review) {
        assertThat(review.items()).isEmpty();
        assertThat(JsonMapper.shared().writeValueAsString(review))
                .doesNotContain("WEIGHTMARK", "FEEDBACKMARK", "REASONMARK", "\"right\"", "\"hidden\"");
    }

    // ---- practice

    private static CourseText practice() {
        return new CourseText()
                .replace(CourseText.QUIZ, "mode: quiz", "mode: practice")
                .replace(CourseText.QUIZ, "words: [ox, bee]", "words: [ox, bee, hen]")
                .replace(CourseText.TEXTS, "i1: {text:", "i1: {hint: HINTMARK, text:");
    }

    @Test
    void aWrongAnswerMayBeTriedAgainAndTheSecondShowsTheKey() {
        enrol(practice(), "page: 1");
        var attempt = start();
        assertThatThrownBy(() -> sittings.check(caller, attempt, 0)).isInstanceOf(NotAllowed.class);
        store(attempt, 0, "bee");
        var again = new Checked.Again(Grade.Verdict.WRONG);
        assertThat(sittings.check(caller, attempt, 0)).isEqualTo(again);
        assertThat(sittings.check(caller, attempt, 0))
                .as("the same answer is the same try")
                .isEqualTo(again);
        store(attempt, 0, "hen");
        assertThat(sittings.check(caller, attempt, 0))
                .isInstanceOfSatisfying(
                        Checked.Key.class,
                        key -> assertThat(key.reviewed().reason().in("en")).isEqualTo("REASONMARK"));
        assertThat(types(attempt)).containsExactly("ANSWER", "CHECK", "ANSWER", "CHECK", "KEY");

        store(attempt, 1, "owl");
        assertThat(sittings.check(caller, attempt, 1)).as("right at once").isInstanceOf(Checked.Key.class);
        store(attempt, 0, "ox");
        assertThat(sittings.handIn(caller, attempt).score().awarded())
                .as("the answer that stands at the hand-in counts")
                .isEqualTo(Fraction.of(3));
    }

    @Test
    void theKeyIsShownOnDemandAndStaysShown() {
        enrol(practice(), "page: 1");
        var attempt = start();
        store(attempt, 0, "bee");
        sittings.reveal(caller, attempt, 0);
        sittings.reveal(caller, attempt, 0);
        assertThat(sittings.check(caller, attempt, 0)).isInstanceOf(Checked.Key.class);
        assertThat(types(attempt)).containsExactly("ANSWER", "KEY", "CHECK");
    }

    @Test
    void aHintIsSentToWhoAsksForItInPracticeAndIsKeptAsAStep() {
        enrol(practice(), "page: 1");
        var attempt = start();
        var sitting = sittings.open(caller, attempt);
        assertThat(sitting.slots()).extracting(Sitting.Slot::hint).containsExactly(true, false);
        assertThat(JsonMapper.shared().writeValueAsString(sitting)).doesNotContain("HINTMARK");
        assertThat(sittings.hint(caller, attempt, 0).in("en")).isEqualTo("HINTMARK");
        sittings.hint(caller, attempt, 0);
        assertThat(types(attempt)).containsExactly("HINT");
        assertThatThrownBy(() -> sittings.hint(caller, attempt, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sittings.hint(caller, attempt, 9)).isInstanceOf(NotAllowed.class);
        store(attempt, 0, "ox");
        sittings.handIn(caller, attempt);
        assertThatThrownBy(() -> sittings.hint(caller, attempt, 0)).isInstanceOf(NotFound.class);

        enrol(practice().replace(CourseText.QUIZ, "mode: practice", "mode: quiz"), "page: 1");
        var quiz = start();
        store(quiz, 0, "bee");
        assertThat(sittings.open(caller, quiz).slots()).noneMatch(Sitting.Slot::hint);
        assertThatThrownBy(() -> sittings.hint(caller, quiz, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sittings.check(caller, quiz, 0)).isInstanceOf(NotAllowed.class);
    }

    // ----

    private void passes(Duration some) {
        house.beans.getBean(AssessmentHouse.Stopwatch.class).pass(some);
        house.beans.getBean(AssessmentHouse.Ticking.class).set(some);
    }

    private AttemptId start() {
        return ((Sittings.Start.Open) sittings.start(caller, enrolment.id(), "q1", "")).attempt();
    }

    private kz.ustaz.common.Refused refusal() {
        return ((Sittings.Start.No) sittings.start(caller, enrolment.id(), "q1", "")).reason();
    }

    private Answer choice(AttemptId attempt, int position, String word) {
        var sheet = house.beans.getBean(Sheets.class).find(attempt).orElseThrow();
        return WordKind.choosing(sheet.variants().get(position), word);
    }

    private void store(AttemptId attempt, int position, String word) {
        assertThat(save(attempt, position, page, ++sequence, 0, false, choice(attempt, position, word)))
                .isInstanceOf(Saved.Stored.class);
    }

    private Saved save(
            AttemptId attempt, int position, UUID from, long number, long known, boolean resent, Answer answer) {
        return sittings.answer(caller, attempt, position, from, number, known, resent, answer);
    }

    private List<String> types(AttemptId attempt) {
        return house.sql
                .sql("select type from attempt_step where attempt = ? and type <> 'HAND_IN' order by n")
                .param(attempt.value())
                .query(String.class)
                .list();
    }
}
