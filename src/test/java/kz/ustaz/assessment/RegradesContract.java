package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.ustaz.account.Inbox;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Tokens;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.report.Supervision;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lead marks questions of a real quiz again, while others sit it and watch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class RegradesContract {

    private static final String QUIZ = "d1-quiz";
    /** The first question: one of a, b, c, d, of which c is right. */
    private static final int FIRST = 0;

    private static final String REASON = "The law changed in May.";

    private final Databases make;
    private Installation product;
    private Regrades desk;
    private Sittings sittings;
    private Caller author;
    private Caller lead;
    private int number;

    RegradesContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        product = Installation.start(Path.of("modules-content"), make);
        desk = product.bean(Regrades.class);
        sittings = product.bean(Sittings.class);
        author = product.person("author");
        lead = product.person("lead");
        product.bean(Founding.class).grant(author.person(), Role.AUTHOR, new Scope.Installation());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private record Trainee(Caller who, EnrolmentId enrolment, AttemptId attempt) {}

    private record Room(RunId run, List<Trainee> trainees) {}

    /** Everybody has chosen one of some options of the first question, in turn. */
    private Room room(int size, String... choices) {
        var names =
                IntStream.range(0, size).mapToObj(i -> "t" + number + "-" + i).toList();
        number++;
        var people = product.people(names);
        var run = product.run(names);
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        var trainees = new ArrayList<Trainee>();
        for (int i = 0; i < size; i++) {
            var who = people.get(i);
            var enrolment = product.bean(Enrolments.class).own(who).getFirst().id();
            trainees.add(sit(who, enrolment, choices[i % choices.length]));
        }
        return new Room(run, trainees);
    }

    private Trainee sit(Caller who, EnrolmentId enrolment, String choice) {
        var attempt = ((Sittings.Start.Open) sittings.start(who, enrolment, QUIZ, "")).attempt();
        var sheet = product.bean(Sheets.class).find(attempt).orElseThrow();
        var tokens = (Tokens) sheet.variants().get(FIRST).hidden();
        var answer = Answer.of("choice", tokens.token(choice));
        assertThat(sittings.answer(who, attempt, FIRST, UUID.randomUUID(), 1, 0, false, answer))
                .isInstanceOf(Saved.Stored.class);
        return new Trainee(who, enrolment, attempt);
    }

    private Room handedIn(int size, String... choices) {
        var room = room(size, choices);
        room.trainees().forEach(this::handIn);
        return room;
    }

    private Review handIn(Trainee one) {
        return sittings.handIn(one.who(), one.attempt());
    }

    private Score score(Trainee one) {
        return sittings.review(one.who(), one.attempt()).score();
    }

    private Regrades.Asked first(Room room) {
        return desk.items(lead, room.run(), QUIZ).questions().getFirst();
    }

    private Regrades.Look.Preview preview(Room room, Change change) {
        return (Regrades.Look.Preview)
                desk.preview(lead, room.run(), QUIZ, first(room).item(), change);
    }

    private void apply(Room room, Change change) {
        var seen = preview(room, change);
        assertThat(desk.apply(lead, room.run(), QUIZ, first(room).item(), change, REASON, seen.seen()))
                .isEqualTo(new Regrades.Outcome.Done(seen.moved().size()));
    }

    /** All that stands in the database about the marks in force of a run. */
    private List<String> standing(Room room) {
        var sql = product.bean(JdbcTemplate.class);
        var all = new ArrayList<String>();
        for (var one : room.trainees()) {
            all.addAll(sql.queryForList("""
                    select concat(position, ' ', fraction_num, '/', fraction_den, ' ', marks, ' ', parts, ' ', state)
                    from attempt_mark m where attempt = ? and n = (select max(n) from attempt_mark o
                      where o.attempt = m.attempt and o.position = m.position) order by position""", String.class, one.attempt().value()));
            all.addAll(sql.queryForList(
                    "select concat(score_num, '/', score_den, ' ', score_available, ' ', passed, ' ', handed_in_at)"
                            + " from attempt where id = ?",
                    String.class,
                    one.attempt().value()));
            all.addAll(sql.queryForList(
                    "select concat(best_num, '/', best_den, ' ', best_available, ' ', passed_at) from quiz_standing"
                            + " where enrolment_id = ?",
                    String.class,
                    one.enrolment().value()));
            all.addAll(sql.queryForList(
                    "select concat(module_id, ' ', quizzes_passed, ' ', completed_at) from standing where"
                            + " enrolment_id = ? order by module_id",
                    String.class,
                    one.enrolment().value()));
        }
        return all;
    }

    /** What the trainee sees, what is counted for him and what whoever watches sees is one and the same. */
    private void agrees(Room room) {
        var supervision = product.bean(Supervision.class);
        for (var one : room.trainees()) {
            var review = sittings.review(one.who(), one.attempt());
            var record = supervision.trainee(lead, room.run(), one.enrolment());
            var outcome = record.attempts().getLast().outcome().orElseThrow();
            assertThat(outcome.score()).isEqualTo(review.score());
            assertThat(outcome.passed()).isEqualTo(review.passed());
            assertThat(record.row().stand().modules().getFirst().best()).contains(review.score());
            assertThat(ItemMark.sum(
                            product.bean(Marks.class).inForce(one.attempt().value()).stream()
                                    .map(Mark::given)
                                    .toList()))
                    .isEqualTo(review.score());
        }
    }

    @Test
    @Tag("deep")
    void fiftyAreMarkedAgainAfterALookAndUndoingRestoresAllOfItExactly() {
        var room = handedIn(50, "a", "b", "c");
        var before = standing(room);
        var full = new Change.FullMarks();
        var preview = preview(room, full);
        assertThat(preview.attempts()).isEqualTo(50);
        assertThat(preview.moved()).hasSize(34);
        assertThat(preview.moved()).allSatisfy(moved -> {
            assertThat(moved.was()).isEqualTo(new Score(Fraction.ZERO, 1));
            assertThat(moved.becomes()).isEqualTo(new Score(Fraction.ONE, 1));
            assertThat(moved.after().available()).isEqualTo(moved.before().available());
            assertThat(moved.name()).isNotEmpty();
        });
        assertThat(standing(room)).as("a look writes nothing").isEqualTo(before);

        apply(room, full);
        assertThat(room.trainees())
                .allSatisfy(one -> assertThat(score(one).awarded()).isEqualTo(Fraction.ONE));
        agrees(room);
        var review = sittings.review(
                room.trainees().getFirst().who(), room.trainees().getFirst().attempt());
        assertThat(review.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.reason()).isEqualTo(REASON);
            assertThat(remark.before()).isEqualTo(new Score(Fraction.ZERO, 1));
            assertThat(remark.after()).isEqualTo(new Score(Fraction.ONE, 1));
        });
        assertThat(sittings.review(
                                room.trainees().get(2).who(),
                                room.trainees().get(2).attempt())
                        .remarks())
                .as("nothing changed for him")
                .isEmpty();

        var line = desk.list(lead, room.run(), QUIZ).getFirst();
        assertThat(line.attempts()).isEqualTo(34);
        assertThat(line.mayUndo()).isTrue();
        assertThat(desk.undo(lead, room.run(), line.id(), "It was right after all."))
                .isEqualTo(new Regrades.Outcome.Done(34));
        assertThat(standing(room)).isEqualTo(before);
        agrees(room);
        assertThat(desk.list(lead, room.run(), QUIZ))
                .extracting(Regrades.Line::undone)
                .containsExactly(false, true);
        assertThat(desk.undo(lead, room.run(), line.id(), "again")).isInstanceOf(Regrades.Outcome.No.class);
        assertThat(told(room.trainees().get(0)))
                .as("one, as long as it is unread")
                .containsOnlyOnce("notice.regraded");
        assertThat(told(room.trainees().get(2))).doesNotContain("notice.regraded");
        assertThat(product.bean(JdbcTemplate.class)
                        .queryForList(
                                "select action from audit_row where action like 'regrade.%' order by action",
                                String.class))
                .contains("regrade.apply", "regrade.undo");
    }

    private List<String> told(Trainee one) {
        return product.bean(Inbox.class).page(one.who(), Optional.empty()).lines().stream()
                .map(Inbox.Line::what)
                .toList();
    }

    @Test
    void howManySitMakesNoMoreQueries() {
        var few = handedIn(2, "a", "c");
        var many = handedIn(12, "a", "c");
        var full = new Change.FullMarks();
        preview(few, full);
        preview(many, full);
        int of2 = product.statements(() -> preview(few, full)).size();
        int of12 = product.statements(() -> preview(many, full)).size();
        assertThat(of12).isEqualTo(of2).isLessThan(30);
    }

    @Test
    void whatIsDroppedLeavesTheTotalAndAPassMarkMayBeReached() {
        var room = handedIn(3, "a");
        long available = score(room.trainees().getFirst()).available();
        apply(room, new Change.Drop());
        assertThat(score(room.trainees().getFirst())).isEqualTo(new Score(Fraction.ZERO, available - 1));
        agrees(room);
        var question = sittings.review(
                        room.trainees().getFirst().who(),
                        room.trainees().getFirst().attempt())
                .items()
                .getFirst();
        assertThat(question.marks()).isZero();
        apply(room, new Change.FullMarks());
        assertThat(score(room.trainees().getFirst())).isEqualTo(new Score(Fraction.ONE, available));
        var dropped = desk.list(lead, room.run(), QUIZ).getLast();
        assertThat(dropped.mayUndo()).as("a later one stands on it").isFalse();
        assertThat(desk.undo(lead, room.run(), dropped.id(), REASON)).isInstanceOf(Regrades.Outcome.No.class);
        desk.undo(lead, room.run(), desk.list(lead, room.run(), QUIZ).getFirst().id(), REASON);
        assertThat(desk.undo(lead, room.run(), dropped.id(), REASON)).isEqualTo(new Regrades.Outcome.Done(3));
        assertThat(score(room.trainees().getFirst())).isEqualTo(new Score(Fraction.ZERO, available));
        agrees(room);
    }

    @Test
    void severalAnswersAreAccepted() {
        var room = handedIn(6, "a", "b", "c");
        assertThat(first(room).given()).extracting(Regrades.Given::value).containsExactlyInAnyOrder("a", "b", "c");
        apply(room, new Change.AcceptSeveral(Set.of("a")));
        assertThat(room.trainees())
                .extracting(one -> score(one).awarded())
                .containsExactly(Fraction.ONE, Fraction.ZERO, Fraction.ONE, Fraction.ONE, Fraction.ZERO, Fraction.ONE);
        agrees(room);
    }

    @Test
    void aNewKeyIsTakenFromTheNewestEditionAndLostOptionsAreMatchedByHand() {
        var room = handedIn(4, "b", "c");
        assertThat(first(room).key()).as("no other key is there yet").isEmpty();
        publish(Map.of("b", "bb"), 1);
        var key = first(room).key().orElseThrow();
        assertThat(key.unknown()).containsOnlyKeys("b");
        assertThat(key.options()).containsKey("bb");
        var blind = new Change.NewKey(key.revision(), Map.of());
        assertThat(desk.preview(lead, room.run(), QUIZ, first(room).item(), blind))
                .isInstanceOf(Regrades.Look.No.class);
        apply(room, new Change.NewKey(key.revision(), Map.of("b", "bb")));
        assertThat(room.trainees())
                .extracting(one -> score(one).awarded())
                .containsExactly(Fraction.ONE, Fraction.ZERO, Fraction.ONE, Fraction.ZERO);
        agrees(room);
        publish(Map.of("bb", "b"), 2);
    }

    /** The first question gets other option ids, and another of them is right. */
    private void publish(Map<String, String> ids, int right) {
        var authoring = product.bean(Authoring.class);
        var page = authoring.open(author, QUIZ);
        var item = page.draft().items().getFirst();
        var rows = item.rows("options");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            String was = row.getOrDefault("id", "");
            String now = ids.getOrDefault(was, was);
            for (String language : item.texts().keySet()) {
                String text = item.option(language, "options", was, "text");
                item.setOption(language, "options", was, "text", "");
                item.setOption(language, "options", was, "feedback", "");
                item.setOption(language, "options", now, "text", text);
            }
            row.put("id", now);
            row.remove("right");
            if (i == right) {
                row.put("right", "true");
            }
        }
        item.setRows("options", rows);
        var saved = (Saving.Saved) authoring.save(author, page.step(), page.draft());
        assertThat(authoring.publish(author, QUIZ, saved.page().step())).isInstanceOf(Published.Done.class);
    }

    @Test
    void whatChangedSinceTheLookIsLookedAtAgain() {
        var room = room(2, "a");
        handIn(room.trainees().getFirst());
        var full = new Change.FullMarks();
        var seen = preview(room, full).seen();
        handIn(room.trainees().getLast());
        var item = first(room).item();
        assertThat(desk.apply(lead, room.run(), QUIZ, item, full, REASON, seen))
                .isInstanceOfSatisfying(
                        Regrades.Outcome.No.class,
                        no -> assertThat(no.reason().key()).isEqualTo("assessment.refused.regrade-meanwhile"));
        assertThat(desk.apply(
                        lead,
                        room.run(),
                        QUIZ,
                        item,
                        new Change.Drop(),
                        REASON,
                        preview(room, full).seen()))
                .as("what was looked at was something else")
                .isInstanceOf(Regrades.Outcome.No.class);
        assertThat(desk.apply(
                        lead,
                        room.run(),
                        QUIZ,
                        item,
                        full,
                        " ",
                        preview(room, full).seen()))
                .as("no reason")
                .isInstanceOf(Regrades.Outcome.No.class);
        assertThat(room.trainees())
                .allSatisfy(one -> assertThat(score(one).awarded()).isEqualTo(Fraction.ZERO));
        assertThat(desk.list(lead, room.run(), QUIZ)).isEmpty();
    }

    @Test
    void whoHandsInWhileOrAfterItIsMarkedAgainIsMarkedLikewise() throws Exception {
        var room = room(20, "a");
        handIn(room.trainees().getFirst());
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var handing = new ArrayList<Future<Review>>();
            for (var one : room.trainees().subList(1, 19)) {
                handing.add(threads.submit(() -> {
                    go.await();
                    return handIn(one);
                }));
            }
            go.countDown();
            var full = new Change.FullMarks();
            Regrades.Outcome outcome;
            do {
                outcome = desk.apply(
                        lead,
                        room.run(),
                        QUIZ,
                        first(room).item(),
                        full,
                        REASON,
                        preview(room, full).seen());
            } while (outcome instanceof Regrades.Outcome.No);
            for (var one : handing) {
                one.get();
            }
        }
        var review = handIn(room.trainees().getLast());
        assertThat(review.remarks()).hasSize(1);
        assertThat(room.trainees())
                .allSatisfy(one -> assertThat(score(one).awarded()).isEqualTo(Fraction.ONE));
        agrees(room);
        var line = desk.list(lead, room.run(), QUIZ).getFirst();
        assertThat(desk.undo(lead, room.run(), line.id(), REASON)).isEqualTo(new Regrades.Outcome.Done(20));
        assertThat(room.trainees())
                .allSatisfy(one -> assertThat(score(one).awarded()).isEqualTo(Fraction.ZERO));
        agrees(room);
    }

    @Test
    void whatIsOpenedAgainCountsForNothingUntilItIsHandedInAndIsMarkedByWhatHoldsThen() {
        var room = handedIn(2, "a");
        var one = room.trainees().getFirst();
        var invigilation = product.bean(Invigilation.class);
        apply(room, new Change.FullMarks());
        assertThat(score(one).awarded()).isEqualTo(Fraction.ONE);

        assertThat(invigilation.reopen(lead, room.run(), one.attempt(), 10, REASON))
                .isInstanceOf(ExamRoom.Outcome.Done.class);
        assertThat(product.bean(JdbcTemplate.class)
                        .queryForList(
                                "select best_num from quiz_standing where enrolment_id = ?",
                                Long.class,
                                one.enrolment().value()))
                .isEmpty();
        handIn(one);
        assertThat(score(one).awarded())
                .as("what held at the first time holds now")
                .isEqualTo(Fraction.ONE);
        agrees(room);

        invigilation.reopen(lead, room.run(), one.attempt(), 10, REASON);
        var line = desk.list(lead, room.run(), QUIZ).getFirst();
        assertThat(desk.undo(lead, room.run(), line.id(), REASON))
                .as("of those that are handed in now")
                .isEqualTo(new Regrades.Outcome.Done(1));
        handIn(one);
        assertThat(room.trainees())
                .allSatisfy(each -> assertThat(score(each).awarded()).isEqualTo(Fraction.ZERO));
        agrees(room);
    }

    @Test
    void anotherRunIsLeftAloneAndDoesNotExist() {
        var room = handedIn(1, "a");
        var other = handedIn(1, "a");
        apply(room, new Change.FullMarks());
        assertThat(score(other.trainees().getFirst()).awarded()).isEqualTo(Fraction.ZERO);
        var line = desk.list(lead, room.run(), QUIZ).getFirst();
        var stranger = room.trainees().getFirst().who();
        assertThatThrownBy(() -> desk.items(stranger, room.run(), QUIZ)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.undo(stranger, room.run(), line.id(), REASON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.undo(lead, other.run(), line.id(), REASON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.preview(lead, room.run(), QUIZ, UUID.randomUUID(), new Change.Drop()))
                .isInstanceOf(NotFound.class);
    }
}
