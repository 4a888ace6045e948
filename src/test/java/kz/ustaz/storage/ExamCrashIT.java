package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An exam outlives the kill of the process: the minute that it was away is given back once, and what is over is handed in
 * once, five seconds after its deadline, by the product that came back.
 */
@Tag("deep")
class ExamCrashIT {

    private static final Duration TIME = Duration.ofSeconds(80);
    private static final Duration MORE_FOR_ONE = Duration.ofSeconds(30);
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    Path data;

    private record Ended(UUID attempt, Instant deadline, Instant handedIn, List<String> steps) {}

    @Test
    void theMinuteIsGivenBackAndEverybodyIsHandedInOnTime() throws Exception {
        List<Seats.Seat> seats;
        try (var product = new InThisProcess(database())) {
            seats = Seats.fill(product, 3);
        }
        var end = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(TIME);
        var later = end.plus(MORE_FOR_ONE);
        seats.forEach(seat -> ends(seat, seat == seats.getFirst() ? later : end));

        try (var jar = RunningProduct.start(data).up()) {
            Thread.sleep(12_000); // it beats twice
            jar.kill();
        }
        Thread.sleep(AWAY); // what is measured, and nothing that is waited for
        try (var jar = RunningProduct.start(data).up()) {
            // until well after the last is due: its deadline, the minute, and the starts
            Thread.sleep(Duration.between(Instant.now(), later.plus(AWAY).plusSeconds(60)));
            assertThat(jar.stop()).isIn(0, 143);
        }

        var credited = Duration.ofSeconds(sql().sql("select sum(credited_seconds) from server_absence")
                .query(Long.class)
                .single());
        System.out.printf("away %s s, given back %s s%n", AWAY.toSeconds(), credited.toSeconds());
        assertThat(credited).isBetween(AWAY, AWAY.plusSeconds(40)); // and what the starts took
        for (var seat : seats) {
            var ended = ended(seat);
            var due = (seat == seats.getFirst() ? later : end).plus(credited);
            assertThat(ended.deadline()).isBetween(due, due.plusSeconds(2)); // seconds are kept whole
            assertThat(ended.handedIn())
                    .isBetween(
                            ended.deadline().plus(GRACE),
                            ended.deadline().plus(GRACE).plusSeconds(3));
            assertThat(ended.steps()).containsExactly("TIME_UP");
        }
    }

    private void ends(Seats.Seat seat, Instant at) {
        var moment = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        assertThat(sql().sql("update attempt set time_up_at = ?, deadline = ? where id = ?")
                        .params(moment, moment, seat.attempt().value())
                        .update())
                .isEqualTo(1);
    }

    private Ended ended(Seats.Seat seat) {
        var steps = sql().sql("select type from attempt_step where attempt = ? order by n")
                .param(seat.attempt().value())
                .query(String.class)
                .list();
        return sql().sql("select id, deadline, handed_in_at from attempt where id = ? and state = 'HANDED_IN'")
                .param(seat.attempt().value())
                .query((row, n) -> new Ended(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        steps))
                .single();
    }

    private JdbcClient sql() {
        var database = database();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private Database database() {
        return new Database("jdbc:h2:file:" + data.resolve("ustaz") + Database.H2_OPTIONS, "sa", "");
    }
}
