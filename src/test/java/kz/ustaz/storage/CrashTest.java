package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first law: {@code kill -9} while trainees save loses nothing that any of them was told is saved. Two controls show
 * that this test would notice: without the sync something is lost, and while the disk is held back nobody is told.
 */
class CrashTest {

    private static final int TRAINEES = 12;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};

    @TempDir
    Path data;

    /** One answer as the database has it. */
    private record Kept(int position, long n, Map<String, List<String>> parts) {}

    private record Receipt(UUID attempt, UUID page, long sequence) {}

    @Test
    void whatWasCalledSavedSurvivesTheKillOfTheProcess() throws Exception {
        List<Seats.Seat> seats;
        try (var product = new InThisProcess(database(Database.H2_OPTIONS))) {
            seats = Seats.fill(product, TRAINEES);
            nobodyIsToldWhileTheDiskIsHeldBack(product, seats.getFirst());
        }
        round(seats);
        theScoresAreThoseOfTheAnswers(seats);
    }

    @Test
    @Tag("deep")
    void fiveTimes() throws Exception {
        List<Seats.Seat> seats;
        try (var product = new InThisProcess(database(Database.H2_OPTIONS))) {
            seats = Seats.fill(product, TRAINEES);
        }
        for (int round = 0; round < 5; round++) {
            round(seats);
        }
        theScoresAreThoseOfTheAnswers(seats);
    }

    /** The control: what {@code WRITE_DELAY=500} without a sync acknowledges is lost, and this test sees it. */
    @Test
    @Tag("deep")
    void withoutTheSyncSomethingIsLost() throws Exception {
        List<Seats.Seat> seats;
        try (var product = new InThisProcess(database(Database.H2_OPTIONS))) {
            seats = Seats.fill(product, TRAINEES);
        }
        String careless = database(";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000")
                .url();
        int lost = 0;
        for (int round = 0; lost == 0 && round < 4; round++) {
            var writers = writeAndKill(seats, "--spring.datasource.url=" + careless, "--ustaz.storage.sync=off");
            lost = lost(writers).size();
        }
        System.out.printf("control without sync: %d acknowledged saves were lost%n", lost);
        assertThat(lost).isPositive();
    }

    private void round(List<Seats.Seat> seats) throws Exception {
        var writers = writeAndKill(seats);
        assertThat(lost(writers)).as("acknowledged and not in the database").isEmpty();
    }

    private Writers writeAndKill(List<Seats.Seat> seats, String... settings) throws Exception {
        var writers = new Writers();
        try (var product = RunningProduct.startClasses(data, settings)) {
            writers.start("http://127.0.0.1:" + product.up().port(), seats);
            double rate = atFullSpeed(writers);
            product.kill();
            writers.join();
            System.out.printf(
                    "kill -9 among %.0f saves a second: %d sent, %d acknowledged%n",
                    rate, writers.sent.size(), writers.ledger.size());
        }
        return writers;
    }

    /** Waits until the product is warm and at least twenty are saved a second; how many it is. */
    private static double atFullSpeed(Writers writers) throws InterruptedException {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < end) {
            int before = writers.ledger.size();
            Thread.sleep(2000);
            double rate = (writers.ledger.size() - before) / 2.0;
            if (rate >= 20 && writers.ledger.size() >= 100) {
                return rate;
            }
        }
        throw new AssertionError("fewer than 20 saves a second, " + writers.ledger.size() + " in all");
    }

    private List<Writers.Save> lost(Writers writers) throws SQLException {
        var kept = kept();
        return writers.ledger.stream()
                .filter(save -> {
                    var found = kept.get(new Receipt(save.attempt(), save.page(), save.sequence()));
                    return found == null
                            || found.position() != save.position()
                            || !found.parts().equals(save.parts());
                })
                .toList();
    }

    private Map<Receipt, Kept> kept() throws SQLException {
        var kept = new HashMap<Receipt, Kept>();
        var database = database(Database.H2_OPTIONS);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select attempt, page, sequence, position, n, answer from attempt_step where type = 'ANSWER'")) {
            while (rows.next()) {
                kept.put(
                        new Receipt(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getLong(3)),
                        new Kept(
                                rows.getInt(4),
                                rows.getLong(5),
                                JsonMapper.shared().readValue(rows.getString(6), PARTS)));
            }
        }
        return kept;
    }

    /** Hands in, and marks the newest answer of each question once more, from what stands in the database. */
    private void theScoresAreThoseOfTheAnswers(List<Seats.Seat> seats) throws SQLException {
        var kept = kept();
        try (var product = new InThisProcess(database(Database.H2_OPTIONS))) {
            var sittings = product.get(Sittings.class);
            for (var seat : seats) {
                Map<Integer, Kept> newest = new HashMap<>();
                kept.forEach((receipt, answer) -> {
                    if (receipt.attempt().equals(seat.attempt().value())) {
                        newest.merge(answer.position(), answer, (one, other) -> one.n() > other.n() ? one : other);
                    }
                });
                var review = sittings.handIn(seat.caller(), seat.attempt());
                var score = Score.NONE;
                for (var item : review.items()) {
                    var mine = newest.get(item.position());
                    var answer = mine == null ? Answer.NONE : new Answer(mine.parts());
                    assertThat(item.answer()).isEqualTo(answer);
                    var grade = item.question().mark(item.variant(), answer);
                    score = score.plus(new Score(grade.fraction().times(item.marks()), item.marks()));
                }
                assertThat(review.items()).isNotEmpty();
                assertThat(review.score()).isEqualTo(score);
            }
        }
    }

    private static void nobodyIsToldWhileTheDiskIsHeldBack(InThisProcess product, Seats.Seat seat) throws Exception {
        try (var client = Writers.signIn(product.address(), seat);
                var browser = Executors.newSingleThreadExecutor()) {
            int position = seat.answers().keySet().iterator().next();
            var save = new Writers.Save(
                    seat.attempt().value(),
                    UUID.randomUUID(),
                    1,
                    position,
                    seat.answers().get(position).apply(1));
            product.disk().hold();
            var answer = browser.submit(() -> Writers.post(client, save));
            try {
                assertThatThrownBy(() -> answer.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                product.disk().release();
            }
            assertThat(answer.get(10, TimeUnit.SECONDS)).contains("\"stored\"");
        }
    }

    private Database database(String options) {
        return new Database("jdbc:h2:file:" + data.resolve("ustaz") + options, "sa", "");
    }
}
