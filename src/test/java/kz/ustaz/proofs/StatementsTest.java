package kz.ustaz.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.question.Answer;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Lessons;
import kz.ustaz.study.Programme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a trainee's acts cost the database: among forty as much as among two. */
class StatementsTest {

    private static final String QUIZ = "short-quiz";
    private static final Answer ANSWER = Answer.of("text", "Escrow");

    private static final UUID PAGE = new UUID(0, 1);

    private static final ProofHouse HOUSE = ProofHouse.shared();
    private static final Sittings SITTINGS = HOUSE.product().bean(Sittings.class);
    private static final Lessons LESSONS = HOUSE.product().bean(Lessons.class);
    private static final Programme PROGRAMME = HOUSE.product().bean(Programme.class);

    private static Map<String, Integer> amongTwo;
    private static Map<String, Integer> amongForty;

    @BeforeAll
    static void count() {
        amongTwo = countAmong(cohort("pair", 2));
        amongForty = countAmong(cohort("crowd", 40));
    }

    @Test
    void theSizeOfTheCohortCostsNothing() {
        assertThat(amongForty).isEqualTo(amongTwo);
    }

    /** Whether he is enrolled, whether he is active, and then: lock the attempt, see where it stands, add the step. */
    @Test
    void anAnswerIsThreeStatementsAfterTwoForRights() {
        assertThat(amongForty).containsEntry("answer", 2 + 3);
    }

    private static List<Caller> cohort(String name, int size) {
        var names = IntStream.rangeClosed(1, size).mapToObj(i -> name + i).toList();
        var people = HOUSE.product().people(names);
        HOUSE.product().run(names);
        return people;
    }

    /** What the first one does, when all others have done it before. */
    private static Map<String, Integer> countAmong(List<Caller> cohort) {
        cohort.stream().skip(1).forEach(StatementsTest::doAll);
        return doAll(cohort.getFirst());
    }

    private static Map<String, Integer> doAll(Caller trainee) {
        var counted = new TreeMap<String, Integer>();
        var enrolment = EnrolmentId.of(HOUSE.enrolment(trainee));
        count(counted, "programme", () -> PROGRAMME.show(trainee));
        count(counted, "lesson", () -> LESSONS.open(trainee, enrolment, ProofCourse.LESSON));
        count(counted, "lesson again", () -> LESSONS.open(trainee, enrolment, ProofCourse.LESSON));
        count(counted, "quiz", () -> SITTINGS.offer(trainee, enrolment, QUIZ));
        var started = count(counted, "start", () -> SITTINGS.start(trainee, enrolment, QUIZ, ""));
        var attempt = ((Sittings.Start.Open) started).attempt();
        count(counted, "sitting", () -> SITTINGS.open(trainee, attempt));
        count(counted, "answer", () -> SITTINGS.answer(trainee, attempt, 0, PAGE, 1, 0, false, ANSWER));
        count(counted, "hand-in", () -> SITTINGS.handIn(trainee, attempt));
        count(counted, "review", () -> SITTINGS.review(trainee, attempt));
        count(counted, "results", () -> SITTINGS.attempts(trainee));
        return counted;
    }

    private static <T> T count(Map<String, Integer> counted, String act, Supplier<T> what) {
        var done = new ArrayList<T>();
        var statements = HOUSE.product().statements(() -> done.add(what.get()));
        counted.put(act, statements.size());
        return done.getFirst();
    }
}
