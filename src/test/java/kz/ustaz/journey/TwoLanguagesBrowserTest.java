package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ustaz.assessment.SittingOnScreen;
import kz.ustaz.assessment.StepTable;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first day of who learns in Kazakh on a phone, turns to Russian and back in the middle of a lesson and of each kind of
 * answer, and at last stays with Russian. What he gave is what the screen shows and what the database has.
 */
@Tag("deep")
class TwoLanguagesBrowserTest extends BrowserTest {

    private static final String TRAINEE = "trainee13";
    private static final DayAsWritten KAZAKH = DayAsWritten.read("day-1", "kk");
    private static final DayAsWritten RUSSIAN = DayAsWritten.read("day-1", "ru");

    /** The lesson in whose middle the language is turned; a question stands there. */
    private static final int TURNS_IN = 2;

    private static final int KINDS = 7;
    private static final String CONTROLS = "input, select, button";

    /** Which section the eye is at: a third of the window below its upper edge. */
    private static final String READ_NOW =
            "() => document.elementFromPoint(innerWidth / 2, innerHeight / 3).closest('.lesson-section').id";

    @Autowired
    private JdbcClient sql;

    private final Map<Integer, Map<String, List<String>>> given = new TreeMap<>();
    private Page page;
    private Fingers hands;
    private Words words = Words.KAZAKH;
    private DayAsWritten day = KAZAKH;

    @Test
    void nothingIsLostWhenTheLanguageTurnsInTheMiddle() {
        page = window(Look.PHONE.in("kk"));
        hands = new Fingers(page);
        signIn(page, TRAINEE);
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        hands.press(page.locator("#continue"));
        page.waitForURL("**/lesson/**");
        readAllLessons();
        var attempt = start();
        sit();
        assertThat(new StepTable(sql).inForce(attempt)).isEqualTo(given);
        handIn();
        review(attempt);
    }

    // ---- reading ----

    private void readAllLessons() {
        for (int i = 0; i < KAZAKH.lessons().size(); i++) {
            settle(page);
            fits(page);
            assertThat(page.locator("main h1")).hasText(KAZAKH.lessons().get(i));
            if (i == TURNS_IN) {
                turnInTheMiddleOfTheLesson();
            }
            hands.readOnTo(page.locator(".lesson-end"));
            assertThat(page.locator(".lesson-end .notice-ok")).isVisible();
            hands.press(page.locator(".lesson-end a.button-primary").last());
            assertThat(page.locator("main h1")).not().hasText(KAZAKH.lessons().get(i));
        }
        page.waitForURL("**/quiz/**");
        settle(page);
    }

