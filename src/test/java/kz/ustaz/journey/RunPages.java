package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.ustaz.journey.Screens.figures;
import static kz.ustaz.journey.Screens.fill;
import static kz.ustaz.journey.Screens.line;
import static kz.ustaz.journey.Screens.pick;
import static kz.ustaz.journey.Screens.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.Browsing;

/** A run as whoever leads it works it. */
final class RunPages {

    private RunPages() {}

    /** Of four days, in «My cohort». */
    static void open(Page page, String title, LocalDate starts) {
        Browsing.go(page, "/cohort");
        fill(page, "cohort-title", title);
        fill(page, "cohort-starts", starts.toString());
        fill(page, "cohort-ends", starts.plusDays(3).toString());
        page.locator("#cohort-open").click();
        said(page, "The run is open and you lead it.");
    }

    /** @param numbers so many, one a line @return the run that is led */
    static RunId invite(Page page, String title, int many, String numbers) {
        fill(page, "invite-numbers", numbers);
        page.locator("#invite").click();
        assertThat(page.getByText("Whoever of these " + many + " numbers is known is invited."))
                .isVisible();
        Browsing.go(page, "/cohort");
        var line = line(page, title);
        assertThat(figures(line)).contains(Integer.toString(many));
        return new RunId(UUID.fromString(line.locator("a").getAttribute("href").replace("runs/", "")));
    }

    /** Its place and places, and a timetable by one touch. @param halves so many half-days */
    static void plan(Page lead, RunId run, int places, int halves) {
        Browsing.go(lead, "/runs/" + run.value() + "/plan");
        fill(lead, "details-place", "Алматы, Академия, 7");
        fill(lead, "details-capacity", Integer.toString(places));
        lead.locator("#details-save").click();
        assertThat(lead.locator(".card:has(#details-save) .notice-ok")).isVisible();
        lead.locator("main vaadin-checkbox input").check();
        lead.locator("#plan-make").click();
        assertThat(lead.locator(".timetable-title")).hasCount(halves);
    }

    static void letObserve(Page lead, RunId run, String signIn, String family) {
        Browsing.go(lead, "/runs/" + run.value());
        fill(lead, "trainer-name", signIn);
        pick(lead.locator(".card:has(#trainer-name) vaadin-select"), "Observer");
        lead.locator(".card:has(#trainer-name) button").click();
        assertThat(line(lead, family)).containsText("Observer");
    }

    /** Turns to a half-day of which nothing was said. @param half from 0 */
    static void turnTo(Page phone, int half) {
        pick(phone.locator("#attendance-block"), half);
        assertThat(phone.locator(".attendance-bar [role=status]")).hasText("Present: 0 of 15");
    }

    static void mark(Page phone, String family, String presence) {
        var button = phone.locator(".attendance > li:has-text('" + family + "') [data-presence=" + presence + "]");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    static void othersArePresent(Page phone, int present) {
        phone.locator("#attendance-all").click();
        assertThat(phone.locator(".attendance-bar [role=status]")).hasText("Present: " + present + " of 15");
    }
}
