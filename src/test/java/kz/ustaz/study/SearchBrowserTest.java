package kz.ustaz.study;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looking for words on a phone and at a desk. What it looked like lies in {@code target/looks}. */
@Tag("deep")
class SearchBrowserTest extends BrowserTest {

    @Test
    void aResultOpensAtItsSectionAndTheWayBackHasTheResults() {
        var page = window(Look.PHONE.in("kk"));
        signIn(page, "trainee1");
        look(page, "search-programme");
        go(page, "/search");
        assertThat(page.locator("#search-words")).isFocused();
        look(page, "search-empty");
        page.keyboard().type("эскроудағы қолтаңба");
        page.locator(".found mark").first().waitFor();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=.+"));
        look(page, "search-found");
        var result = page.locator(".found-sections a[href*='at=s']").first();
        String section = result.getAttribute("href").replaceFirst(".*at=", "");
        result.click();
        page.locator("ustaz-lesson").waitFor();
        settle(page);
        assertThat(page.locator("#" + section)).isInViewport();
        page.goBack();
        assertThat(page.locator("#search-words")).hasValue("эскроудағы қолтаңба");
        page.locator(".found mark").first().waitFor();
        page.reload();
        page.locator(".found mark").first().waitFor();
    }

    @Test
    void theProgrammeAndTheGlossaryLeadToTheSearch() {
        var page = window(Look.DESKTOP);
        signIn(page, "trainee1");
        page.locator("#programme-search").fill("wallet");
        page.keyboard().press("Enter");
        page.locator(".found mark").first().waitFor();
        look(page, "search-desk");
        go(page, "/search?q=messengers+talks");
        look(page, "search-locked");
        go(page, "/search?q=escrwo");
        look(page, "search-meant");
        go(page, "/search?q=" + "кошельками");
        look(page, "search-elsewhere");
        go(page, "/glossary");
        page.locator("#glossary-search").fill("wallet");
        page.locator("main a[href='search?q=wallet']").click();
        page.locator(".found mark").first().waitFor();
        var source = page.locator(".found a[href*='at=src-']").first();
        go(page, "/search?q=OpenDark");
        source.click();
        page.locator("ustaz-lesson").waitFor();
        settle(page);
        assertThat(page.locator("#src-s1")).isInViewport();
    }

    @Test
    void whoTeachesAndWritesIsLedToTheGuideAndTheBank() {
        var page = window(Look.DESKTOP.in("ru"));
        signIn(page, "instructor");
        go(page, "/search?q=" + "кошелёк");
        look(page, "search-instructor");
        var result = page.locator(".found-sections a[href*='at=s']").last();
        String section = result.getAttribute("href").replaceFirst(".*at=", "");
        result.click();
        page.locator(".guide").waitFor();
        settle(page);
        assertThat(page.locator("#" + section)).isInViewport();
        page.goBack();
        page.locator("main a[href^='bank?q=']").click();
        page.locator(".bank-filter").waitFor();
        assertThat(page.locator(".bank-filter input")).hasValue("кошелёк");
    }

    private static void look(Page page, String name) {
        settle(page);
        axeInLight(page, name);
        shoot(page, name);
        axeInDark(page, name);
        shoot(page, name + "-dark");
        fits(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/looks", name + ".png"))
                .setFullPage(true));
    }
}