    /** Beside a question that was just answered. */
    private void turnInTheMiddleOfTheLesson() {
        var card = page.locator(".check-card").first();
        hands.readOnTo(card);
        var asked = asked(card);
        answering().answer(card, asked);
        hands.press(card.locator("[data-check-button]"));
        var reason = card.locator(".check-outcome");
        assertThat(reason).containsText(asked.reason());
        // a swipe may go past it
        reason.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})");
        settle(page);
        var answer = controls(card);
        String section = (String) page.evaluate(READ_NOW);
        assertThat(reason).isInViewport();

        turnTo(Words.RUSSIAN, RUSSIAN);
        assertThat(page.locator("main h1")).hasText(RUSSIAN.lessons().get(TURNS_IN));
        assertThat(reason).containsText(asked(card).reason());
        assertThat(controls(card)).isEqualTo(answer);
        assertThat(reason).isInViewport();
        stands(section);
        turnTo(Words.KAZAKH, KAZAKH);
        assertThat(reason).containsText(asked.reason());
        assertThat(reason).isInViewport();
        stands(section);
    }

    /** Below it stands what became of the answer, once there is one. */
    private DayAsWritten.Asked asked(Locator card) {
        return day.ofLessons(card.locator(".question-text").first().innerText());
    }

    private void stands(String section) {
        assertThat(page.evaluate(READ_NOW)).isEqualTo(section);
        fits(page);
    }

    private static Object controls(Locator card) {
        return card.evaluate("card => [...card.querySelectorAll('[data-part]')]"
                + ".map(part => /radio|checkbox/.test(part.type) ? part.checked : part.value)");
    }

    // ---- sitting ----

    private UUID start() {
        hands.press(page.locator("main .button-primary"));
        page.waitForURL("**/sitting/**");
        settle(page);
        return UUID.fromString(page.url().replaceFirst(".*/", ""));
    }

    private void sit() {
        var kinds = new HashSet<String>();
        int all = day.quiz().size();
        for (int number = 1; number <= all; number++) {
            at(number, all);
            if (kinds.add(asked().kind())) {
                turnInTheMiddleOfAnAnswer(kinds.size() == KINDS);
            }
            answering().answer(question(), asked());
            saved();
            given.putAll(SittingOnScreen.answersOn(page));
            if (number < all) {
                hands.press(page.locator(".sitting-turning .button-primary"));
            }
        }
        assertThat(kinds).hasSize(KINDS);
        assertThat(words).isEqualTo(Words.RUSSIAN);
    }

    /** What was typed is not even on its way yet. @param forGood whether to stay with the other language */
    private void turnInTheMiddleOfAnAnswer(boolean forGood) {
        var hand = inAnyLanguage(answering().begin(question(), asked()));
        var answers = SittingOnScreen.answersOn(page);
        assertThat(answers.values()).noneMatch(Map::isEmpty);
        String map = map();
        turnTo(Words.RUSSIAN, RUSSIAN);
        same(answers, map, hand);
        if (!forGood) {
            turnTo(Words.KAZAKH, KAZAKH);
            same(answers, map, hand);
        }
    }

    private Locator inAnyLanguage(Locator control) {
        int place = ((Number) control.evaluate(
                        "e => [...e.closest('[data-slot]').querySelectorAll('" + CONTROLS + "')].indexOf(e)"))
                .intValue();
        return question().locator(CONTROLS).nth(place);
    }

    /** On the screen and in the database; whose question it is reads in the language that is shown now. */
    private void same(Map<Integer, Map<String, List<String>>> answers, String map, Locator hand) {
        assertThat(SittingOnScreen.answersOn(page)).isEqualTo(answers);
        assertThat(hand).isInViewport();
        assertThat(map()).isEqualTo(map);
        int number = answers.keySet().iterator().next() + 1;
        assertThat(question().locator("h2"))
                .hasText(words.question(number, day.quiz().size()));
        assertThat(asked().kind()).isNotEmpty();
        saved();
        assertThat(new StepTable(sql).inForce(UUID.fromString(page.url().replaceFirst(".*/", ""))))
                .containsAllEntriesOf(given)
                .containsAllEntriesOf(answers);
        fits(page);
    }

    /** Where one is, and which questions have an answer. */
    private String map() {
        return (String) page.evaluate("() => [...document.querySelectorAll('[data-map]')]"
                + ".map(b => b.dataset.answered + (b.getAttribute('aria-current') ?? '')).join()");
    }

    private void handIn() {
        hands.press(page.locator("[data-hand-in]"));
        hands.press(page.locator("dialog[open] [data-hand-in-yes]"));
        page.waitForURL("**/result/**");
        settle(page);
        fits(page);
    }

    // ---- afterwards ----

    private void review(UUID attempt) {
        String all = Integer.toString(day.marks());
        assertThat(page.locator(".result-score")).hasText(Pattern.compile("^" + all + "\\D+" + all + "\\D+100.*"));
        var sections = page.locator(".result > section").all();
        assertThat(sections).hasSameSizeAs(day.quiz());
        for (var section : sections) {
            answering()
                    .reviewed(
                            section,
                            day.ofQuiz(section.locator(".question-text").innerText()));
        }
        assertThat(sql.sql("select passed from attempt where id = ? and state = 'HANDED_IN'")
                        .param(attempt)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(new StepTable(sql).inForce(attempt)).isEqualTo(given);
    }

    // ---- what is on the page ----

    /** By the list in the bar, which is in sight wherever one reads. */
    private void turnTo(Words other, DayAsWritten written) {
        var list = page.locator(".frame-tools select").first();
        assertThat(list).isInViewport();
        hands.pick(list, other.equals(Words.KAZAKH) ? "Қазақ тілі" : "Русский");
        assertThat(page.locator("html")).hasAttribute("lang", other.language());
        settle(page);
        words = other;
        day = written;
    }

    private Answering answering() {
        return new Answering(page, hands, words);
    }

    private Locator question() {
        return page.locator("[data-slot]");
    }

    private DayAsWritten.Asked asked() {
        return day.ofQuiz(question().locator(".question-text").first().innerText());
    }

    private void at(int number, int all) {
        assertThat(question().locator("h2")).hasText(words.question(number, all));
        settle(page);
    }

    private void saved() {
        assertThat(page.locator(".sitting-line"))
                .containsText(words.saved() + " ", new ContainsTextOptions().setTimeout(20_000));
    }
}
