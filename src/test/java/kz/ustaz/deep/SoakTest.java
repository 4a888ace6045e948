package kz.ustaz.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ustaz.proofs.Controls;
import kz.ustaz.proofs.ItemPair;
import kz.ustaz.proofs.ProofCourse;
import kz.ustaz.proofs.ProofHouse;
import kz.ustaz.proofs.Sitting;
import kz.ustaz.testing.VaadinClient;
import kz.ustaz.testing.VaadinClient.Page.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A hundred trainees sit quizzes for some minutes, each save synced to the disk: none is refused, lost or marked wrongly. */
@Tag("deep")
class SoakTest {

    private static final int TRAINEES = 100;
    private static final Duration LENGTH = Duration.ofMinutes(3);
    private static final int LEAST_THINKING = 2000;
    private static final int MOST_THINKING = 4000;
    private static final int MARKS = 2;
    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};

    @TempDir
    Path data;

    private record Receipt(UUID attempt, long sequence) {}

    private record Kept(int position, Map<String, List<String>> parts) {}

    private final Map<Receipt, Kept> acknowledged = new java.util.concurrent.ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger results = new AtomicInteger();
    private long end;

    @Test
    void noneOfAHundredIsRefusedLostOrMarkedWrongly() throws Exception {
        try (var house = ProofHouse.in(data)) {
            var names = IntStream.range(0, TRAINEES).mapToObj(i -> "soaked" + i).toList();
            var people = names.stream().map(house.product()::person).toList();
            house.product().run(names);
            long floor = heap();
            var browsers = names.stream().map(house::browserOf).toList();
            long began = System.nanoTime();
            end = began + LENGTH.toNanos();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < TRAINEES; i++) {
                var browser = browsers.get(i);
                String enrolment = house.enrolment(people.get(i));
                var chance = new Random(i);
                threads.add(Thread.ofPlatform().name(names.get(i)).start(() -> sit(browser, enrolment, chance)));
            }
            for (var thread : threads) {
                thread.join();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            browsers.forEach(VaadinClient::close);
            browsers = null;
            threads = null;
            System.out.printf(
                    "soak: %d saves in %.0f s are %.1f a second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %d results%n",
                    nanos.size(), seconds, nanos.size() / seconds, share(50), share(95), share(99), results.get());
            assertThat(wrong).isEmpty();
            assertThat(results.get()).isGreaterThanOrEqualTo(TRAINEES);
            assertThat(lost(JdbcClient.create(house.product().bean(DataSource.class))))
                    .isEmpty();
            acknowledged.clear();
            nanos.clear();
            long after = heap();
            System.out.printf(
                    "heap after GC: idle %.1f MB, with %d open sessions %.1f MB: %.0f KB for each%n",
                    floor / 1e6, TRAINEES, after / 1e6, (after - floor) / 1e3 / TRAINEES);
        }
    }

    private void sit(VaadinClient browser, String enrolment, Random chance) {
        try {
            think(chance);
            while (System.nanoTime() < end) {
                oneQuiz(browser, enrolment, chance);
                browser.exchanges().stream()
                        .filter(exchange -> exchange.status() != 200 && exchange.status() != 302)
                        .forEach(exchange -> wrong.add(exchange.status() + " to " + exchange.path()));
                browser.forget();
            }
        } catch (AssertionError | RuntimeException e) {
            wrong.add(Thread.currentThread().getName() + ": " + e);
        }
    }

    private void oneQuiz(VaadinClient browser, String enrolment, Random chance) {
        var right = new TreeMap<Integer, Boolean>();
        var first = Sitting.start(browser, enrolment, ProofCourse.QUIZ);
        first.questions().forEach(question -> answer(first, question, chance, right));
        think(chance);
        var sitting = first.reload();
        first.page().leave();
        sitting.eachPage(() -> sitting.questions().forEach(question -> answer(sitting, question, chance, right)));
        think(chance);
        String attempt = sitting.attempt();
        sitting.handIn();
        long score = MARKS * right.values().stream().filter(one -> one).count();
        check(attempt, sitting.page().text(), score);
        sitting.page().leave();
        think(chance);
        var result = browser.open("result/" + attempt);
        check(attempt, result.text(), score);
        result.leave();
        results.incrementAndGet();
    }

    private void check(String attempt, String page, long score) {
        int available = MARKS * ItemPair.ALL.size();
        String expected = score + " of " + available + " — ";
        if (!page.matches("(?s).*(^|\\D)" + expected + ".*")) {
            wrong.add(attempt + ": not «" + expected + "» in " + page.substring(0, Math.min(300, page.length())));
        }
    }

    /** Sometimes leaves it out, sometimes thinks again, sometimes marks it for later. */
    private void answer(Sitting sitting, Node question, Random chance, Map<Integer, Boolean> right) {
        if (chance.nextInt(10) == 0) {
            return;
        }
        for (int times = chance.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
            think(chance);
            var pair = ItemPair.ALL.get(Sitting.slot(question));
            boolean isRight = chance.nextBoolean();
            var parts = Controls.of(question).set(isRight ? pair.rightByOne() : pair.rightByOther());
            long before = System.nanoTime();
            var reply = sitting.answer(question, parts);
            nanos.add(System.nanoTime() - before);
            if (isStored(reply)) {
                right.put(Sitting.slot(question), isRight && !pair.waits());
                acknowledged.put(
                        new Receipt(UUID.fromString(sitting.attempt()), sitting.sequence()),
                        new Kept(Sitting.slot(question), parts));
            } else {
                wrong.add("a save answered " + reply.statusCode() + " " + reply.body());
            }
        }
        if (chance.nextInt(6) == 0 && !isStored(sitting.flag(question))) {
            wrong.add("a flag was not stored");
        }
    }

    private static boolean isStored(HttpResponse<String> reply) {
        return reply.statusCode() == 200 && reply.body().contains("\"stored\"");
    }

    private static void think(Random chance) {
        try {
            Thread.sleep(chance.nextInt(LEAST_THINKING, MOST_THINKING));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Receipt> lost(JdbcClient sql) {
        var kept = new HashMap<Receipt, Kept>();
        sql.sql("select attempt, sequence, position, answer from attempt_step where type = 'ANSWER' and page = ?")
                .param(Sitting.PAGE)
                .query(row -> {
                    kept.put(
                            new Receipt(row.getObject(1, UUID.class), row.getLong(2)),
                            new Kept(row.getInt(3), JsonMapper.shared().readValue(row.getString(4), PARTS)));
                });
        return acknowledged.entrySet().stream()
                .filter(save -> !save.getValue().equals(kept.get(save.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private double share(int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
