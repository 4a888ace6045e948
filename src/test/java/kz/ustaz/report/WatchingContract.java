package kz.ustaz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.proofs.ProofHouse;
import kz.ustaz.question.Answer;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.Lessons;
import kz.ustaz.study.ModuleState;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every database must do for who watches a run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class WatchingContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String QUIZ = "short-quiz";
    private static final UUID PAGE = new UUID(5, 5);

    private ProofHouse house;
    private Installation product;
    private Supervision supervision;
    private List<Caller> trainees;
    private Caller supervisor;
    private RunId run;

    abstract Databases make();

    @BeforeAll
    void open() {
        house = ProofHouse.on(make());
        product = house.product();
        supervision = product.bean(Supervision.class);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @BeforeEach
    void enrol() {
        enrol(2);
    }

    private void enrol(int people) {
        String cohort = "cohort" + NUMBER.incrementAndGet();
        var names = IntStream.range(0, people).mapToObj(i -> cohort + "-" + i).toList();
        trainees = product.people(names);
        run = product.run(names);
        supervisor = product.person(cohort + "-chief");
        product.bean(Founding.class).grant(supervisor.person(), Role.SUPERVISOR, new Scope.Run(run.value()));
    }

    private EnrolmentId enrolment(int number) {
        return EnrolmentId.of(house.enrolment(trainees.get(number)));
    }

    private TraineeRow row(int number) {
        try (var watching = supervision.watch(supervisor, run, _ -> {})) {
            return watching.board().rows().get(enrolment(number));
        }
    }

    private AttemptId start(int number) {
        var start = product.bean(Sittings.class).start(trainees.get(number), enrolment(number), QUIZ, "");
        return ((Sittings.Start.Open) start).attempt();
    }

    private void answer(Installation at, int number, AttemptId attempt, int sequence, String typed) {
        at.bean(Sittings.class)
                .answer(
                        trainees.get(number),
                        attempt,
                        0,
                        PAGE,
                        sequence,
                        sequence - 1L,
                        false,
                        Answer.of("text", typed));
    }

    private static LastAct.Kind last(TraineeRow row) {
        return row.last().orElseThrow().kind();
    }

    @Test
    void aRowSaysWhereATraineeStandsAfterEachOfHisActs() {
        assertThat(row(0).last()).isEmpty();
        assertThat(row(0).stand().modules().getFirst().state()).isEqualTo(ModuleState.OPEN);
        product.bean(Lessons.class).open(trainees.getFirst(), enrolment(0), "l1");
        assertThat(last(row(0))).isEqualTo(LastAct.Kind.OPENED_LESSON);
        assertThat(row(0).stand().modules().getFirst().state()).isEqualTo(ModuleState.IN_PROGRESS);
        assertThat(row(0).stand().progressAt()).isEmpty();
        product.bean(Lessons.class).markRead(trainees.getFirst(), enrolment(0), "l1");
        assertThat(last(row(0))).isEqualTo(LastAct.Kind.READ_LESSON);
        assertThat(row(0).stand().modules().getFirst().done()).isEqualTo(1);
        assertThat(row(0).stand().progressAt()).isPresent();
        var attempt = start(0);
        assertThat(last(row(0))).isEqualTo(LastAct.Kind.STARTED_QUIZ);
        assertThat(row(0).open().getFirst().answered()).isZero();
        answer(product, 0, attempt, 1, "escrow");
        assertThat(last(row(0))).isEqualTo(LastAct.Kind.ANSWERED);
        assertThat(row(0).open().getFirst().answered()).isOne();
        assertThat(row(0).open().getFirst().questions()).isOne();
        product.bean(Sittings.class).handIn(trainees.getFirst(), attempt);
        assertThat(last(row(0))).isEqualTo(LastAct.Kind.HANDED_IN);
        assertThat(row(0).open()).isEmpty();
        assertThat(row(0).stand().modules().getFirst().done()).isEqualTo(2);
        assertThat(row(0).stand().modules().getFirst().best().orElseThrow().percent())
                .isEqualTo(100);
        assertThat(row(1).last()).as("the other did nothing").isEmpty();
    }

    @Test
    void anAnswerThatWasTakenBackIsNoneAndOneThatWasChangedIsOne() {
        var attempt = start(0);
        answer(product, 0, attempt, 1, "esc\"row");
        answer(product, 0, attempt, 2, "  ");
        assertThat(row(0).open().getFirst().answered()).isZero();
        answer(product, 0, attempt, 3, "a");
        answer(product, 0, attempt, 4, "b");
        assertThat(row(0).open().getFirst().answered()).isOne();
    }

    @Test
    void whoWatchesIsToldOfEachSaveAndOfNobodyElses() throws Exception {
        var attempt = start(0);
        BlockingQueue<BoardChange> told = new LinkedBlockingQueue<>();
        try (var watching = supervision.watch(supervisor, run, told::add)) {
            assertThat(watching.board().rows()).hasSize(2);
            assertThat(nextRows(told)).as("the start, a moment ago").containsExactly(enrolment(0));
            var watched = enrolment(0);
            answer(product, 0, attempt, 1, "escrow");
            assertThat(nextRows(told)).containsExactly(watched);
            assertThat(watching.board().rows().get(watched).open().getFirst().answered())
                    .isOne();
        }
        answer(product, 0, attempt, 2, "more");
        assertThat(told.poll(3, TimeUnit.SECONDS)).as("after the end").isNull();
    }

    /** With a product started for it. */
    @Test
    @Tag("deep")
    void anotherProcessOnTheSameDatabaseSeesASaveWithinTwoSeconds() throws Exception {
        var attempt = start(0);
        BlockingQueue<BoardChange> told = new LinkedBlockingQueue<>();
        try (var second = product.beside();
                var watching = second.bean(Supervision.class).watch(supervisor, run, told::add)) {
            watching.board();
            nextRows(told);
            long saved = System.nanoTime();
            answer(product, 0, attempt, 1, "escrow");
            assertThat(nextRows(told)).containsExactly(enrolment(0));
            assertThat(Duration.ofNanos(System.nanoTime() - saved)).isLessThan(Duration.ofSeconds(2));
            assertThat(watching.board()
                            .rows()
                            .get(enrolment(0))
                            .open()
                            .getFirst()
                            .answered())
                    .isOne();
        }
    }

    private static Set<EnrolmentId> nextRows(BlockingQueue<BoardChange> told) throws InterruptedException {
        var next = told.poll(5, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next.rows();
    }

    @Test
    void fortyCostTheDatabaseAsMuchAsTwo() {
        var few = counted();
        enrol(40);
        assertThat(counted()).isEqualTo(few);
        // the caller's reach, the run; then members, people, four of standings, two of attempts; and the reach again
        assertThat(few).containsExactly(2, 1 + 8, 2, 1, 6, 2);
    }

    private List<Integer> counted() {
        for (int i = 0; i < trainees.size(); i++) {
            product.bean(Lessons.class).open(trainees.get(i), enrolment(i), "l1");
            answer(product, i, start(i), 1, "escrow");
        }
        var counts = new ArrayList<Integer>();
        var open = new ArrayList<Watching>();
        counts.add(product.statements(() -> open.add(supervision.watch(supervisor, run, _ -> {})))
                .size());
        counts.add(product.statements(() -> open.getFirst().board()).size());
        counts.add(product.statements(() -> open.add(supervision.watch(supervisor, run, _ -> {})))
                .size());
        counts.add(product.statements(() -> open.getLast().board()).size());
        var board = open.getFirst().board();
        var reader = product.bean(BoardReader.class);
        counts.add(product.statements(() -> reader.again(board, board.rows().keySet()))
                .size());
        counts.add(product.statements(() -> supervision.runs(supervisor)).size());
        open.forEach(Watching::close);
        return counts;
    }

    @Test
    void otherRunsDoNotExistForASupervisor() {
        var own = run;
        var ownTrainee = enrolment(0);
        var chief = supervisor;
        enrol(1);
        assertThat(supervision.runs(chief)).extracting(line -> line.run().id()).containsExactly(own);
        assertThatThrownBy(() -> supervision.run(chief, run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> supervision.watch(chief, run, _ -> {})).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> supervision.trainee(chief, run, enrolment(0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> supervision.trainee(chief, own, enrolment(0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> supervision.export(chief, run, Duration.ofDays(1), (columns, rows) -> {
                    throw new AssertionError("nothing may be written");
                }))
                .isInstanceOf(NotFound.class);
        assertThat(supervision.trainee(chief, own, ownTrainee).row().enrolment())
                .isEqualTo(ownTrainee);
    }

    @Test
    void whoLosesTheRightSeesNothingNewOnAPageThatIsOpen() {
        try (var watching = supervision.watch(supervisor, run, _ -> {})) {
            watching.board();
            product.bean(JdbcTemplate.class)
                    .update(
                            "update person_grant set revoked_at = granted_at where person = ?",
                            supervisor.person().value());
            assertThatThrownBy(watching::board).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anOpenedRecordAndAFileStandInTheAudit() {
        int before = audited("trainee.open");
        var attempt = start(0);
        answer(product, 0, attempt, 1, "escrow");
        product.bean(Sittings.class).handIn(trainees.getFirst(), attempt);
        var opened = supervision.trainee(supervisor, run, enrolment(0));
        assertThat(opened.attempts()).hasSize(1);
        assertThat(opened.attempts().getFirst().outcome().orElseThrow().passed())
                .isTrue();
        assertThat(audited("trainee.open")).isEqualTo(before + 1);
        int files = audited("run.export");
        var written = new ArrayList<TraineeRow>();
        supervision.export(supervisor, run, Duration.ofDays(1), (columns, rows) -> {
            assertThat(columns).extracting(column -> column.key()).contains("name", "percent", "module-m1");
            assertThat(audited("run.export")).isEqualTo(files);
            rows.forEach(written::add);
        });
        assertThat(written).hasSize(2);
        assertThat(audited("run.export")).isEqualTo(files + 1);
    }

    private int audited(String action) {
        return product.bean(JdbcTemplate.class)
                .queryForObject("select count(*) from audit_row where action = ?", Integer.class, action);
    }

    @Test
    void aNameIsFoundInAnySpelling() {
        var founding = product.bean(Founding.class);
        var unit = product.bean(Names.class)
                .of(List.of(supervisor.person()))
                .get(supervisor.person())
                .unit();
        String name = "aliya" + NUMBER.incrementAndGet();
        founding.person(
                new NewPerson(name, "77-" + name, "Өтегенова", "Әлия", "", "Otegenova", "", "", unit, "kk"),
                Installation.PASSWORD);
        var withHer = product.run(List.of(name));
        founding.grant(supervisor.person(), Role.SUPERVISOR, new Scope.Run(withHer.value()));
        try (var watching = supervision.watch(supervisor, withHer, _ -> {})) {
            for (String typed : List.of("Алия", "Aliya", "әлия", "отегенова алия", "77-" + name)) {
                assertThat(watching.board().rows().values().stream().filter(watching.search(typed)))
                        .as(typed)
                        .hasSize(1);
            }
            assertThat(watching.board().rows().values().stream().filter(watching.search("Тимур")))
                    .isEmpty();
        }
    }
}
