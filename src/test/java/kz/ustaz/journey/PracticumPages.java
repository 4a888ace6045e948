package kz.ustaz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.ustaz.journey.Screens.fill;
import static kz.ustaz.journey.Screens.line;
import static kz.ustaz.journey.Screens.pick;
import static kz.ustaz.journey.Screens.said;
import static kz.ustaz.journey.Screens.send;

import com.microsoft.playwright.Page;
import java.util.List;
import kz.ustaz.roster.RunId;
import kz.ustaz.testing.Browsing;

/** A practicum as its candidate, its observers and the run's lead work it. */
final class PracticumPages {

    private static final List<String> CRITERIA = List.of(
            "pr-objective", "pr-experience", "pr-facts", "pr-law", "pr-activity", "pr-questions", "pr-feedback");
    private static final List<String> POINTS = List.of(
            "pf-objective",
            "pf-main",
            "pf-contradiction",
            "pf-facts",
            "pf-terms",
            "pf-law",
            "pf-check",
            "pf-materials",
            "pf-time");

    private PracticumPages() {}

    static void plan(Page candidate) {
        Browsing.go(candidate, "/practicum");
        candidate.locator("main .card a").click();
        candidate.locator("main .card .button-primary").click();
        candidate.locator("#plan-lesson").waitFor();
        pick(candidate.locator("#plan-lesson"), 0);
        fill(candidate, "plan-objective", "Officers can name the parts of a market and the traces of each");
        fill(candidate, "plan-activity", "In pairs: put twelve cards under four headings");
        fill(candidate, "plan-check", "Each pair explains one card to the next pair");
        fill(candidate, "plan-minutes", "20");
        fill(candidate, "plan-materials", "Twelve cards for each pair");
        fill(candidate, "plan-risk", "No live sites: the cards show invented names only");
        candidate.locator("main .card > button.button-primary").click();
        said(candidate, "The plan is handed in.");
    }

    /** The lead comes to it by the table of his run. */
    static void open(Page lead, RunId run) {
        Browsing.go(lead, "/practicums/" + run.value());
        line(lead, Fifteen.CANDIDATE).locator("a").click();
        lead.waitForURL("**/practicums/*/*");
        Browsing.settle(lead);
    }

    static void name(Page lead, String first, String second) {
        pick(lead.locator("#observer-first"), first);
        pick(lead.locator("#observer-second"), second);
        send(lead, "observer-first");
        said(lead, "The observers are named.");
    }

    /** @param levels by the criteria @param kept so many of the points, the first ones */
    static void mark(Page observer, List<Integer> levels, int kept) {
        Browsing.go(observer, "/practicum");
        observer.locator("main .card a").click();
        observer.waitForURL("**/observing/**");
        Browsing.settle(observer);
        for (int i = 0; i < levels.size(); i++) {
            touch(observer, "level-" + CRITERIA.get(i), levels.get(i));
        }
        for (int i = 0; i < POINTS.size(); i++) {
            touch(observer, "point-" + POINTS.get(i), i < kept ? 0 : 1);
        }
        int sum = levels.stream().mapToInt(Integer::intValue).sum();
        assertThat(observer.locator("[data-sum]"))
                .containsText("Levels: " + sum + " of 21. Points kept: " + kept + " of 9.");
    }

    private static void touch(Page page, String field, int place) {
        page.locator("#" + field + " vaadin-radio-button").nth(place).click();
    }

    static void handIn(Page observer) {
        observer.locator("main section > button.button-primary").click();
        said(observer, "Your sheet is handed in.");
    }

    /** What both marked alike is not asked again. */
    static void settle(Page lead) {
        assertThat(lead.locator(".card:has(#settle-reason) vaadin-radio-group")).hasCount(2);
        touch(lead, "level-pr-questions", 2);
        touch(lead, "point-pf-time", 0);
        fill(lead, "settle-reason", "We looked at the notes together: two of three questions asked for reasons");
        send(lead, "settle-reason");
        said(lead, "The disagreement is settled.");
    }
}
