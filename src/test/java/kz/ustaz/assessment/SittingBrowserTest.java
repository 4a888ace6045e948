package kz.ustaz.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;
import kz.ustaz.testing.AnyAnswer;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A quiz of the real course, sat in a real browser. */
class SittingBrowserTest extends BrowserTest {

    @Test
    @Tag("deep")
    void aTraineeSitsAQuizToItsResult() {
        var page = atQuiz(Look.DESKTOP, "trainee9");
        start(page);
        int questions = page.locator("[data-map]").count();
        for (int i = 0; i < questions; i++) {
            assertThat(page.locator("[data-slot] h2")).containsText(Integer.toString(i + 1));
            if (i != 1) {
                AnyAnswer.to(page.locator("[data-slot]"));
                saved(page);
            }
            if (i < questions - 1) {
                next(page);
            }
        }
        page.locator("[data-hand-in]").click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog.locator("li")).hasCount(1);
        dialog.locator("li button").click();
        assertThat(page.locator("[data-slot='1'] h2")).isFocused();
        AnyAnswer.to(page.locator("[data-slot]"));
        page.locator("[data-hand-in]").click();
        assertThat(dialog.locator("li")).hasCount(0);
        dialog.locator(".button-primary").click();
        page.waitForURL(Pattern.compile(".*/result/.*"));
        settle(page);
        assertThat(page.locator("meter").first()).isVisible();
        assertThat(page.locator("section.card")).hasCount(questions);
        go(page, "/results");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void whatIsTypedWithoutAConnectionIsThereAfterwardsAndInAnotherLanguage() {
        var page = atQuiz(Look.PHONE, "trainee11");
        start(page);
        fits(page);
        page.context().setOffline(true);
        AnyAnswer.to(page.locator("[data-slot]"));
        assertThat(page.locator(".sitting-line")).containsText("No connection since");
        String chosen = chosen(page);
        page.context().setOffline(false);
        saved(page);
        page.locator(".frame-tools select").first().selectOption("kk");
        assertThat(page.locator(".sitting-line")).containsText("Сақталды");
        org.assertj.core.api.Assertions.assertThat(chosen(page)).isEqualTo(chosen);
        page.reload();
        settle(page);
        org.assertj.core.api.Assertions.assertThat(chosen(page)).isEqualTo(chosen);
        assertThat(page.locator("[data-map='0']")).hasAttribute("data-is", "answered");
        fits(page);
    }

    private Page atQuiz(Look look, String trainee) {
        var page = window(look.in("en"));
        signIn(page, trainee, "steppe trainee");
        go(page, "/");
        page.locator(".frame-tools select").first().selectOption("en");
        assertThat(page.locator("html"))
                .hasAttribute("lang", "en"); // else the next page may come before the choice is known
        String quiz = page.locator("a[href*='quiz/']").first().getAttribute("href");
        go(page, "/" + quiz.replaceFirst("^/", ""));
        return page;
    }

    private void start(Page page) {
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        page.locator("[data-slot]").waitFor();
    }

    private void next(Page page) {
        var heading = page.locator("[data-slot] h2");
        String before = heading.textContent();
        page.locator(".sitting-turning .button-primary").click();
        assertThat(heading).not().hasText(before);
        assertThat(heading).isFocused();
    }

    private static void saved(Page page) {
        assertThat(page.locator(".sitting-line")).containsText("Saved ", new ContainsTextOptions().setTimeout(20_000));
    }

    private static String chosen(Page page) {
        return (String) page.evaluate("""
                () => JSON.stringify([...document.querySelectorAll('[data-slot] [data-part]')]
                    .map((part) => part.type === 'radio' || part.type === 'checkbox' ? part.checked : part.value))""");
    }
}
