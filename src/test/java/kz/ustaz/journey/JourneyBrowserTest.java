package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.study.Lessons;
import kz.ustaz.study.Programme;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainee's whole day, from signing in to the next day's open door; axe looks at each view and each kind of question. */
class JourneyBrowserTest extends BrowserTest {

    /** So low that much of a page lies below. */
    private static final Look LAPTOP = new Look(1280, 640, false, false, "en");

    private static final Set<String> KINDS =
            Set.of("choice", "matching", "multiple", "numeric", "ordering", "short", "truefalse");

    /** Hears of each press of a mouse, a pen or a finger; the click that a key makes is none. */
    private static final String POINTER_WATCH = """
            for (const event of ['pointerdown', 'mousedown', 'touchstart', 'click']) {
              addEventListener(event, (heard) => {
                if (heard.isTrusted && (event !== 'click' || heard.detail > 0)) {
                  pointerUsed(event + ' at ' + location.pathname);
                }
              }, { capture: true });
            }""";

    private final List<String> pointer = new ArrayList<>();

    @Autowired
    private Names names;

    @Autowired
    private Programme programme;

    @Autowired
    private Lessons lessons;

    /** Two lessons of the day: the deep part reads all of another. */
    @Test
    void byKeyboardAlone() {
        hasReadAllButTwo("trainee1");
        var page = page(LAPTOP);
        new Day(page, new Keys(page), Words.ENGLISH, "day-1").from("trainee1");
        assertThat(pointer).as("presses of a mouse").isEmpty();
    }

    @Test
    @Tag("deep")
    void onAPhoneInRussianHalfwayThroughTheSecondDay() {
        var page = page(Look.PHONE.in("ru"));
        new Day(page, new Fingers(page), Words.RUSSIAN, "day-2").from("trainee2");
        assertThat(pointer).as("the watch hears").isNotEmpty();
    }

    private void hasReadAllButTwo(String trainee) {
        var caller = new Caller(names.byKeys(List.of(trainee)).get(trainee));
        var shown = programme.show(caller).page().orElseThrow();
        var day = shown.days().getFirst().module().lessons();
        day.subList(0, day.size() - 2).forEach(lesson -> lessons.markRead(caller, shown.enrolment(), lesson.id()));
    }

    private Page page(Look look) {
        var page = window(look);
        page.exposeFunction("pointerUsed", what -> pointer.add(String.valueOf(what[0])));
        page.addInitScript(POINTER_WATCH);
        return page;
    }

    /** One person's way through one day. */
    private final class Day {

        private final Page page;
        private final Hands hands;
        private final Words words;
        private final DayAsWritten day;
        private final Answering answering;
        private final Set<String> views = new HashSet<>();

        Day(Page page, Hands hands, Words words, String module) {
            this.page = page;
            this.hands = hands;
            this.words = words;
            this.day = DayAsWritten.read(module, words.language());
            this.answering = new Answering(page, hands, words);
        }

        void from(String trainee) {
            signIn(trainee);
            readAllLessons();
            sit();
            readReview();
            findResultInMenu();
            dayIsComplete();
        }

        private void signIn(String trainee) {
            page.navigate("/");
            page.waitForURL("**/login**");
            arrived();
            hands.type(page.locator("input[name=username]"), trainee);
            hands.type(page.locator("input[name=password]"), "steppe trainee");
            hands.press(page.locator("main form button"));
            page.waitForURL(url -> !url.contains("/login"));
            arrived();
        }

        private void readAllLessons() {
            hands.press(page.locator("#continue"));
            page.waitForURL("**/lesson/**");
            checkOneself();
            var next = page.locator(".lesson-end a.button-primary:not(#go-to-quiz)");
            readLesson();
            while (next.count() > 0) {
                leaveBy(next);
                readLesson();
            }
            leaveBy(page.locator("#go-to-quiz"));
            page.waitForURL("**/quiz/**");
            arrived();
        }

        /** To its end, where it counts as read. */
        private void readLesson() {
            arrived();
            assertThat(day.lessons()).contains(text(page.locator("main h1")));
            hands.readOnTo(page.locator(".lesson-end"));
            assertThat(page.locator(".lesson-end .notice-ok")).isVisible();
        }

        private void leaveBy(Locator link) {
            String title = page.locator("main h1").innerText();
            hands.press(link);
            assertThat(page.locator("main h1")).not().hasText(title);
        }

        private void checkOneself() {
            arrived();
            var card = page.locator(".check-card").first();
            hands.readOnTo(card);
            var asked = day.ofLessons(card.locator(".question-text").innerText());
            answering.answer(card, asked);
            hands.press(card.locator("[data-check-button]"));
            var outcome = card.locator(".check-outcome");
            assertThat(outcome.locator(".review-outcome")).hasText(words.right());
            assertThat(outcome).containsText(asked.reason());
        }

        private void sit() {
            hands.press(page.locator("main .button-primary"));
            page.waitForURL("**/sitting/**");
            arrived();
            var kinds = new HashSet<String>();
            for (int number = 1; number <= day.quiz().size(); number++) {
                var asked =
                        day.ofQuiz(question().locator(".question-text").first().innerText());
                answering.answer(question(), asked);
                saved();
                if (kinds.add(asked.kind())) {
                    look("sitting, " + asked.kind());
                }
                assertThat(map(number))
                        .hasAttribute("aria-label", Pattern.compile(".*, " + words.answered() + "(,.*)?"));
                if (number == 2) {
                    hands.press(question().locator("[data-flag]"));
                }
                if (number < day.quiz().size()) {
                    hands.press(page.locator(".sitting-turning .button-primary"));
                    at(number + 1);
                }
            }
            assertThat(kinds).isEqualTo(KINDS);
            comeBackToTheMarkedOne();
            handIn();
        }

