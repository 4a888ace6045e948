package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.assessment.AttemptsRegraded;
import kz.ustaz.assessment.StartRule;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Score;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Conduct;
import kz.ustaz.roster.Enrolled;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.study.ports.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do for this room. */
@SpringBootTest(classes = StudyRoom.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Timeout(60)
abstract class StudyContract {

    static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    Programme programme;

    @Autowired
    Lessons lessons;

    @Autowired
    Searching searching;

    @Autowired
    Standings standings;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    RebuildCommand rebuild;

    @Autowired
    StartRule rule;

    @Autowired
    StudyRoom.Fakes fakes;

    @Autowired
    AtomicInteger statements;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private Enrolment mine;
    private Caller caller;

    @BeforeEach
    void enrol() {
        mine = enrolment(3);
        caller = new Caller(mine.person());
    }

    private Enrolment enrolment(int modules) {
        var edition = new EditionId(Integer.toHexString(modules).repeat(64).substring(0, 64));
        fakes.courses().put(edition, Courses.of(modules));
        var run = new Run(
                new RunId(UUID.randomUUID()),
                "Run",
                edition,
                new UUID(1, 1),
                ZoneId.of("Asia/Almaty"),
                "en",
                LocalDate.of(2026, 11, 23));
        var enrolment = new Enrolment(new EnrolmentId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), run);
        fakes.enrolments().add(enrolment);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Enrolled(enrolment.id(), run.id(), enrolment.person(), edition, AT)));
        return enrolment;
    }

    @Test
    void whoIsEnrolledStandsInTheTableFromTheFirstDay() {
        assertThat(standings.of(mine.id()))
                .extracting(Standing::module, Standing::lessonsRead, Standing::lessons)
                .containsExactly(tuple("m1"), tuple("m2"), tuple("m3"));
    }

    @Test
    void aLessonRemembersItsPlaceAndThatItWasRead() {
        assertThat(open("m1-l1").place()).isEmpty();
        lessons.remember(caller, mine.id(), "m1-l1", "s1");
        lessons.remember(caller, mine.id(), "m1-l1", "nowhere");
        assertThat(open("m1-l1").place()).isEqualTo("s1");
        assertThat(open("m1-l1").read()).isFalse();
        lessons.markRead(caller, mine.id(), "m1-l1");
        lessons.markRead(caller, mine.id(), "m1-l1");
        assertThat(open("m1-l1").read()).isTrue();
        assertThat(open("m1-l1").place()).as("read again from the top").isEmpty();
        lessons.remember(caller, mine.id(), "m1-l1", "s1");
        lessons.markRead(caller, mine.id(), "m1-l1");
        assertThat(open("m1-l1").place()).as("reading again").isEqualTo("s1");
        assertThat(standings.of(mine.id()).getFirst().lessonsRead()).isOne();
    }

    @Test
    void aLessonOfALockedModuleIsRefusedWithTheReasonAndWithoutItsText() {
        assertThat(lessons.open(caller, mine.id(), "m2-l1"))
                .isInstanceOfSatisfying(
                        LessonPage.Locked.class,
                        locked -> assertThat(locked.reason().values()).containsExactly(Courses.text("Module 1")));
        assertThatThrownBy(() -> lessons.markRead(caller, mine.id(), "m2-l1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lessons.check(caller, mine.id(), "m2-l1", "c-m2-l1", Answer.of("a", "yes")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStrangerFindsNothing() {
        var stranger = new Caller(enrolment(3).person());
        assertThatThrownBy(() -> lessons.open(stranger, mine.id(), "m1-l1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lessons.remember(stranger, mine.id(), "m1-l1", "s1"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lessons.markRead(stranger, mine.id(), "m1-l1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lessons.check(stranger, mine.id(), "m1-l1", "c-m1-l1", Answer.of("a", "yes")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> programme.show(stranger, mine.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aCheckShowsItsKeyOnlyAfterAnAnswerWasStored() {
        assertThat(open("m1-l1").checks().get("c-m1-l1").revealed()).isEmpty();
        assertThatThrownBy(() -> lessons.check(caller, mine.id(), "m1-l1", "c-m1-l1", Answer.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lessons.check(caller, mine.id(), "m1-l1", "c-m1-l1", Answer.of("a", "foreign")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lessons.check(caller, mine.id(), "m1-l1", "c-m1-l2", Answer.of("a", "yes")))
                .isInstanceOf(NotFound.class);
        assertThat(stored()).isZero();

        var wrong = lessons.check(caller, mine.id(), "m1-l1", "c-m1-l1", Answer.of("a", "no"));
        assertThat(wrong.revealed().orElseThrow().grade().fraction()).isEqualTo(Fraction.ZERO);
        var right = lessons.check(caller, mine.id(), "m1-l1", "c-m1-l1", Answer.of("a", "yes"));
        assertThat(right.revealed().orElseThrow().grade().fraction()).isEqualTo(Fraction.ONE);
        assertThat(stored()).isEqualTo(2);
        assertThat(open("m1-l1").checks().get("c-m1-l1").given()).isEqualTo(Answer.of("a", "yes"));
    }

    @Test
    void passingTheQuizOpensTheNextModuleAtOnce() {
        assertThat(rule.refuse(mine, Courses.quiz("m1-q"))).isEmpty();
        assertThat(rule.refuse(mine, Courses.quiz("m2-q"))).isPresent();
        read("m1-l1", "m1-l2");
        handIn("m1-q", 6, AT);
        assertThat(rule.refuse(mine, Courses.quiz("m2-q"))).isEmpty();
        var page = programme.show(caller, mine.id()).page().orElseThrow();
        assertThat(page.days())
                .extracting(Programme.Day::state)
                .containsExactly(ModuleState.COMPLETE, ModuleState.OPEN, ModuleState.LOCKED);
        assertThat(page.next().orElseThrow().module()).isEqualTo("m2");
        assertThat(standings.of(mine.id()).getFirst().completedAt()).isNotNull();
    }

    @Test
    void anOpenAttemptIsWhatComesNext() {
        UUID attempt = attempt("m1-q", 0, false, null);
        assertThat(programme.show(caller).page().orElseThrow().next())
                .get()
                .isInstanceOfSatisfying(
                        Next.FinishQuiz.class,
                        next -> assertThat(next.attempt().value()).isEqualTo(attempt));
    }

    @Test
    void theProgrammeAsksTheSameNumberOfQuestionsWhateverTheCourse() {
        var large = enrolment(14);
        int small = statementsOf(() -> programme.show(caller));
        assertThat(small).isEqualTo(3);
        assertThat(statementsOf(() -> programme.show(new Caller(large.person()))))
                .isEqualTo(small);
    }

    private SearchPage search(String typed) {
        return searching.find(caller, "en", Optional.empty(), typed);
    }

    @Test
    void ofALockedLessonTheTitleIsFoundWithTheReasonAndNoWordOfItsText() {
        var found = search("words").found().getFirst().lessons();
        assertThat(found).extracting(SearchPage.OfLesson::lesson).containsExactly("m1-l1", "m1-l2");
        assertThat(found.getFirst().sections())
                .extracting(SearchPage.OfSection::anchor)
                .containsExactly("s0");
        var lessons = search("lesson m2").found().getFirst().lessons();
        assertThat(lessons).extracting(SearchPage.OfLesson::lesson).containsExactly("m2-l1", "m2-l2");
        assertThat(lessons).allSatisfy(locked -> {
            assertThat(locked.locked()).isPresent();
            assertThat(locked.sections()).isEmpty();
        });
        read("m1-l1", "m1-l2");
        handIn("m1-q", 6, AT);
        assertThat(search("words").found().getFirst().lessons()).hasSize(4);
    }

    @Test
    void whatALessonAsksIsFoundAndItsReasonIsNot() {
        assertThat(search("is it").found().getFirst().lessons().getFirst().sections())
                .extracting(SearchPage.OfSection::anchor)
                .containsExactly("s1");
        assertThat(search("because").isEmpty()).isTrue();
    }

    @Test
    void whatIsNotInTheReadersLanguageIsFoundInAnother() {
        var found = searching.find(caller, "ru", Optional.empty(), "words").found();
        assertThat(found).extracting(SearchPage.In::language).containsExactly("en");
    }

    @Test
    void aSearchAsksTheSameNumberOfQuestionsWhateverTheCourseAndTheWords() {
        var large = new Caller(enrolment(14).person());
        searching.find(large, "en", Optional.empty(), "words");
        int small = statementsOf(() -> search("lesson"));
        assertThat(small).as("what he has read, and what he has sat").isEqualTo(2);
        for (String typed : List.of("words", "lesson first", "nothing like it", "wrods")) {
            assertThat(statementsOf(() -> searching.find(large, "en", Optional.empty(), typed)))
                    .as(typed)
                    .isEqualTo(small);
        }
        assertThat(statementsOf(() -> search(" "))).isZero();
    }

    @Test
    void onlyOwnRunsAreLookedThrough() {
        var stranger = new Caller(enrolment(3).person());
        var run = Optional.of(mine.run().id());
        assertThat(searching
                        .find(caller, "en", run, "words")
                        .place()
                        .orElseThrow()
                        .enrolment())
                .contains(mine.id());
        assertThatThrownBy(() -> searching.find(stranger, "en", run, "words")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatFollowedTheFactsIsWhatIsMadeAgainFromThem() {
        var random = new Random(7);
        for (int module = 1; module <= 3; module++) {
            String id = "m" + module;
            if (lessons.open(caller, mine.id(), id + "-l1") instanceof LessonPage.Locked) {
                break;
            }
            read(id + "-l1", id + "-l2");
            for (int n = 0; n < 5; n++) {
                handIn(id + "-q", random.nextInt(9), AT.plusSeconds(random.nextInt(10_000)));
                handIn(id + "-extra", random.nextInt(9), AT.plusSeconds(random.nextInt(10_000)));
            }
        }
        var followed = standings.of(mine.id());
        var quizzes = standings.quizzesOf(mine.id());
        assertThat(followed.getFirst().completedAt()).isNotNull();
        sql.sql("delete from standing").update();
        sql.sql("update quiz_standing set best_num = 0, passed_at = null").update();

        assertThat(rebuild.rebuildAll()).isPositive();

        assertThat(standings.of(mine.id())).isEqualTo(followed);
        assertThat(standings.quizzesOf(mine.id())).isEqualTo(quizzes);
    }

    @Test
    void whatBecameOfOneQuizIsToldOfManyInOneQuery() {
        var idle = mine;
        enrol();
        var failed = mine;
        handIn("m1-q", 3, AT);
        enrol();
        handIn("m1-q", 8, AT);
        handIn("m1-extra", 1, AT);
        var all = List.of(idle.id(), failed.id(), mine.id());
        int before = statements.get();
        var found = whereabouts.quiz("m1-q", all);
        assertThat(statements.get() - before).isOne();
        assertThat(found).containsOnlyKeys(failed.id(), mine.id());
        assertThat(found.get(failed.id()))
                .isEqualTo(new Whereabouts.InQuiz(new Score(Fraction.of(3), 8), false, false));
        assertThat(found.get(mine.id())).isEqualTo(new Whereabouts.InQuiz(new Score(Fraction.of(8), 8), true, false));
    }

    /** 3, 8 and 4 of 8 marks, of which 60 % pass. */
    @Test
    void whicheverAttemptCountsIsMadeAgainAlike() {
        assertThat(counted(Conduct.Counts.BEST)).isEqualTo(standing(8, 2));
        assertThat(counted(Conduct.Counts.FIRST)).isEqualTo(standing(3, 0));
        assertThat(counted(Conduct.Counts.LAST)).isEqualTo(standing(4, 0));
        assertThat(counted(Conduct.Counts.AVERAGE)).isEqualTo(standing(5, 2));
    }

    private QuizStanding counted(Conduct.Counts counts) {
        var revision = new UUID(9, "m1-q".hashCode());
        fakes.conducts().put(revision, new Conduct(0, counts, Localized.EMPTY, false, Optional.empty()));
        try {
            enrol();
            handIn("m1-q", 3, AT.plusSeconds(1));
            handIn("m1-q", 8, AT.plusSeconds(2));
            handIn("m1-q", 4, AT.plusSeconds(3));
            var followed = standings.quizzesOf(mine.id());
            var modules = standings.of(mine.id());
            sql.sql("update quiz_standing set best_num = 0, passed_at = null").update();
            rebuild.rebuildAll();
            assertThat(standings.quizzesOf(mine.id())).isEqualTo(followed);
            assertThat(standings.of(mine.id())).isEqualTo(modules);
            again();
            assertThat(standings.quizzesOf(mine.id())).as("after a regrade").isEqualTo(followed);
            return Objects.requireNonNull(followed.get("m1-q"));
        } finally {
            fakes.conducts().remove(revision);
        }
    }

    private void again() {
        sql.sql("update quiz_standing set best_num = 0, passed_at = null").update();
        var event = new AttemptsRegraded(mine.run().id(), "m1", "m1-q", List.of(mine.id()));
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static QuizStanding standing(long marks, int passedAt) {
        return new QuizStanding(
                "m1", "m1-q", new Score(Fraction.of(marks), 8), passedAt == 0 ? null : AT.plusSeconds(passedAt), false);
    }

    /** As after adopting an edition with a new module: the first facts of the module find no row. */
    @Test
    void manyFirstFactsOfAModuleAtOnceAreAllCounted() throws Exception {
        for (int round = 0; round < 20; round++) {
            enrol();
            sql.sql("delete from standing where enrolment_id = ?")
                    .param(mine.id().value())
                    .update();
            atOnce(
                    () -> lessons.markRead(caller, mine.id(), "m1-l1"),
                    () -> lessons.markRead(caller, mine.id(), "m1-l2"),
                    () -> lessons.open(caller, mine.id(), "m1-l1"),
                    () -> lessons.open(caller, mine.id(), "m1-l2"));
            assertThat(standings.of(mine.id()))
                    .singleElement()
                    .satisfies(standing -> assertThat(standing.lessonsRead()).isEqualTo(2));
        }
    }

    private static void atOnce(Runnable... work) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(work.length)) {
            var done = Stream.of(work)
                    .map(one -> pool.submit(() -> {
                        start.await();
                        one.run();
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (var one : done) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private static org.assertj.core.groups.Tuple tuple(String module) {
        return org.assertj.core.groups.Tuple.tuple(module, 0, 2);
    }

    private LessonPage.Open open(String lesson) {
        return (LessonPage.Open) lessons.open(caller, mine.id(), lesson);
    }

    private void read(String... ids) {
        List.of(ids).forEach(id -> lessons.markRead(caller, mine.id(), id));
    }

    private long stored() {
        return sql.sql("select count(*) from check_answer where enrolment_id = ?")
                .param(mine.id().value())
                .query(Long.class)
                .single();
    }

    /** The event comes twice, as it may. */
    private void handIn(String quiz, int marks, Instant at) {
        boolean passed = marks >= 5;
        UUID id = attempt(quiz, marks, passed, at);
        var event = new AttemptSubmitted(
                new AttemptId(id),
                mine.id(),
                quiz.substring(0, 2),
                quiz,
                new UUID(9, quiz.hashCode()),
                new Score(Fraction.of(marks), 8),
                passed,
                0,
                at);
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private UUID attempt(String quiz, int marks, boolean passed, @org.jspecify.annotations.Nullable Instant at) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into attempt (id, version, enrolment_id, module_id, quiz_id, quiz_revision, number, seed,
                          place, state, started_at, handed_in_at, score_num, score_den, score_available, passed)
                        values (?, 0, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, 1, 8, ?)""")
                .param(id)
                .param(mine.id().value())
                .param(quiz.substring(0, 2))
                .param(quiz)
                .param(new UUID(9, quiz.hashCode()))
                .param(new Random().nextInt(1_000_000))
                .param(at == null ? "OPEN" : "HANDED_IN")
                .param(AT.atOffset(ZoneOffset.UTC))
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param(marks)
                .param(passed)
                .update();
        return id;
    }

    private int statementsOf(Runnable work) {
        statements.set(0);
        work.run();
        return statements.get();
    }
}
