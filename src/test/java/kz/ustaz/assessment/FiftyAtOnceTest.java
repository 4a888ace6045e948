package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import kz.ustaz.testing.VaadinClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One trainee signed in in fifty browsers presses the same button in all of them at once. What the desk does then stands
 * in {@link SittingsContract}; here each of the fifty must also be shown a page, and all of them the same.
 */
@Tag("deep")
class FiftyAtOnceTest {

    private static final int FIFTY = 50;
    private static final String QUIZ = "d1-quiz";

    private record Window(VaadinClient browser, VaadinClient.Page page) {}

    @Test
    void fiftyStartsAreOneAttemptAndFiftyHandInsOneResult() throws Exception {
        areOne(Databases.H2);
    }

    @Test
    void onPostgresqlToo() throws Exception {
        areOne(Databases.POSTGRESQL);
    }

    private static void areOne(Databases make) throws Exception {
        try (var product = Installation.start(Path.of("modules-content"), make)) {
            var trainee = product.person("aslan");
            product.run(List.of("aslan"));
            var enrolment =
                    product.bean(Enrolments.class).own(trainee).getFirst().id();
            var sql = JdbcClient.create(product.bean(DataSource.class));
            var windows = open(product, "quiz/" + enrolment.value() + "/" + QUIZ);

            atOnce(windows, window -> window.page().click(one(window, "button-primary")));
            var attempt = sql.sql("select id from attempt").query(UUID.class).single();
            assertThat(count(sql, "attempt_sheet")).isEqualTo(1);
            assertThat(windows)
                    .allSatisfy(window ->
                            assertThat(sitting(window).value("attempt")).isEqualTo(attempt.toString()));

            answer(windows, attempt);
            atOnce(windows, window -> window.page().fire(sitting(window), "hand-in-now", Map.of()));
            var shown = windows.stream().map(window -> window.page().main()).collect(Collectors.toSet());
            assertThat(shown.size()).as("different pages").isEqualTo(1);
            assertThat(shown.iterator().next().substring(0, 200)).contains("1 of 24");
            assertThat(count(sql, "attempt_step where type = 'HAND_IN'")).isEqualTo(1);
            assertThat(count(sql, "attempt_step where type = 'ANSWER'")).isEqualTo(FIFTY);
            assertThat(count(sql, "attempt_mark")).isEqualTo(18);
            assertThat(count(sql, "attempt_mark where n <> 1")).isZero();
            assertThat(count(sql, "quiz_standing")).isEqualTo(1);
            assertThat(count(sql, "attempt where state = 'OPEN'")).isZero();
            windows.forEach(window -> window.browser().close());
        }
    }

    private static List<Window> open(Installation product, String address) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < FIFTY; i++) {
            var browser = new VaadinClient(product.base());
            browser.signIn("aslan", Installation.PASSWORD);
            windows.add(new Window(browser, browser.open(address)));
        }
        return windows;
    }

    /** Each window answers the eighth question rightly, for one mark. */
    private static void answer(List<Window> windows, UUID attempt) throws Exception {
        atOnce(windows, window -> {
            var reply = window.browser()
                    .post(
                            "/api/sittings/" + attempt + "/answers",
                            Map.of(
                                    "slot",
                                    7,
                                    "page",
                                    UUID.randomUUID(),
                                    "sequence",
                                    1,
                                    "known",
                                    0,
                                    "resent",
                                    false,
                                    "parts",
                                    Map.of("choice", List.of("false"))));
            assertThat(reply.body()).contains("\"stored\"");
        });
    }

    private static VaadinClient.Page.Node one(Window window, String style) {
        return window.page().one(style, node -> node.classes().contains(style));
    }

    private static VaadinClient.Page.Node sitting(Window window) {
        return window.page().one("sitting", node -> node.tag().equals("ustaz-sitting"));
    }

    private static long count(JdbcClient sql, String rows) {
        return sql.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private static void atOnce(List<Window> windows, Consumer<Window> what) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(FIFTY)) {
            List<Future<?>> pressed = IntStream.range(0, FIFTY)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        go.await();
                        what.accept(windows.get(i));
                        return null;
                    }))
                    .toList();
            go.countDown();
            for (var one : pressed) {
                one.get();
            }
        }
    }
}
