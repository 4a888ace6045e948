package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Score;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** What every database must do for attempts. */
@Timeout(60)
abstract class SittingsContract {

    private final AssessmentHouse house;
    private final Sittings sittings;
    private final UUID page = UUID.randomUUID();
    private final UUID otherPage = UUID.randomUUID();
    private Enrolment enrolment;
    private Caller caller;

    SittingsContract(Databases make) {
        house = AssessmentHouse.on(make);
        sittings = house.sittings;
    }

    @BeforeEach
    void enrol() {
        enrol(new CourseText());
    }

    private void enrol(CourseText course) {
        enrolment = house.people.enrol(house.load(course));
        caller = new Caller(enrolment.person());
    }

    // ---- starting

    @Test
    void fiftyStartsAtOnceMakeOneAttempt() throws Exception {
        enrol(new CourseText().replace(CourseText.QUIZ, "pass: 50", "pass: 50\nattempts: 1"));
        var started = atOnce(50, () -> sittings.start(caller, enrolment.id(), "q1", ""));
        assertThat(new HashSet<>(started)).hasSize(1);
        assertThat(sittings.attempts(caller)).hasSize(1);
    }

    @Test
    void aStartMayBeRefusedAndSaysWhy() {
        house.events.locked.add(enrolment.id());
        assertThat(sittings.start(caller, enrolment.id(), "q1", ""))
                .isInstanceOfSatisfying(
                        Sittings.Start.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("study.locked"));
        assertThat(sittings.offer(caller, enrolment.id(), "q1").refusal()).isPresent();
    }

    @Test
    void onlyAsManyAttemptsAsAllowed() {
        enrol(new CourseText().replace(CourseText.QUIZ, "pass: 50", "pass: 50\nattempts: 2"));
        for (int number = 1; number <= 2; number++) {
            assertThat(sittings.handIn(caller, start()).number()).isEqualTo(number);
        }
        assertThat(sittings.start(caller, enrolment.id(), "q1", ""))
                .isInstanceOfSatisfying(
                        Sittings.Start.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("assessment.refused.no-attempts-left"));
    }

    @Test
    void aStrangerFindsNothing() {
        var attempt = start();
        var stranger = new Caller(house.people.enrol(enrolment.run().edition()).person());
        for (Runnable call : List.<Runnable>of(
                () -> sittings.open(stranger, attempt),
                () -> sittings.answers(stranger, attempt),
                () -> sittings.answer(stranger, attempt, 0, page, 1, 0, false, Answer.NONE),
                () -> sittings.flag(stranger, attempt, 0, page, 1, true),
                () -> sittings.turnTo(stranger, attempt, 1),
                () -> sittings.handIn(stranger, attempt),
                () -> sittings.review(stranger, attempt),
                () -> sittings.reveal(stranger, attempt, 0),
                () -> sittings.start(stranger, enrolment.id(), "q1", ""),
                () -> sittings.offer(stranger, enrolment.id(), "q1"))) {
            assertThatThrownBy(call::run).isInstanceOf(NotFound.class);
        }
        assertThat(sittings.attempts(stranger)).isEmpty();
        assertThatThrownBy(() -> sittings.offer(caller, enrolment.id(), "q9")).isInstanceOf(NotFound.class);
    }

    @Test
    void aSittingHasNothingHidden() {
        var sitting = sittings.open(caller, start());
        assertThat(sitting.slots()).hasSize(2);
        assertThat(JsonMapper.shared().writeValueAsString(sitting))
                .contains("Which has horns?")
                .doesNotContain("WEIGHTMARK", "FEEDBACKMARK", "REASONMARK", "\"right\"", "\"hidden\"")
                .doesNotContain("\"token\":\"ox\"", "\"token\":\"bee\"");
    }

    // ---- saving

