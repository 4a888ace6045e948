package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import kz.ustaz.testing.Browsing;

/** What all pages of the story are worked by. */
final class Screens {

    private Screens() {}

    static void fill(Page page, String field, String text) {
        page.locator("#" + field + " :is(input, textarea)").fill(text);
    }

    /** The button of the form that has a certain field. */
    static void send(Page page, String field) {
        page.locator(".card:has(#" + field + ") button.button-primary").click();
    }

    static void said(Page page, String text) {
        assertThat(page.locator("main .notice-ok")).containsText(text);
    }

    static void pick(Locator select, String text) {
        select.click();
        options(select).filter(new Locator.FilterOptions().setHasText(text)).click();
        Browsing.settle(select.page());
    }

    /** Waits for the server's answer, as the page before looks much the same. @param place from 0 */
    static void pick(Locator select, int place) {
        select.click();
        var option = options(select).nth(place);
        select.page().waitForResponse(answer -> answer.url().contains("v-r=uidl"), option::click);
        Browsing.settle(select.page());
    }

    private static Locator options(Locator select) {
        return select.page().locator("vaadin-select-list-box:visible vaadin-select-item");
    }

    static Locator line(Page page, String text) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    static Locator card(Page page, String text) {
        return page.locator("main .card").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** What stands in a line of a table, but for the cell that names it. */
    static List<String> figures(Locator line) {
        return line.locator("td").allTextContents().stream()
                .map(DayAsWritten::plain)
                .toList();
    }

    /** Lies in {@code target/looks} afterwards. @throws AssertionError if it is wider than its window */
    static void look(Page page, String name) {
        Browsing.settle(page);
        Browsing.fits(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/looks", "trainers-" + name + ".png"))
                .setFullPage(true));
    }
}
