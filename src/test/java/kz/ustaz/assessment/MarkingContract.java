package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.ustaz.account.Inbox;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.analysis.ItemStatistics;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.report.Supervision;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.study.Programme;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.EssayQuiz;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Essays are handed in, marked by people who do not know whose they are, and counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class MarkingContract {

    private static final String QUIZ = EssayQuiz.QUIZ;
    private static final String TEXT = "A third party holds the money.\n\nThen it is released.";

    private final Databases make;
    private Installation product;
    private Marking desk;
    private Sittings sittings;
    private Caller lead;
    private int number;

    MarkingContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        product = Installation.start(EssayQuiz.courseIn(folder), make);
        desk = product.bean(Marking.class);
        sittings = product.bean(Sittings.class);
        lead = product.person("lead");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private record Trainee(Caller who, EnrolmentId enrolment, AttemptId attempt) {}

    private record Room(RunId run, List<Trainee> trainees, List<Caller> markers) {

        Trainee first() {
            return trainees.getFirst();
        }
    }

    private List<Caller> people(String role, int size) {
        number++;
        return product.people(
                IntStream.range(0, size).mapToObj(i -> role + number + "-" + i).toList());
    }

    /** Everybody has written a text and called the statement true, which brings 4 of 10 marks. */
    private Room room(int trainees, int markers) {
        number++;
        var names = IntStream.range(0, trainees)
                .mapToObj(i -> "t" + number + "-" + i)
                .toList();
        var people = product.people(names);
        var run = product.run(names);
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        var marking = people("m", markers);
        marking.forEach(marker -> grant(marker, run));
        return new Room(run, people.stream().map(who -> sit(who, run)).toList(), marking);
    }

    private void grant(Caller marker, RunId run) {
        product.bean(Founding.class).grant(marker.person(), Role.MARKER, new Scope.Run(run.value()));
    }

    private Trainee sit(Caller who, RunId run) {
        var enrolment = product.bean(Enrolments.class).own(who).stream()
                .filter(one -> one.run().id().equals(run))
                .findFirst()
                .orElseThrow()
                .id();
        var attempt = ((Sittings.Start.Open) sittings.start(who, enrolment, QUIZ, "")).attempt();
        answer(who, attempt, EssayQuiz.ESSAY, 1, Answer.of("text", TEXT));
        answer(who, attempt, EssayQuiz.STATEMENT, 2, Answer.of("choice", "true"));
        sittings.handIn(who, attempt);
        return new Trainee(who, enrolment, attempt);
    }

    private void answer(Caller who, AttemptId attempt, int position, long sequence, Answer answer) {
        assertThat(sittings.answer(who, attempt, position, new UUID(1, 1), sequence, 0, false, answer))
                .isInstanceOf(Saved.Stored.class);
    }

    private static Marking.Draft mark(int facts, int style, String remark) {
        return new Marking.Draft(Map.of("facts", facts, "style", style), remark);
    }

    private Marking.Task next(Caller marker, Room room) {
        return desk.next(marker, room.run(), QUIZ).orElseThrow();
    }

    private UUID give(Caller marker, Room room, int facts, int style) {
        var task = next(marker, room);
        assertThat(desk.give(marker, room.run(), task.dealt(), mark(facts, style, "By " + facts)))
                .isEqualTo(new Marking.Outcome.Done());
        return task.dealt();
    }

    private Review review(Trainee one) {
        return sittings.review(one.who(), one.attempt());
    }

    private static Score score(Fraction awarded) {
        return new Score(awarded, 10);
    }

    /** What the trainee sees, what is counted for him and what whoever watches sees is one and the same. */
    private void agrees(Room room) {
        var supervision = product.bean(Supervision.class);
        for (var one : room.trainees()) {
            var review = review(one);
            var outcome = supervision
                    .trainee(lead, room.run(), one.enrolment())
                    .attempts()
                    .getLast()
                    .outcome()
                    .orElseThrow();
            assertThat(outcome.score()).isEqualTo(review.score());
            assertThat(outcome.passed()).isEqualTo(review.passed());
            assertThat(outcome.waiting()).isEqualTo(review.waiting());
            var line = product
                    .bean(Programme.class)
                    .show(one.who(), one.enrolment())
                    .page()
                    .orElseThrow()
                    .days()
                    .getFirst()
                    .quizzes()
                    .stream()
                    .filter(quiz -> quiz.quiz().equals(QUIZ))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.best()).contains(review.score());
            assertThat(line.passed()).isEqualTo(review.passed());
            assertThat(line.waits()).isEqualTo(review.waiting() > 0 && !review.passed());
        }
    }

    @Test
    void whatPeopleHaveNotMarkedIsNeitherPassedNorFailedAndTheMeanOfTwoCountsExactly() {
        var room = room(1, 3);
        var waiting = review(room.first());
        assertThat(waiting.score()).isEqualTo(score(Fraction.of(4)));
        assertThat(waiting.passed()).isFalse();
        assertThat(waiting.waiting()).isEqualTo(1);
        assertThat(waiting.items().getFirst().grade()).isEqualTo(new Grade.NeedsReview());
        agrees(room);

        give(room.markers().get(0), room, 4, 2);
        assertThat(review(room.first()).waiting()).as("one of two").isEqualTo(1);
        assertThat(review(room.first()).items().getFirst().said()).isEmpty();
        agrees(room);
        give(room.markers().get(1), room, 3, 2);

        var marked = review(room.first());
        assertThat(marked.score()).isEqualTo(score(new Fraction(19, 2)));
        assertThat(marked.passed()).isTrue();
        assertThat(marked.waiting()).isZero();
        var grade = (Grade.Marked) marked.items().getFirst().grade();
        assertThat(grade.parts())
                .containsExactly(new Grade.Part("facts", new Fraction(7, 8)), new Grade.Part("style", Fraction.ONE));
        assertThat(marked.items().getFirst().said())
                .extracting(Review.Said::remark)
                .containsExactly("By 4", "By 3");
        assertThat(marked.remarks()).as("nothing was marked again").isEmpty();
        agrees(room);
        assertThat(desk.next(room.markers().get(2), room.run(), QUIZ))
                .as("nobody more is wanted")
                .isEmpty();
        assertThat(actions()).contains("marking.give");
    }

    private List<String> actions() {
        return product.bean(JdbcTemplate.class)
                .queryForList("select distinct action from audit_row where action like 'marking.%'", String.class);
    }

    @Test
    void aThirdSettlesWhereTwoDisagreeAndTheLeadSeesTheirPointsOnlyThen() {
        var room = room(1, 3);
        var progress = product.bean(MarkingProgress.class);
        give(room.markers().get(0), room, 4, 2);
        give(room.markers().get(1), room, 1, 0);
        assertThat(review(room.first()).waiting()).isEqualTo(1);
        var open = progress.show(lead, room.run(), QUIZ);
        assertThat(open.questions())
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).isEqualTo(1));
        assertThat(open.disputes())
                .singleElement()
                .satisfies(one -> assertThat(one.points()).isEmpty());
        for (var marker : room.markers().subList(0, 2)) {
            assertThat(desk.next(marker, room.run(), QUIZ)).as("one of the two").isEmpty();
        }
        give(room.markers().get(2), room, 2, 1);
        var marked = review(room.first());
        assertThat(marked.score()).as("his alone: 3 of 6 points, 3 of 6 marks").isEqualTo(score(Fraction.of(7)));
        assertThat(marked.items().getFirst().said())
                .extracting(Review.Said::remark)
                .containsExactly("By 2");
        agrees(room);
        var settled = progress.show(lead, room.run(), QUIZ);
        assertThat(settled.disputes())
                .singleElement()
                .satisfies(one -> assertThat(one.points()).containsExactly(6, 1, 3));
        assertThat(settled.markers())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.given()).isEqualTo(1));
        assertThatThrownBy(() -> progress.show(room.markers().getFirst(), room.run(), QUIZ))
                .isInstanceOf(NotFound.class);
    }

    private List<String> told(Caller who) {
        return product.bean(Inbox.class).page(who, Optional.empty()).lines().stream()
                .map(line -> line.what().replace("notice.", ""))
                .toList();
    }

    @Test
    void whoMarksIsToldOnceThatSomethingWaitsAndATraineeWhenAllOfHisIsMarked() {
        int before = told(lead).size();
        var room = room(3, 2);
        var trainee = room.first();
        var marker = room.markers().getFirst();
        assertThat(told(marker)).as("of three who handed in").containsExactly("essays");
        assertThat(told(lead)).as("where there are markers").hasSize(before);
        product.bean(Inbox.class).readAll(marker);
        IntStream.range(0, 3).forEach(_ -> give(marker, room, 4, 2));
        assertThat(told(trainee.who())).as("one of two").containsExactly("enrolled");
        IntStream.range(0, 3).forEach(_ -> give(room.markers().getLast(), room, 4, 2));
        assertThat(told(trainee.who())).containsExactly("marked", "enrolled");
        var dealt = desk.open(marker, room.run(), QUIZ).given();
        dealt.forEach(one -> desk.correct(marker, room.run(), one.dealt(), mark(4, 1, ""), "misread"));
        assertThat(told(trainee.who())).containsExactly("regraded", "marked", "enrolled");
    }

    @Test
    void whereNobodyMarksTheLeadIsToldAndASavedAnswerTellsNobody() {
        int before = told(lead).size();
        room(1, 0);
        assertThat(told(lead)).hasSize(before + 1);
        var who = product.people(List.of("late" + number)).getFirst();
        var run = product.run(List.of("late" + number));
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        var enrolment = product.bean(Enrolments.class).own(who).getFirst().id();
        var attempt = ((Sittings.Start.Open) sittings.start(who, enrolment, QUIZ, "")).attempt();
        assertThat(product.statements(() -> answer(who, attempt, EssayQuiz.ESSAY, 1, Answer.of("text", TEXT))))
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("notice"));
        assertThat(product.statements(() -> sittings.handIn(who, attempt)))
                .filteredOn(statement -> statement.contains("notice"))
                .hasSize(1);
    }

    @Test
    void nothingTellsWhoseAnAnswerIsNorWhatTheOtherGave() {
        var room = room(4, 2);
        var one = room.markers().get(0);
        var other = room.markers().get(1);
        var ofOne = new ArrayList<Marking.Task>();
        var ofOther = new ArrayList<Marking.Task>();
        for (int i = 0; i < 4; i++) {
            ofOne.add(next(one, room));
            give(one, room, 4, 2);
        }
        for (int i = 0; i < 4; i++) {
            var task = next(other, room);
            ofOther.add(task);
            assertThat(task.draft()).isEqualTo(Marking.Draft.EMPTY);
            assertThat(task.given()).isFalse();
            give(other, room, 3, 2);
        }
        assertThat(ofOne).extracting(Marking.Task::alias).doesNotHaveDuplicates();
        assertThat(ofOther)
                .extracting(Marking.Task::alias)
                .as("in another order")
                .containsExactlyInAnyOrderElementsOf(
                        ofOne.stream().map(Marking.Task::alias).toList());
        for (var trainee : room.trainees()) {
            assertThat(ofOther.toString())
                    .doesNotContain(
                            trainee.who().person().value().toString(),
                            trainee.attempt().value().toString(),
                            trainee.enrolment().value().toString(),
                            "By 4");
        }
        assertThat(room.trainees())
                .allSatisfy(trainee -> assertThat(review(trainee).score()).isEqualTo(score(new Fraction(19, 2))));
    }

    @Test
    void anAnswerExistsForItsMarkerAlone() {
        var room = room(2, 2);
        var elsewhere = room(1, 1);
        var one = room.markers().get(0);
        var other = room.markers().get(1);
        var dealt = next(one, room).dealt();
        var mark = mark(1, 1, "");
        for (var stranger :
                List.of(other, lead, room.first().who(), elsewhere.markers().getFirst())) {
            assertThatThrownBy(() -> desk.task(stranger, room.run(), dealt)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.keep(stranger, room.run(), dealt, mark))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.give(stranger, room.run(), dealt, mark))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.correct(stranger, room.run(), dealt, mark, "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.giveBack(stranger, room.run(), dealt)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> desk.task(one, elsewhere.run(), dealt)).isInstanceOf(NotFound.class);
        grant(one, elsewhere.run());
        assertThatThrownBy(() -> desk.task(one, elsewhere.run(), dealt))
                .as("by another run's address")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.correct(one, room.run(), dealt, mark, "x"))
                .as("there is nothing to correct")
                .isInstanceOf(NotFound.class);
        var trainee = room.first().who();
        assertThatThrownBy(() -> desk.quizzes(trainee)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.open(trainee, room.run(), QUIZ)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.next(trainee, room.run(), QUIZ)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.open(one, room.run(), "no-such-quiz")).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyMarksHisOwn() {
        var room = room(2, 0);
        var both = room.first();
        grant(both.who(), room.run());
        var task = next(both.who(), room);
        var deal = product.bean(Deals.class).find(task.dealt()).orElseThrow();
        assertThat(deal.attempt()).isEqualTo(room.trainees().get(1).attempt());
        assertThat(desk.open(both.who(), room.run(), QUIZ).waiting()).isEqualTo(1);
        give(both.who(), room, 4, 2);
        assertThat(desk.next(both.who(), room.run(), QUIZ)).isEmpty();
        var own = dealt(both.attempt(), both.who(), Instant.parse("2026-11-23T04:00:00Z"));
        assertThatThrownBy(() -> desk.task(both.who(), room.run(), own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.give(both.who(), room.run(), own, mark(4, 2, "")))
                .isInstanceOf(NotFound.class);
    }

    private UUID dealt(AttemptId attempt, Caller marker, Instant at) {
        var id = UUID.randomUUID();
        product.bean(Deals.class).add(id, attempt, EssayQuiz.ESSAY, marker.person(), "x", at);
        return id;
    }

    @Test
    void whatIsTypedIsKeptAndAnAnswerGivenBackGoesToOthers() {
        var room = room(1, 3);
        var one = room.markers().get(0);
        var task = next(one, room);
        desk.keep(
                one, room.run(), task.dealt(), new Marking.Draft(Map.of("facts", 2, "style", 9, "x", 1), "Half\u0000"));
        var again = next(one, room);
        assertThat(again.dealt()).isEqualTo(task.dealt());
        assertThat(again.draft()).isEqualTo(new Marking.Draft(Map.of("facts", 2), "Half"));
        assertThat(desk.give(one, room.run(), task.dealt(), again.draft()))
                .as("a criterion is left out")
                .isInstanceOf(Marking.Outcome.No.class);
        next(room.markers().get(1), room);
        assertThat(desk.next(room.markers().get(2), room.run(), QUIZ))
                .as("two are marking it")
                .isEmpty();
        desk.giveBack(one, room.run(), task.dealt());
        assertThat(desk.next(one, room.run(), QUIZ)).isEmpty();
        assertThat(desk.next(room.markers().get(2), room.run(), QUIZ)).isPresent();
        assertThatThrownBy(() -> desk.give(one, room.run(), task.dealt(), mark(1, 1, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverLetsAnAnswerLieKeepsNobodyWaiting() {
        var room = room(1, 4);
        var late = Instant.parse("2026-11-20T04:00:00Z");
        var first = dealt(room.first().attempt(), room.markers().get(0), late);
        dealt(room.first().attempt(), room.markers().get(1), late);
        give(room.markers().get(2), room, 4, 2);
        assertThat(desk.give(room.markers().get(0), room.run(), first, mark(4, 1, "")))
                .as("he may still give his")
                .isEqualTo(new Marking.Outcome.Done());
        assertThat(review(room.first()).waiting()).isZero();
    }

    @Test
    void fiftyWhoAskAndGiveAtOnceMakeAsManyMarksAsAreWanted() throws Exception {
        var room = room(1, 50);
        var asked = atOnce(room.markers().stream()
                .<Callable<Boolean>>map(
                        marker -> () -> desk.next(marker, room.run(), QUIZ).isPresent())
                .toList());
        assertThat(asked.stream().filter(dealt -> dealt)).hasSize(2);

        var forced = room.markers().stream()
                .map(marker -> desk.next(marker, room.run(), QUIZ)
                        .map(Marking.Task::dealt)
                        .orElseGet(() -> dealt(room.first().attempt(), marker, Instant.parse("2026-11-23T04:00:00Z"))))
                .toList();
        var given = atOnce(IntStream.range(0, 50)
                .<Callable<Marking.Outcome>>mapToObj(
                        i -> () -> desk.give(room.markers().get(i), room.run(), forced.get(i), mark(3, 2, "")))
                .toList());
        assertThat(given.stream().filter(Marking.Outcome.Done.class::isInstance))
                .hasSize(2);
        assertThat(product.bean(GivenMarks.class).of(room.first().attempt(), EssayQuiz.ESSAY))
                .hasSize(2);
        assertThat(marks(room.first()))
                .as("that of the hand-in, and the one that they came to")
                .isEqualTo(2);
        assertThat(review(room.first()).score()).isEqualTo(score(Fraction.of(9)));
        agrees(room);
    }

    private int marks(Trainee one) {
        return product.bean(JdbcTemplate.class)
                .queryForList(
                        "select n from attempt_mark where attempt = ? and position = ?",
                        Integer.class,
                        one.attempt().value(),
                        EssayQuiz.ESSAY)
                .size();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var running = new ArrayList<Future<T>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void aCorrectionIsOneMoreRowWithAReasonThatTheTraineeReads() {
        var room = room(1, 3);
        var one = room.markers().get(0);
        var dealt = give(one, room, 4, 2);
        give(room.markers().get(1), room, 3, 1);
        assertThat(review(room.first()).score()).isEqualTo(score(Fraction.of(9)));
        assertThat(desk.open(one, room.run(), QUIZ).given())
                .extracting(Marking.Given::dealt)
                .containsExactly(dealt);
        assertThat(desk.task(one, room.run(), dealt).draft()).isEqualTo(mark(4, 2, "By 4"));

        assertThat(desk.give(one, room.run(), dealt, mark(3, 2, ""))).isInstanceOf(Marking.Outcome.No.class);
        assertThat(desk.correct(one, room.run(), dealt, mark(3, 2, ""), " ")).isInstanceOf(Marking.Outcome.No.class);
        assertThat(desk.correct(one, room.run(), dealt, mark(3, 2, "Again."), "I had misread it."))
                .isEqualTo(new Marking.Outcome.Done());
        var corrected = review(room.first());
        assertThat(corrected.score()).isEqualTo(score(new Fraction(17, 2)));
        assertThat(corrected.items().getFirst().said()).contains(new Review.Said("Again.", "I had misread it."));
        assertThat(marks(room.first())).isEqualTo(3);
        agrees(room);

        desk.correct(one, room.run(), dealt, mark(0, 0, ""), "It is copied.");
        var apart = review(room.first());
        assertThat(apart.waiting()).as("now the two disagree").isEqualTo(1);
        assertThat(apart.score()).isEqualTo(score(Fraction.of(4)));
        agrees(room);
        give(room.markers().get(2), room, 1, 1);
        assertThat(review(room.first()).score()).isEqualTo(score(Fraction.of(6)));
        desk.correct(one, room.run(), dealt, mark(3, 2, ""), "It is not copied.");
        assertThat(review(room.first()).score()).as("the third settled it").isEqualTo(score(Fraction.of(6)));
        assertThat(actions()).contains("marking.correct");
    }

    @Test
    void whatTheLeadDecidedAboutTheQuestionGoesFirst() {
        var room = room(1, 2);
        var regrades = product.bean(Regrades.class);
        var one = room.markers().get(0);
        var dealt = next(one, room).dealt();
        var full = new Change.FullMarks();
        var item = regrades.items(lead, room.run(), QUIZ).questions().stream()
                .filter(asked -> asked.number() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(item.key()).as("no key can mark it").isEmpty();
        var look = (Regrades.Look.Preview) regrades.preview(lead, room.run(), QUIZ, item.item(), full);
        regrades.apply(lead, room.run(), QUIZ, item.item(), full, "unclear", look.seen());
        assertThat(review(room.first()).score()).isEqualTo(score(Fraction.of(10)));
        assertThat(review(room.first()).waiting()).isZero();
        agrees(room);
        assertThat(desk.give(one, room.run(), dealt, mark(1, 1, ""))).isInstanceOf(Marking.Outcome.No.class);
        assertThat(desk.next(room.markers().get(1), room.run(), QUIZ)).isEmpty();

        var undone = regrades.list(lead, room.run(), QUIZ).getFirst().id();
        regrades.undo(lead, room.run(), undone, "clear enough");
        assertThat(review(room.first()).waiting()).isEqualTo(1);
        agrees(room);
        give(one, room, 4, 2);
        give(room.markers().get(1), room, 4, 2);
        assertThat(review(room.first()).score()).isEqualTo(score(Fraction.of(10)));
        agrees(room);
    }

    @Test
    void itemAnalysisLeavesOutWhatIsNotMarked() {
        var room = room(2, 2);
        var analysis = product.bean(ItemAnalysis.class);
        assertThat(essay(analysis, room).n()).isZero();
        give(room.markers().get(0), room, 4, 2);
        give(room.markers().get(0), room, 4, 2);
        give(room.markers().get(1), room, 4, 2);
        assertThat(essay(analysis, room).n()).isEqualTo(1);
        assertThat(essay(analysis, room).facility()).hasValue(1);
    }

    private ItemStatistics essay(ItemAnalysis analysis, Room room) {
        return analysis.ofRun(lead, room.run(), QUIZ, ItemAnalysis.Wanted.PLAIN).analysis().items().stream()
                .filter(item -> item.item().id().equals("d1-e1"))
                .findFirst()
                .orElseThrow()
                .statistics();
    }

    @Test
    void howManySatMakesNoMoreQueries() {
        var few = room(2, 1);
        var many = room(12, 1);
        var progress = product.bean(MarkingProgress.class);
        for (var room : List.of(few, many)) {
            give(room.markers().getFirst(), room, 4, 2);
            desk.open(room.markers().getFirst(), room.run(), QUIZ);
            progress.show(lead, room.run(), QUIZ);
        }
        for (var room : List.of(few, many)) {
            var marker = room.markers().getFirst();
            assertThat(product.statements(() -> desk.open(marker, room.run(), QUIZ)))
                    .hasSizeLessThan(10);
            assertThat(product.statements(() -> progress.show(lead, room.run(), QUIZ)))
                    .hasSizeLessThan(14);
            assertThat(product.statements(() -> desk.quizzes(marker))).hasSizeLessThan(10);
        }
        assertThat(product.statements(() -> progress.show(lead, many.run(), QUIZ)))
                .hasSameSizeAs(product.statements(() -> progress.show(lead, few.run(), QUIZ)));
    }

    @Test
    void whoeverWatchesSeesThatItIsMarked() {
        var room = room(1, 2);
        var from = Instant.EPOCH;
        var changes = product.bean(AttemptChanges.class);
        int before = changes.since(from).size();
        give(room.markers().getFirst(), room, 4, 2);
        assertThat(changes.since(from)).hasSize(before + 1);
    }
}
