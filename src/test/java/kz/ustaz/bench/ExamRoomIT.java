package kz.ustaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.InThisProcess;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The exam room while five hundred save each five seconds, in a real browser. It prints what the room costs: the processor's
 * time of the process with the page open and with it closed, in turns, while the same saves go on; beside them the floor,
 * which is reading the same attempts once a second by plain JDBC and doing nothing with them.
 */
@Tag("bench")
class ExamRoomIT extends Browsing {

    private static final String PASSWORD = "seven quiet herons at dawn";
    private static final int PEOPLE = 500;
    private static final long THINK_MILLIS = 5000;
    private static final int ROUNDS = 2;
    private static final int SECONDS = 10;

    @TempDir
    Path folder;

    private InThisProcess product;
    private RunId run;
    private final Map<AttemptId, Caller> sitting = new HashMap<>();
    private final Map<AttemptId, List<String>> tokens = new HashMap<>();
    private final AtomicInteger saves = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Override
    protected String base() {
        return product.address();
    }

    @Test
    void onH2() throws Exception {
        ExamCourse.writeTo(folder.resolve("course"));
        var data = Files.createDirectory(folder.resolve("data"));
        try (var opened = InThisProcess.in(data, "--ustaz.content=" + folder.resolve("course"))) {
            product = opened;
            measure("H2");
        }
    }

    @Test
    void onPostgresql() throws Exception {
        ExamCourse.writeTo(folder.resolve("course"));
        try (var opened = InThisProcess.on(Databases.POSTGRESQL, "--ustaz.content=" + folder.resolve("course"))) {
            product = opened;
            measure("PostgreSQL");
        }
    }

    private void measure(String database) throws Exception {
        fill();
        var page = window(Look.DESKTOP);
        signIn(page, "chief", PASSWORD);
        String address = "/room/" + run.value() + "/" + ExamCourse.QUIZ;
        var open = new ArrayList<Double>();
        var closed = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        var room = new ArrayList<Double>();
        var pushes = new AtomicLong();
        try (var crowd = Executors.newScheduledThreadPool(4)) {
            int number = 0;
            for (var attempt : sitting.keySet()) {
                var sequence = new AtomicInteger();
                crowd.scheduleAtFixedRate(
                        () -> save(attempt, sequence.incrementAndGet()),
                        number++ * THINK_MILLIS / PEOPLE,
                        THINK_MILLIS,
                        TimeUnit.MILLISECONDS);
            }
            go(page, address);
            page.locator(".run-grid .run-cell").first().waitFor();
            seconds(page, 15); // so that all that is compiled is
            for (int round = 0; round < ROUNDS; round++) {
                go(page, address);
                page.locator(".run-grid .run-cell").first().waitFor();
                seconds(page, 3);
                page.evaluate("""
                        () => { window.turns = 0;
                          let last = 0;
                          new MutationObserver(() => { const now = performance.now();
                            if (now - last > 300) { window.turns++; last = now; } })
                            .observe(document.querySelector('.run-grid'), {subtree: true, childList: true, characterData: true}); }""");
                room.add(roomThreads(() -> open.add(load(() -> seconds(page, SECONDS)))));
                pushes.addAndGet(((Number) page.evaluate("window.turns")).longValue());
                go(page, "/leading");
                seconds(page, 3);
                closed.add(load(() -> seconds(page, SECONDS)));
                floor.add(load(() -> {
                    for (int second = 0; second < SECONDS; second++) {
                        read();
                        seconds(page, 1);
                    }
                }));
            }
            crowd.shutdown();
            crowd.awaitTermination(30, TimeUnit.SECONDS); // no interrupt, which would close H2's file
        }
        double cost = median(open) - median(closed);
        double least = median(floor) - median(closed);
        System.out.printf(
                Locale.ROOT,
                "exam room on %s: %d sit, %.0f saves a second, %d failed; the room's own threads take %.1f %% of a core; the whole"
                        + " process %.3f s a second with the page and %.3f without, %.1f %% apart (floor %.1f %%); the page changed %.2f"
                        + " times a second%n",
                database,
                PEOPLE,
                1000.0 * PEOPLE / THINK_MILLIS,
                failed.get(),
                median(room) * 100,
                median(open),
                median(closed),
                cost * 100,
                least * 100,
                pushes.get() / (double) (ROUNDS * SECONDS));
        byItself(database);
        assertThat(failed.get()).isZero();
    }