    @Test
    void theNewestAnswerOfEachQuestionCounts() {
        var attempt = start();
        store(attempt, 0, page, 1, "bee");
        store(attempt, 1, page, 2, "fox");
        store(attempt, 0, page, 3, "ox");
        sittings.flag(caller, attempt, 1, page, 4, true);
        sittings.turnTo(caller, attempt, 1);

        var sitting = sittings.open(caller, attempt);
        assertThat(sitting.version()).isEqualTo(4);
        assertThat(sitting.place()).isEqualTo(1);
        assertThat(sitting.slots().get(0).answer()).isEqualTo(choice(attempt, 0, "ox"));
        assertThat(sitting.slots().get(1).answer()).isEqualTo(choice(attempt, 1, "fox"));
        assertThat(sitting.slots()).extracting(Sitting.Slot::flagged).containsExactly(false, true);
        assertThat(sittings.answers(caller, attempt).slots().get(0).at()).isPresent();

        sittings.flag(caller, attempt, 1, page, 5, false);
        assertThat(sittings.open(caller, attempt).slots().get(1).flagged()).isFalse();
    }

    @Test
    void aDoubleIsStoredOnceAndAnsweredAlike() {
        var attempt = start();
        var first = store(attempt, 0, page, 1, "ox");
        store(attempt, 0, page, 2, "bee");
        var again = store(attempt, 0, page, 1, "ox");
        assertThat(again.at()).isEqualTo(first.at());
        assertThat(again.version()).isEqualTo(2);
        assertThat(steps(attempt)).isEqualTo(2);
        assertThat(sittings.open(caller, attempt).slots().getFirst().answer()).isEqualTo(choice(attempt, 0, "bee"));
        assertThat(answer(attempt, 1, page, 1, 0, false, "fox")).isInstanceOf(Saved.NotStored.class);
    }

    @Test
    void doublesAtOnceAreOneStep() throws Exception {
        var attempt = start();
        var saved = atOnce(20, () -> store(attempt, 0, page, 1, "ox"));
        assertThat(new HashSet<>(saved)).hasSize(1);
        assertThat(steps(attempt)).isEqualTo(1);
    }

