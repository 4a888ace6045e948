package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.testing.VaadinClient.Page;
import kz.ustaz.testing.VaadinClient.Page.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page's own connection may be made to say: calls with odd arguments, of what is hidden, of what is not there. */
@PolicyHouse
@ExtendWith(OutputCaptureExtension.class)
class PageAttacksTest {

    private static final String FAULT = "the fault is ours";

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private Visitors visitors;

    @BeforeEach
    void open() {
        visitors = new Visitors(port);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void anAnswerInALessonThatNoControlCouldHoldIsRefusedAndNeverAFault() {
        var place = cast.newPlace();
        var page =
                visitors.browser(Who.OWNER).open("lesson/" + place.owners().value() + "/" + CourseWithPractice.LESSON);
        var lesson = page.one("lesson", node -> node.tag().equals("ustaz-lesson"));
        for (String parts : List.of(
                "",
                "null",
                "{",
                "[]",
                "7",
                "{\"choice\":null}",
                "{\"choice\":[null]}",
                "{\"choice\":[[]]}",
                "{\"choice\":{}}",
                "{\"choice\":[\"a\"]}",
                "{\"\\u0000\":[\"a\"]}",
                "{\"choice\":[\"\\ud800\"]}",
                "{\"a\":".repeat(5_000),
                "[".repeat(100_000),
                "{\"choice\":[\"" + "x".repeat(500_000) + "\"]}")) {
            page.call(lesson, "answered", "0", parts);
            isNoFault(page, parts);
        }
        for (String nowhere : List.of("", "-1", "99", "d1-c01", "0 ", "\u0000")) {
            page.call(lesson, "answered", nowhere, "{\"choice\":[\"a\"]}");
            page.call(lesson, "reached", nowhere);
            isNoFault(page, nowhere);
        }
        assertThat(sql.queryForObject(
                        "select count(*) from check_answer where enrolment_id = ?",
                        Integer.class,
                        place.owners().value()))
                .isZero();
    }

    @Test
    void aPassageThatNobodyCouldSelectIsRefusedAndNeverAFault() {
        var place = cast.newPlace();
        var page =
                visitors.browser(Who.OWNER).open("lesson/" + place.owners().value() + "/" + CourseWithPractice.LESSON);
        var lesson = page.one("lesson", node -> node.tag().equals("ustaz-lesson"));
        int before = notes();
        for (String section : List.of("", "nowhere", "s1 ", "\u0000", "x".repeat(100_000))) {
            page.call(lesson, "marked", section, 0, 0, "words", true);
            isNoFault(page, section);
        }
        for (int at : List.of(Integer.MIN_VALUE, -1, Integer.MAX_VALUE)) {
            page.call(lesson, "marked", "s1", at, at, "words", true);
            isNoFault(page, "at " + at);
        }
        for (String quote : List.of("", " ", "\u0000", "\ud800", "no such words", "x".repeat(500_000))) {
            page.call(lesson, "marked", "s1", 0, 0, quote, true);
            isNoFault(page, "a quote of " + quote.length());
        }
        assertThat(notes()).isEqualTo(before);
    }

    private int notes() {
        return sql.queryForObject("select count(*) from lesson_note", Integer.class);
    }

    @Test
    void whatTheServerHidesCannotBePressed() {
        var stranger = visitors.stranger();
        for (String link : List.of("welcome/never-made", "first/never-made")) {
            var page = stranger.open(link);
            String before = page.text();
            var hidden = page.known().stream().filter(node -> !node.isShown()).toList();
            assertThat(hidden).as(link).isNotEmpty();
            for (Node node : hidden) {
                page.click(node);
                page.set(node, "value", "four plain horses");
            }
            assertThat(page.text()).as(link).isEqualTo(before);
        }
        var attempt = cast.newAttempt();
        var sitting = visitors.browser(Who.OWNER).open("sitting/" + attempt.value());
        var back = sitting.known().stream()
                .filter(node -> node.tag().equals("button") && !node.isShown())
                .toList();
        String before = sitting.main();
        back.forEach(sitting::click);
        assertThat(back).isNotEmpty();
        assertThat(sitting.main()).isEqualTo(before);
    }

    @Test
    void aQuizShowsNoKeyToWhoAsksItsPageForTheReview() {
        var attempt = cast.newAttempt();
        var page = visitors.browser(Who.OWNER).open("sitting/" + attempt.value());
        var sitting = page.one("sitting", node -> node.tag().equals("ustaz-sitting"));
        String before = page.text();
        for (Object slot : List.of(0, 2, -1, 10_000, "x", Map.of(), List.of())) {
            page.fire(sitting, "check", Map.of("event.detail.slot", slot));
            assertThat(page.text()).as("%s", slot).isEqualTo(before);
        }
        page.fire(sitting, "check", Map.of());
        assertThat(page.text()).isEqualTo(before);
    }

    @Test
    void propertiesAndMethodsThatTheServerOffersToNobodyDoNothing() {
        var page = visitors.browser(Who.NOBODY_SPECIAL).open("account");
        String before = page.text();
        for (Node node : oneOfEachTag(page)) {
            for (String property : List.of("innerHTML", "textContent", "outerHTML", "disabled", "items")) {
                refused(page, () -> page.set(node, property, "<img src=x onerror=alert(1)>"));
            }
            for (String method : List.of("removeAll", "getClass", "setText", "removeFromParent")) {
                refused(page, () -> page.call(node, method));
            }
        }
        assertThat(visitors.browser(Who.NOBODY_SPECIAL).open("account").text()).isEqualTo(before);
        assertThat(page.main()).doesNotContain("<img", "onerror");
    }

    private static Collection<Node> oneOfEachTag(Page page) {
        var nodes = new TreeMap<String, Node>();
        page.known().forEach(node -> nodes.putIfAbsent(node.tag(), node));
        return nodes.values();
    }

    @Test
    void aPageLeadsNowhereThatItsPersonMayNotGo() {
        var page = visitors.browser(Who.OWNER).open("account");
        String account = page.main();
        page.navigate("no-such-page");
        String nothing = page.main();
        for (String route : List.of(
                "people",
                "people/",
                "/people",
                "./people",
                "account/../people",
                "%70eople",
                "audit",
                "units",
                "course",
                "javascript:alert(1)",
                "https://example.org/",
                "//example.org",
                "sitting/" + UUID.randomUUID(),
                "sitting/x",
                "result/x",
                "lesson/x/y",
                "quiz/x/y",
                "runs/x",
                "account\r\nSet-Cookie: a=b",
                "a".repeat(10_000))) {
            page.navigate("account");
            refused(page, () -> page.navigate(route));
            assertThat(page.main()).as(shortened(route)).isIn(nothing, account);
        }
    }

    @Test
    void callsThatNoBrowserSendsDoNotHurtTheSession() {
        var browser = visitors.browser(Who.NOBODY_SPECIAL);
        for (Map<String, Object> call : List.<Map<String, Object>>of(
                Map.of("type", "event"),
                Map.of("type", "event", "node", -1, "event", "click", "data", Map.of()),
                Map.of("type", "event", "node", 1_000_000, "event", "click", "data", Map.of()),
                Map.of("type", "event", "node", "x", "event", "click", "data", Map.of()),
                Map.of("type", "no-such"),
                Map.of("type", "channel", "node", 1, "channel", 99, "args", List.of()),
                Map.of("type", "attachExistingElement", "attachReqId", 1, "attachAssignedId", 1, "attachTagName", "x"),
                Map.of("type", "publishedEventHandler", "node", 1, "templateEventMethodName", "close"),
                Map.of("type", "mSync", "node", 1, "feature", -1, "property", "x", "value", 1),
                Map.of("type", "mSync", "node", 1, "feature", 3, "property", "onclick", "value", "alert(1)"))) {
            var page = browser.open("account");
            refused(page, () -> page.forge(call));
            assertThat(browser.get("/account").statusCode()).as("%s", call).isEqualTo(200);
            assertThat(browser.open("account").main()).as("%s", call).contains("Sign out");
        }
    }

    @Test
    void nothingThatAPageSendsLooksLikeALineOfTheLog(CapturedOutput log) {
        String forged = "1999-01-01T00:00:00.000Z  INFO 1 --- root has signed in";
        for (String breaks : List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u001b[2K\n")) {
            String text = "x" + breaks + forged;
            for (Map<String, Object> call : List.<Map<String, Object>>of(
                    Map.of("type", text),
                    Map.of("type", "mSync", "node", 1, "feature", 1, "property", text, "value", text),
                    Map.of("type", "event", "node", 1, "event", text, "data", Map.of(text, text)),
                    Map.of(
                            "type",
                            "publishedEventHandler",
                            "node",
                            1,
                            "templateEventMethodName",
                            text,
                            "templateEventMethodArgs",
                            List.of(text),
                            "promise",
                            -1))) {
                var page = visitors.browser(Who.NOBODY_SPECIAL).open("account");
                refused(page, () -> page.forge(call));
            }
            var page = visitors.browser(Who.NOBODY_SPECIAL).open("account");
            refused(page, () -> page.navigate(text));
            refused(page, () -> page.navigate("sitting/" + text));
        }
        assertThat(log.getAll()).as("what was sent is there, inside a line").contains(forged);
        assertThat(log.getAll().split("\\R|\u0085|\u2028", -1)).noneMatch(line -> line.startsWith(forged));
        assertThat(log.getAll()).doesNotContain("\u001b[2K");
    }

    /** The server may drop the page that sent such a thing, and nothing more. */
    private static void refused(Page page, Runnable call) {
        try {
            call.run();
        } catch (AssertionError dropped) {
            assertThat(dropped.getMessage()).doesNotContain("Exception", "at com.", "at kz.");
        }
    }

    private static void isNoFault(Page page, String what) {
        assertThat(page.known().stream().map(node -> node.value("text")))
                .as(shortened(what))
                .noneMatch(said -> said.contains(FAULT));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
