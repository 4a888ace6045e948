package kz.ustaz.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A supervisor's page in a real browser, while trainees work at the real desks. */
class WatchBrowserTest extends BrowserTest {

    private static final String SCROLLED = "grid => grid.shadowRoot.querySelector('#table').scrollTop";
    private static final String CHOSEN = "grid => grid.selectedItems.map(item => item.key).join()";

    @Autowired
    private ApplicationContext product;

    @Test
    @Tag("deep")
    void whatATraineeSavesIsSeenWithoutReloadingAndTheRestOfThePageStays() {
        var cohort = new Cohort(product, 60);
        var attempt = cohort.start(40);
        int questions = cohort.answer(40, attempt, 0);
        var page = watch(Look.DESKTOP, cohort);
        page.evaluate("window.notReloaded = true");
        var sorter = page.locator("vaadin-grid-sorter:visible", new Page.LocatorOptions().setHasText("Name"));
        sorter.click();
        sorter.click();
        assertThat(sorter).hasAttribute("direction", "desc");
        var grid = page.locator("vaadin-grid");
        grid.evaluate("grid => grid.scrollToIndex(15)");
        assertThat(cell(page, Cohort.given(40))).isVisible();
        assertThat(page.getByText("sits a quiz: answered 1 of " + questions)).isVisible();
        cell(page, Cohort.given(41)).click(new Locator.ClickOptions().setPosition(220, 8));
        page.waitForFunction("() => document.querySelector('vaadin-grid').selectedItems.length === 1");
        settle(page);
        var before = List.of(grid.evaluate(SCROLLED), grid.evaluate(CHOSEN));
        assertThat(((Number) before.getFirst()).doubleValue()).isGreaterThan(100);

        cohort.answer(40, attempt, 1);
        assertThat(page.getByText("sits a quiz: answered 2 of " + questions)).isVisible();
        assertThat(page.locator(".run-chip[data-kind=pace-SITTING] .run-chip-count"))
                .hasText("1");
        cohort.openLesson(7);
        assertThat(page.locator(".run-chip[data-kind=pace-GOING] .run-chip-count"))
                .hasText("1");

        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(List.of(grid.evaluate(SCROLLED), grid.evaluate(CHOSEN))).isEqualTo(before);
        assertThat(sorter).hasAttribute("direction", "desc");
    }

    @Test
    @Tag("deep")
    void onAPhoneTooAndWhatWasChosenStaysInAnotherLanguage() {
        var cohort = new Cohort(product, 3);
        var page = watch(Look.PHONE, cohort);
        page.locator("vaadin-text-field input").fill(Cohort.given(1));
        assertThat(page.locator("vaadin-grid .run-name:visible")).hasCount(1);
        cohort.openLesson(1);
        assertThat(page.locator(".run-card:visible")).containsText("opened a lesson");
        page.locator(".frame-tools select").first().selectOption("kk");
        assertThat(page.locator(".run-card:visible")).containsText("сабақты ашты");
        assertThat(page.locator("vaadin-grid .run-name:visible")).hasCount(1);
        page.locator("vaadin-text-field input").fill("");
        assertThat(page.locator("vaadin-grid .run-name:visible")).hasCount(3);
        fits(page);
    }

    @Test
    @Tag("deep")
    void allOfItIsPrintedAndSavedAsAFile() throws IOException {
        var cohort = new Cohort(product, 50);
        var page = watch(Look.DESKTOP, cohort);
        page.evaluate("window.print = () => window.printed = document.querySelectorAll('.run-sheet tbody tr').length");
        page.getByText("Print").click();
        page.waitForFunction("() => window.printed === 50");
        var file = page.waitForDownload(() -> page.getByText("Save as CSV").click());
        var lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(51);
        assertThat(lines.getFirst()).startsWith("\uFEFFName,Now,Last activity,What,Done,");
        assertThat(lines.get(1)).startsWith("Сапаров " + Cohort.given(0) + ",Not begun,,,0,");
    }

    @Test
    @Tag("deep")
    void noOtherPageHoldsAConnection() {
        var cohort = new Cohort(product, 1);
        var page = window(Look.DESKTOP);
        var sockets = new java.util.concurrent.CopyOnWriteArrayList<com.microsoft.playwright.WebSocket>();
        page.onWebSocket(sockets::add);
        signIn(page, "supervisor");
        go(page, "/watch");
        assertThat(sockets).isEmpty();
        page.locator("main table a[href$='" + cohort.run.value() + "']").click();
        page.locator("vaadin-grid .run-name").first().waitFor();
        page.waitForCondition(() -> sockets.size() == 1);
        page.locator("#frame-nav a[href$=glossary]").click();
        page.waitForCondition(() -> sockets.getFirst().isClosed());
        settle(page);
        assertThat(sockets).hasSize(1);
    }

    private Page watch(Look look, Cohort cohort) {
        var page = window(look);
        signIn(page, "supervisor");
        page.context().addCookies(List.of(new Cookie("ustaz-language", look.language()).setUrl(page.url())));
        go(page, "/watch/" + cohort.run.value());
        page.locator("vaadin-grid .run-name:visible").first().waitFor();
        return page;
    }

    private static Locator cell(Page page, String name) {
        return page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