        private void comeBackToTheMarkedOne() {
            int last = day.quiz().size();
            var handIn = page.locator("[data-hand-in]");
            var dialog = page.locator("dialog[open]");
            hands.press(handIn);
            arrived();
            look("sitting, asked whether to hand in");
            hands.press(dialog.locator("li button"));
            at(2);
            var flag = question().locator("[data-flag]");
            assertThat(flag).hasAttribute("aria-pressed", "true");
            assertThat(map(2)).hasAttribute("aria-label", Pattern.compile(".*" + words.marked() + ".*"));
            hands.press(flag);
            assertThat(flag).hasAttribute("aria-pressed", "false");
            saved();
            hands.press(map(last));
            at(last);
            hands.press(handIn);
            assertThat(dialog.locator("li")).hasCount(0);
            assertThat(dialog.locator("h2")).isFocused();
            hands.press(dialog.locator("form button"));
            assertThat(dialog).hasCount(0);
            assertThat(handIn).isFocused();
        }

        private void handIn() {
            hands.press(page.locator("[data-hand-in]"));
            hands.press(page.locator("dialog[open] [data-hand-in-yes]"));
            page.waitForURL("**/result/**");
            arrived();
            assertThat(page.locator("main h1")).isInViewport();
        }

        private void readReview() {
            String all = Integer.toString(day.marks());
            assertThat(page.locator(".result-score")).hasText(Pattern.compile("^" + all + "\\D+" + all + "\\D+100.*"));
            var rows = page.locator(".result > .table-wrap tbody tr").all();
            assertThat(rows.stream()
                            .collect(toMap(
                                    row -> text(row.locator("th")),
                                    row -> text(row.locator("td").first()).replaceAll("\\D+", "/"))))
                    .isEqualTo(day.marksByObjective().entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, one -> one.getValue() + "/" + one.getValue() + "/100/")));
            var sections = page.locator(".result > section").all();
            assertThat(sections).hasSameSizeAs(day.quiz());
            for (var section : sections) {
                answering.reviewed(
                        section, day.ofQuiz(section.locator(".question-text").innerText()));
            }
            int middle = sections.size() / 2;
            var shown = sections.get(middle).elementHandle();
            hands.press(page.locator(".result-map a").nth(middle));
            arrived();
            assertThat(shown.evaluate("e => e.isConnected"))
                    .as("the page is not built anew under the reader's fingers")
                    .isEqualTo(true);
            assertThat(sections.get(middle).locator("h2, h3").first()).isInViewport();
            rereadAndComeBack(sections.get(middle));
        }

        private void rereadAndComeBack(Locator section) {
            String lesson =
                    day.ofQuiz(section.locator(".question-text").innerText()).lesson();
            hands.press(section.locator("a"));
            page.waitForURL("**/lesson/**");
            arrived();
            assertThat(page.locator("main h1")).hasText(lesson);
            assertThat(page.locator("main h1")).isInViewport();
            page.goBack();
            page.waitForURL("**/result/**");
            arrived();
            assertThat(section.locator("a")).isFocused();
            assertThat(section.locator("a")).isInViewport();
        }

        private void findResultInMenu() {
            inMenu("results");
            page.waitForURL("**/results");
            arrived();
            assertThat(page.locator("main tbody tr").first()).containsText("100");
            inMenu("");
            page.waitForURL(base() + "/");
            arrived();
        }

        private void inMenu(String address) {
            var button = page.locator(".frame-menu");
            if (button.isVisible()) {
                hands.press(button);
            }
            var entry = page.locator("#frame-nav a[href='" + address + "']");
            assertThat(entry).isVisible();
            hands.press(entry);
        }

        private void dayIsComplete() {
            var card = having(page.locator(".day"), day.title());
            assertThat(card.locator(".badge").first()).hasText(words.complete());
            var next = page.locator(".day")
                    .nth(((Number) card.evaluate("e => [...e.parentElement.children].indexOf(e)")).intValue() + 1);
            assertThat(next.locator(".badge").first()).hasText(words.ready());
            hands.press(next.locator("a").first());
            page.waitForURL("**/lesson/**");
            arrived();
        }

        // ---- what is on the page ----

        private void arrived() {
            settle(page);
            fits(page);
            if (views.add(URI.create(page.url()).getPath().split("/", 3)[1])) {
                look(page.url());
            }
        }

        private void look(String state) {
            axeInDark(page, state);
            axeInLight(page, state);
        }

        private Locator question() {
            return page.locator("[data-slot]");
        }

        private Locator map(int number) {
            return page.locator("[data-map]").nth(number - 1);
        }

        /** The question has come, and the reader is taken to it. */
        private void at(int number) {
            var heading = question().locator("h2");
            assertThat(heading).hasText(words.question(number, day.quiz().size()));
            assertThat(heading).isFocused();
            arrived();
        }

        private void saved() {
            assertThat(page.locator(".sitting-line"))
                    .containsText(words.saved() + " ", new ContainsTextOptions().setTimeout(20_000));
        }

        private Locator having(Locator several, String text) {
            return several.filter(new Locator.FilterOptions().setHasText(text));
        }

        private static String text(Locator one) {
            return DayAsWritten.plain(one.innerText());
        }
    }
}