    /** The same without a browser and without saves: what each second of the room costs its own thread. */
    private void byItself(String database) {
        var chief = chief();
        var desk = product.get(kz.ustaz.assessment.Invigilation.class);
        try (var watch = desk.watch(chief, run, ExamCourse.QUIZ, change -> {})) {
            assertThat(watch.board().rows()).hasSize(PEOPLE);
            var threads = ManagementFactory.getThreadMXBean();
            var reading = new ArrayList<Double>();
            var least = new ArrayList<Double>();
            for (int round = 0; round < 200; round++) {
                long began = threads.getCurrentThreadCpuTime();
                watch.readAgain();
                long between = threads.getCurrentThreadCpuTime();
                read();
                reading.add((between - began) / 1e6);
                least.add((threads.getCurrentThreadCpuTime() - between) / 1e6);
            }
            System.out.printf(
                    Locale.ROOT,
                    "exam room on %s: one reading of %d takes %.1f ms of processor in its thread, floor %.1f ms, ratio %.1f%n",
                    database,
                    PEOPLE,
                    median(reading.subList(100, 200)),
                    median(least.subList(100, 200)),
                    median(reading.subList(100, 200)) / median(least.subList(100, 200)));
        }
    }

    private Caller chief() {
        return new Caller(product.get(kz.ustaz.account.ports.Names.class)
                .byKeys(List.of("chief"))
                .get("chief"));
    }

    private long read() {
        var sum = new long[1];
        product.get(JdbcTemplate.class)
                .query(
                        "select a.enrolment_id, a.id, a.state, a.place, a.deadline from enrolment e join attempt a"
                                + " on a.enrolment_id = e.id where e.run_id = ? and a.quiz_id = ?",
                        row -> {
                            sum[0] += row.getInt(4) + row.getString(3).length();
                        },
                        run.value(),
                        ExamCourse.QUIZ);
        return sum[0];
    }

    private void save(AttemptId attempt, int sequence) {
        try {
            var offered = tokens.get(attempt);
            int position = sequence % ExamCourse.QUESTIONS;
            product.get(Sittings.class)
                    .answer(
                            sitting.get(attempt),
                            attempt,
                            0,
                            new UUID(4, 4),
                            sequence,
                            sequence - 1L,
                            false,
                            Answer.of("choice", offered.get(position % offered.size())));
            saves.incrementAndGet();
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    private void fill() {
        sitting.clear();
        tokens.clear();
        var founding = product.get(Founding.class);
        var unit = founding.unit("Academy", null);
        var head = new Caller(founding.person(described("head", unit), PASSWORD));
        founding.grant(head.person(), Role.ADMINISTRATOR, new Scope.Installation());
        var names = IntStream.range(0, PEOPLE).mapToObj(i -> "sits" + i).toList();
        var people = names.stream()
                .map(name -> (Outcome.Done<PersonId>) product.get(People.class).create(head, described(name, unit)))
                .map(done -> new Caller(done.result()))
                .toList();
        var wanted = new Runs.NewRun("Run", unit, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        run = ((Runs.Creation.Made) product.get(Runs.class).create(head, wanted)).run();
        product.get(Runs.class).enrol(head, run, names);
        founding.grant(founding.person(described("chief", unit), PASSWORD), Role.LEAD, new Scope.Run(run.value()));
        var enrolments = new HashMap<PersonId, EnrolmentId>();
        for (Enrolment one : product.get(Enrolments.class).of(run)) {
            enrolments.put(one.person(), one.id());
        }
        var sittings = product.get(Sittings.class);
        for (var one : people) {
            var enrolment = enrolments.get(one.person());
            var attempt = ((Sittings.Start.Open) sittings.start(one, enrolment, ExamCourse.QUIZ, "")).attempt();
            sitting.put(attempt, one);
            var prompt = (ChoicePrompt)
                    sittings.open(one, attempt).slots().getFirst().prompt();
            tokens.put(
                    attempt,
                    prompt.options().stream().map(piece -> piece.token()).toList());
        }
    }

    private static NewPerson described(String name, UUID unit) {
        return new NewPerson(name, name, "Иванов", "Иван", "Иванович", "", "", "", unit, "en");
    }

    private static void seconds(com.microsoft.playwright.Page page, int count) {
        page.waitForTimeout(count * 1000.0);
    }

    /** Seconds of processor that this process takes in a second. */
    private static double load(Runnable meanwhile) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = machine.getProcessCpuTime();
        long began = System.nanoTime();
        meanwhile.run();
        return (machine.getProcessCpuTime() - processor) / (double) (System.nanoTime() - began);
    }

    /** Seconds of processor that reading and telling take in a second: the feed, and whatever tells pages. */
    private static double roomThreads(Runnable meanwhile) {
        long processor = roomNanos();
        long began = System.nanoTime();
        meanwhile.run();
        return (roomNanos() - processor) / (double) (System.nanoTime() - began);
    }

    private static long roomNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("live-feed")
                            || thread.getThreadName().startsWith("ForkJoinPool")
                            || thread.getThreadName().startsWith("Atmosphere"))) {
                sum += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return sum;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(one -> one).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
