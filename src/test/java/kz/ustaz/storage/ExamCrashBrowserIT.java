package kz.ustaz.storage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The kill of the process in the middle of an exam, as one trainee sees it who was given more time: what he answers while
 * the product is away is kept on his device and sent when it is back, the time that it was away is his, and he is handed in
 * without a key pressed.
 */
@Tag("deep")
class ExamCrashBrowserIT extends Browsing {

    private static final Duration TIME = Duration.ofSeconds(90);
    private static final Duration MORE_FOR_ONE = Duration.ofSeconds(60);
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final double PATIENCE = 60_000;
    /** What is left of his time, the server's grace and its turns. */
    private static final double UNTIL_THE_END = 240_000;

    @TempDir
    Path data;

    private int port;

    @Test
    void whatIsAnsweredMeanwhileIsKeptAndTheMinuteIsGivenBack() throws Exception {
        List<Seats.Seat> seats;
        try (var product = new InThisProcess(database())) {
            seats = Seats.fill(product, 2);
        }
        port = freePort();
        var seat = seats.getFirst();
        var deadline = Instant.now().plus(TIME);
        ends(seat, deadline.plus(MORE_FOR_ONE));
        ends(seats.getLast(), deadline);

        Page page;
        try (var jar = start()) {
            page = window(Look.PHONE);
            signIn(page, seat.signInName(), Seats.PASSWORD);
            go(page, "/sitting/" + seat.attempt().value());
            choose(page, 0);
            says(page, "Saved");
            Thread.sleep(6_000); // it beats: since then it is away
            jar.kill();
        }
        choose(page, 1);
        says(page, "No connection since");
        Thread.sleep(AWAY); // what is measured, and nothing that is waited for
        try (var jar = start()) {
            page.navigate("/sitting/" + seat.attempt().value());
            fillSignIn(page, seat.signInName(), Seats.PASSWORD);
            says(page, "Saved");
            assertThat(page.locator("[data-slot] .choice input").nth(1)).isChecked();
            assertThat(page.locator("[data-time]")).hasText(Pattern.compile("Time left: \\d\\d:\\d\\d"));
            forgetComplaints(); // Flow's own, of a server that was not there
            page.waitForURL(Pattern.compile(".*/result/.*"), new Page.WaitForURLOptions().setTimeout(UNTIL_THE_END));
            settle(page);
            axe(page, "the result after the server's hand-in");
            assertThat(jar.stop()).isIn(0, 143);
        }
        closeAllWindows();

        var credited = Duration.ofSeconds(sql().sql("select sum(credited_seconds) from server_absence")
                .query(Long.class)
                .single());
        assertThat(credited).isGreaterThanOrEqualTo(AWAY);
        assertThat(steps(seat)).containsExactly("ANSWER", "ANSWER", "TIME_UP");
        assertThat(handedIn(seat))
                .isBetween(
                        deadline.plus(MORE_FOR_ONE).plus(credited),
                        deadline.plus(MORE_FOR_ONE).plus(credited).plusSeconds(10));
        assertThat(steps(seats.getLast())).containsExactly("TIME_UP");
        assertThat(handedIn(seats.getLast())).isBefore(handedIn(seat));
    }

    private RunningProduct start() throws IOException, InterruptedException {
        return RunningProduct.start(data, "--ustaz.port=" + port).up();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void choose(Page page, int option) {
        page.locator("[data-slot] .choice").nth(option).click();
    }

    private static void says(Page page, String text) {
        assertThat(page.locator(".sitting-line")).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    private void ends(Seats.Seat seat, Instant at) {
        var moment = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        assertThat(sql().sql("update attempt set time_up_at = ?, deadline = ? where id = ?")
                        .params(moment, moment, seat.attempt().value())
                        .update())
                .isEqualTo(1);
    }

    private List<String> steps(Seats.Seat seat) {
        return sql().sql("select type from attempt_step where attempt = ? order by n")
                .param(seat.attempt().value())
                .query(String.class)
                .list();
    }

    private Instant handedIn(Seats.Seat seat) {
        return sql().sql("select handed_in_at from attempt where id = ? and state = 'HANDED_IN'")
                .param(seat.attempt().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private JdbcClient sql() {
        var database = database();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private Database database() {
        return new Database("jdbc:h2:file:" + data.resolve("ustaz") + Database.H2_OPTIONS, "sa", "");
    }

    @Override
    protected String base() {
        return "http://localhost:" + port;
    }
}
