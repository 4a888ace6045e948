package kz.ustaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The analysis of 5,000 attempts at twenty questions, and what those who save notice of it. It prints its figures, and
 * beside them the floor: reading the same hundred thousand rows of marks by plain JDBC and doing nothing with them.
 */
@Tag("bench")
class AnalysisIT {

    private static final int ATTEMPTS = 5_000;
    private static final int ROUNDS = 15;
    private static final int SAVES = 200;

    private static final AtomicInteger READINGS = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void onH2() throws Exception {
        ExamCourse.writeTo(folder.resolve("course"));
        try (var product =
                Installation.startInFile(folder.resolve("course"), Files.createDirectory(folder.resolve("data")))) {
            measure("H2", product);
        }
    }

    @Test
    void onPostgresql() throws Exception {
        ExamCourse.writeTo(folder.resolve("course"));
        try (var product = Installation.start(folder.resolve("course"), Databases.POSTGRESQL)) {
            measure("PostgreSQL", product);
        }
    }

    private static void measure(String database, Installation product) throws Exception {
        var lead = product.person("lead");
        var trainee = product.person("trainee");
        var run = product.run(List.of("trainee"));
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        fill(product, run, trainee);
        var desk = product.bean(ItemAnalysis.class);

        var first = time(() -> analyse(desk, lead, run));
        var whole = times(() -> analyse(desk, lead, run));
        double processor = processor(() -> analyse(desk, lead, run));
        var floor = times(() -> read(product));
        System.out.printf(
                "analysis on %s: first %.0f ms, then median %.0f ms (%.0f ms of processor in this process), floor %.0f ms,"
                        + " ratio %.1f%n",
                database, first, whole, processor, floor, whole / floor);
        var alone = saves(product, trainee);
        var stop = new AtomicBoolean();
        var reader = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                analyse(desk, lead, run);
            }
        });
        var beside = saves(product, trainee);
        stop.set(true);
        reader.join();
        System.out.printf(
                "saves on %s: alone p50 %.1f ms, p95 %.1f ms; while somebody analyses without a pause p50 %.1f ms, p95 %.1f ms%n",
                database, part(alone, 0.5), part(alone, 0.95), part(beside, 0.5), part(beside, 0.95));
    }

    private static void analyse(ItemAnalysis desk, Caller lead, RunId run) {
        var report = desk.ofRun(lead, run, ExamCourse.QUIZ, ItemAnalysis.Wanted.PLAIN);
        assertThat(report.analysis().test().n()).isEqualTo(ATTEMPTS);
        assertThat(report.analysis().items()).hasSize(ExamCourse.QUESTIONS);
    }

    private static long read(Installation product) {
        var sum = new long[1];
        product.bean(JdbcTemplate.class)
                .query(
                        "select attempt, position, n, fraction_num, fraction_den, state, chosen from attempt_mark"
                                // H2 gives an equal question its last answer
                                + " where n < " + (2 + READINGS.incrementAndGet()),
                        row -> {
                            sum[0] += row.getObject(1, UUID.class).getLeastSignificantBits()
                                    + row.getInt(2)
                                    + row.getInt(3)
                                    + row.getLong(4)
                                    + row.getLong(5)
                                    + row.getString(6).length()
                                    + row.getString(7).length();
                        });
        return sum[0];
    }

    /** Saves of one trainee, one after the other; in milliseconds, sorted. */
    private static double[] saves(Installation product, Caller trainee) {
        var sittings = product.bean(Sittings.class);
        var enrolment = product.bean(Enrolments.class).own(trainee).getFirst().id();
        var attempt = ((Sittings.Start.Open) sittings.start(trainee, enrolment, ExamCourse.QUIZ, "")).attempt();
        var prompt = (ChoicePrompt)
                sittings.open(trainee, attempt).slots().getFirst().prompt();
        var page = UUID.randomUUID();
        return IntStream.range(0, SAVES)
                .mapToDouble(i -> time(() -> sittings.answer(
                        trainee,
                        attempt,
                        0,
                        page,
                        i + 1L,
                        0,
                        false,
                        Answer.of("choice", prompt.options().get(i % 4).token()))))
                .sorted()
                .toArray();
    }

    private static double part(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double times(Runnable what) {
        return part(
                IntStream.range(0, ROUNDS).mapToDouble(i -> time(what)).sorted().toArray(), 0.5);
    }

    /** Of the thread that asks. */
    private static double processor(Runnable what) {
        var threads = ManagementFactory.getThreadMXBean();
        return part(
                IntStream.range(0, ROUNDS)
                        .mapToDouble(i -> {
                            long began = threads.getCurrentThreadCpuTime();
                            what.run();
                            return (threads.getCurrentThreadCpuTime() - began) / 1e6;
                        })
                        .sorted()
                        .toArray(),
                0.5);
    }

    private static double time(Runnable what) {
        long began = System.nanoTime();
        what.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /** Rows as handing in would have made them; nobody needs five thousand passwords. */
    private static void fill(Installation product, RunId run, Caller trainee) {
        var sql = product.bean(JdbcTemplate.class);
        var quiz = product.bean(Quizzes.class)
                .in(product.bean(Enrolments.class).own(trainee).getFirst().run().edition(), ExamCourse.QUIZ);
        var random = new Random(5000);
        var now = OffsetDateTime.of(2026, 11, 23, 4, 0, 0, 0, ZoneOffset.UTC);
        var enrolments = new ArrayList<Object[]>();
        var attempts = new ArrayList<Object[]>();
        var marks = new ArrayList<Object[]>();
        for (int i = 0; i < ATTEMPTS; i++) {
            var enrolment = UUID.randomUUID();
            var attempt = UUID.randomUUID();
            enrolments.add(new Object[] {enrolment, run.value(), UUID.randomUUID(), now});
            int score = marks(quiz, attempt, random, marks, now);
            attempts.add(new Object[] {
                attempt,
                enrolment,
                quiz.module(),
                quiz.id(),
                quiz.revision(),
                now,
                now.plusSeconds(i),
                score,
                quiz.marks()
            });
        }
        sql.batchUpdate(
                "insert into enrolment (id, version, run_id, person_id, enrolled_at) values (?, 0, ?, ?, ?)",
                enrolments);
        sql.batchUpdate(
                "insert into attempt (id, version, enrolment_id, module_id, quiz_id, quiz_revision, number, seed, place, state,"
                        + " started_at, handed_in_at, score_num, score_den, score_available, passed)"
                        + " values (?, 0, ?, ?, ?, ?, 1, 1, 0, 'HANDED_IN', ?, ?, ?, 1, ?, false)",
                attempts);
        sql.batchUpdate(
                "insert into attempt_mark (id, attempt, position, n, fraction_num, fraction_den, marks, parts, state, marked_at,"
                        + " chosen) values (?, ?, ?, 1, ?, 1, ?, '[]', 'MARKED', ?, ?)",
                marks);
    }

    private static int marks(Quiz quiz, UUID attempt, Random random, List<Object[]> marks, OffsetDateTime now) {
        double ability = random.nextDouble();
        int score = 0;
        for (int position = 0; position < quiz.items().size(); position++) {
            var item = quiz.items().get(position);
            var choices = item.question().choices();
            var chosen = random.nextDouble() < ability
                    ? choices.stream().filter(one -> one.right()).findFirst().orElseThrow()
                    : choices.get(random.nextInt(choices.size()));
            score += chosen.right() ? item.marks() : 0;
            marks.add(new Object[] {
                UUID.randomUUID(), attempt, position, chosen.right() ? 1 : 0, item.marks(), now, chosen.id()
            });
        }
        return score;
    }
}