    @Test
    void manySavesAtOnceAreAllKept() throws Exception {
        var attempt = start();
        var sequence = new java.util.concurrent.atomic.AtomicLong();
        var saved = atOnce(40, () -> store(attempt, 0, UUID.randomUUID(), sequence.incrementAndGet(), "ox"));
        assertThat(saved.stream().map(Saved.Stored::version).toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }

    @Test
    void anotherPageIsToldAndAResentAnswerIsHeld() {
        var attempt = start();
        store(attempt, 0, page, 1, "ox");
        var other = (Saved.Stored) answer(attempt, 0, otherPage, 1, 0, false, "bee");
        assertThat(other.othersSince()).isTrue();

        var late = (Saved.Held) answer(attempt, 0, page, 2, 1, true, "ox");
        assertThat(late.current()).isEqualTo(choice(attempt, 0, "bee"));
        assertThat(late.currentAt()).isEqualTo(other.at());
        assertThat(late.version()).isEqualTo(3);
        var again = (Saved.Held) answer(attempt, 0, page, 2, 1, true, "ox");
        assertThat(again.at()).isEqualTo(late.at());
        assertThat(steps(attempt)).isEqualTo(3);
        assertThat(sittings.open(caller, attempt).slots().getFirst().answer()).isEqualTo(choice(attempt, 0, "bee"));

        assertThat(answer(attempt, 0, page, 3, 3, false, "ox")).isInstanceOf(Saved.Stored.class);
        assertThat(sittings.open(caller, attempt).slots().getFirst().answer()).isEqualTo(choice(attempt, 0, "ox"));
        assertThat(answer(attempt, 0, page, 2, 1, true, "ox")).isInstanceOf(Saved.Stored.class);
    }

    @Test
    void anAnswerOvertakenByItsOwnPageIsKeptAndDoesNotCount() {
        var attempt = start();
        store(attempt, 0, page, 2, "ox");
        assertThat(answer(attempt, 0, page, 1, 0, true, "bee")).isInstanceOf(Saved.Stored.class);
        assertThat(sittings.open(caller, attempt).slots().getFirst().answer()).isEqualTo(choice(attempt, 0, "ox"));
        assertThat(steps(attempt)).isEqualTo(2);
    }

    @Test
    void whatNoControlCouldSendIsNotStored() {
        var attempt = start();
        assertNotStored("not-possible", answer(attempt, 0, page, 1, 0, Answer.of("word", "zzzzzz")));
        assertNotStored("not-possible", answer(attempt, 0, page, 1, 0, Answer.of("other", "zzzzzz")));
        assertNotStored("not-possible", answer(attempt, 0, page, 1, 0, Answer.of("word", "\ud800")));
        assertNotStored("not-possible", answer(attempt, -1, page, 1, 0, Answer.NONE));
        assertNotStored("not-possible", answer(attempt, 2, page, 1, 0, Answer.NONE));
        assertNotStored("not-possible", sittings.flag(caller, attempt, 2, page, 1, true));
        assertThat(steps(attempt)).isZero();
    }

    @Test
    void aDeactivatedPersonKeepsWhatIsThereAndStoresNoMore() {
        var attempt = start();
        store(attempt, 0, page, 1, "ox");
        house.people.inactive.add(caller.person());
        assertNotStored("inactive", answer(attempt, 0, page, 2, 1, false, "bee"));
        assertNotStored("inactive", answer(attempt, 0, page, 3, 1, true, "bee"));
        assertThatThrownBy(() -> sittings.open(caller, attempt)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sittings.handIn(caller, attempt)).isInstanceOf(NotFound.class);
        house.people.inactive.remove(caller.person());
        assertThat(sittings.open(caller, attempt).slots().getFirst().answer()).isEqualTo(choice(attempt, 0, "ox"));
    }

    // ---- handing in

    @Test
    void handInMarksOnceAndAnnouncesOnce() throws Exception {
        var attempt = start();
        store(attempt, 0, page, 1, "ox");
        store(attempt, 1, page, 2, "owl");
        store(attempt, 1, page, 3, "fox");
        var reviews = atOnce(50, () -> sittings.handIn(caller, attempt));
        var review = reviews.getFirst();
        assertThat(new HashSet<>(reviews)).hasSize(1);
        assertThat(review.score()).isEqualTo(new Score(Fraction.of(1), 3));
        assertThat(review.passed()).isFalse();
        assertThat(review.objectives().getFirst().score()).isEqualTo(review.score());
        assertThat(review.objectives().getFirst().text().in("en")).isEqualTo("Tell animals apart");
        assertThat(review.items()).hasSize(2);
        assertThat(review.items().getFirst().reason().in("en")).isEqualTo("REASONMARK");
        assertThat(review.items().getFirst().lessonTitle().in("en")).isEqualTo("Animals");
        assertThat(review.items().getFirst().sources()).containsExactly(AssessmentHouse.SOURCE);
        assertThat(((Grade.Marked) review.items().getFirst().grade()).parts()).hasSize(1);
        assertThat(sittings.review(caller, attempt)).isEqualTo(review);
        assertThat(count("attempt_mark", attempt)).isEqualTo(2);
        assertThat(steps(attempt)).isEqualTo(4);
        assertThat(house.events.submitted.stream()
                        .filter(event -> event.attempt().equals(attempt)))
                .singleElement()
                .satisfies(event -> assertThat(event.score()).isEqualTo(review.score()));
        assertThatThrownBy(() -> sittings.open(caller, attempt)).isInstanceOf(NotFound.class);
    }

    @Test
    void afterHandInNothingChangesAndALateAnswerIsKept() {
        var attempt = start();
        var stored = store(attempt, 0, page, 1, "ox");
        assertThatThrownBy(() -> sittings.review(caller, attempt)).isInstanceOf(NotFound.class);
        var review = sittings.handIn(caller, attempt);
        assertNotStored("handed-in", sittings.flag(caller, attempt, 0, page, 3, true));
        assertThat(steps(attempt)).isEqualTo(2);
        assertNotStored("handed-in-kept", answer(attempt, 0, page, 2, 1, false, "bee"));
        assertThat(steps(attempt)).isEqualTo(3);
        assertNotStored("handed-in-kept", answer(attempt, 1, page, 4, 1, true, "owl"));
        assertNotStored("handed-in-kept", answer(attempt, 1, page, 4, 1, true, "owl"));
        assertThat(steps(attempt)).isEqualTo(4);
        assertThat(((Saved.Stored) answer(attempt, 0, page, 1, 0, true, "ox")).at())
                .isEqualTo(stored.at());
        assertThat(sittings.handIn(caller, attempt)).isEqualTo(review);
        assertThat(sittings.review(caller, attempt)).isEqualTo(review);
    }

    @Test
    void aNewAttemptIsPossibleAfterwards() {
        var first = start();
        sittings.handIn(caller, first);
        var second = start();
        assertThat(second).isNotEqualTo(first);
        assertThat(sittings.attempts(caller)).extracting(Sittings.Line::number).containsExactly(2, 1);
        var offer = sittings.offer(caller, enrolment.id(), "q1");
        assertThat(offer.open()).contains(second);
        assertThat(offer.attempts()).hasSize(2);
    }

    @Test
    void aQuizMayShowItsScoreOnly() {
        enrol(new CourseText().replace(CourseText.QUIZ, "pass: 50", "pass: 0\nreview: score"));
        var review = sittings.handIn(caller, start());
        assertThat(review.items()).isEmpty();
        assertThat(review.objectives()).hasSize(1);
        assertThat(review.passed()).isTrue();
        assertThat(sittings.attempts(caller))
                .extracting(Sittings.Line::measures)
                .as("by whether the quiz has a pass mark")
                .containsExactly(true);
    }

    @Test
    void practiceShowsTheKeyOfAnsweredQuestionsAndAQuizDoesNot() {
        var quiz = start();
        store(quiz, 0, page, 1, "ox");
        assertThatThrownBy(() -> sittings.reveal(caller, quiz, 0)).isInstanceOf(NotAllowed.class);

        enrol(new CourseText().replace(CourseText.QUIZ, "mode: quiz", "mode: practice"));
        var practice = start();
        assertThatThrownBy(() -> sittings.reveal(caller, practice, 0)).isInstanceOf(NotAllowed.class);
        store(practice, 0, page, 1, "ox");
        assertThat(sittings.reveal(caller, practice, 0).grade().fraction()).isEqualTo(Fraction.ONE);
        assertThatThrownBy(() -> sittings.reveal(caller, practice, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sittings.reveal(caller, practice, 9)).isInstanceOf(NotAllowed.class);
    }

    // ---- revisions

    @Test
    void revisionsAreReusedAndOldOnesStayReadable() {
        var attempt = start();
        var old = house.quizzes.in(enrolment.run().edition(), "q1");
        EditionId same = house.load(new CourseText());
        assertThat(house.quizzes.in(same, "q1")).isSameAs(old);

        EditionId changed =
                house.load(new CourseText().replace(CourseText.TEXTS, "Which has horns?", "Who has horns?"));
        var now = house.quizzes.in(changed, "q1");
        assertThat(now.revision()).isNotEqualTo(old.revision());
        assertThat(now.items().get(0).revision())
                .isNotEqualTo(old.items().get(0).revision());
        assertThat(now.items().get(1).revision()).isEqualTo(old.items().get(1).revision());

        assertThat(new kz.ustaz.quiz.Reread(house.beans).revision(old.revision()))
                .isEqualTo(old);
        store(attempt, 0, page, 1, "ox");
        assertThat(sittings.handIn(caller, attempt).score().awarded()).isEqualTo(Fraction.ONE);
    }

    @Test
    void retiredItemsAreNotAsked() {
        enrol(new CourseText().replace(CourseText.QUIZ, "{id: i1,", "{id: i1, retired: true,"));
        var sitting = sittings.open(caller, start());
        assertThat(sitting.slots()).hasSize(1);
        assertThat(sitting.slots().getFirst().prompt().text().in("en")).contains("(/media/m1/owl.svg)");
    }

    @Test
    void checksAreReadByEdition() {
        var check = house.quizzes.check(enrolment.run().edition(), "c1").orElseThrow();
        assertThat(check.marks()).isEqualTo(1);
        assertThat(house.quizzes.check(enrolment.run().edition(), "i1")).isEmpty();
    }

    @Test
    void anAttemptEndsAtFiveThousandStepsAndCanBeHandedIn() {
        var attempt = start();
        store(attempt, 0, page, 1, "ox");
        house.sql
                .sql("update attempt_step set n = 4999 where attempt = ?")
                .param(attempt.value())
                .update();
        store(attempt, 0, page, 2, "bee");
        assertNotStored("too-many-steps", answer(attempt, 0, page, 3, 0, false, "ox"));
        assertNotStored("too-many-steps", sittings.flag(caller, attempt, 0, page, 4, true));
        assertThat(store(attempt, 0, page, 2, "bee").version()).as("a double").isEqualTo(5000);
        sittings.handIn(caller, attempt);
        assertNotStored("too-many-steps", answer(attempt, 0, page, 5, 0, true, "ox"));
        assertThat(steps(attempt)).isEqualTo(3);
    }

    // ---- what it costs

    @Test
    void fewStatements() {
        sittings.offer(caller, enrolment.id(), "q1");
        var starting = house.database.during(this::start);
        assertThat(starting).hasSize(4).first().asString().startsWith("select");
        var attempt = start();
        sittings.open(caller, attempt);
        var choice = choice(attempt, 0, "ox");
        var answering = house.database.during(() -> sittings.answer(caller, attempt, 0, page, 1, 0, false, choice));
        assertThat(answering).hasSize(3);
        var handingIn = house.database.during(() -> sittings.handIn(caller, attempt));
        // one of them asks whether anything was marked again at this quiz
        assertThat(handingIn.stream().filter(sql -> !sql.startsWith("insert"))).hasSize(5);
        assertThat(handingIn).hasSize(7);
    }

    // ----

    private AttemptId start() {
        return ((Sittings.Start.Open) sittings.start(caller, enrolment.id(), "q1", "")).attempt();
    }

    private Answer choice(AttemptId attempt, int position, String word) {
        var sheet = house.beans.getBean(Sheets.class).find(attempt).orElseThrow();
        return WordKind.choosing(sheet.variants().get(position), word);
    }

    private Saved.Stored store(AttemptId attempt, int position, UUID from, long sequence, String word) {
        return (Saved.Stored) answer(attempt, position, from, sequence, 0, false, word);
    }

    private Saved answer(
            AttemptId attempt, int position, UUID from, long sequence, long known, boolean resent, String word) {
        return sittings.answer(
                caller, attempt, position, from, sequence, known, resent, choice(attempt, position, word));
    }

    private Saved answer(AttemptId attempt, int position, UUID from, long sequence, long known, Answer answer) {
        return sittings.answer(caller, attempt, position, from, sequence, known, false, answer);
    }

    private static void assertNotStored(String key, Saved saved) {
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.NotStored.class,
                        not -> assertThat(not.reason().key()).isEqualTo("assessment.refused." + key));
    }

    private long steps(AttemptId attempt) {
        return count("attempt_step", attempt);
    }

    private long count(String table, AttemptId attempt) {
        return house.sql
                .sql("select count(*) from " + table + " where attempt = ?")
                .param(attempt.value())
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        go.await();
                        return what.call();
                    }))
                    .toList();
            go.countDown();
            var results = new java.util.ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
