package kz.ustaz.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.certification.Grove;
import kz.ustaz.testing.AnyAnswer;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Twelve screens as the demo's people see them on two days of their course: light and dark, in three languages, some on a
 * phone. {@code ./mvnw test -Plooks} puts them into src/docs/img, where src/docs/tour.md shows them.
 */
@Tag("deep")
@Tag("looks")
@Import(NothingByChance.class)
class TourBrowserTest extends BrowserTest {

    private static final Look DESKTOP = new Look(1280, 800, false, false, "en");

    private static final Instant SECOND_DAY = Instant.parse("2026-11-24T04:35:00Z");
    private static final Instant LAST_DAY = Instant.parse("2026-11-26T09:31:00Z");

    private static final String EXAM = "final-exam";

    @Autowired
    private ApplicationContext product;

    @Test
    void twelveScreens() {
        var trainees = new Trainees(product);
        secondMorning(trainees);
        signingIn();
        programme(trainees);
        lesson(trainees);
        quiz(trainees);
        review(trainees);
        lab(trainees);
        glossary();
        authoring();
        watching(trainees);
        attendance(trainees);
        lastAfternoon(trainees);
        examRoom(trainees);
        cascade();
    }

    // ---- what happens meanwhile ----

    private static void secondMorning(Trainees trainees) {
        at(trainees, SECOND_DAY, 30);
        trainees.reads("trainee7", 0, 2);
        trainees.reads("trainee9", 0, Integer.MAX_VALUE);
        trainees.reads("trainee10", 0, Integer.MAX_VALUE);
        at(trainees, SECOND_DAY, 24);
        trainees.reads("trainee8", 0, 4);
        trainees.reads("trainee12", 0, 1);
        var first = trainees.starts("trainee9", "d1-quiz");
        at(trainees, SECOND_DAY, 12);
        trainees.answers("trainee9", first, 0, 4);
        trainees.reads("trainee13", 0, 3);
        var second = trainees.starts("trainee10", "d1-quiz");
        at(trainees, SECOND_DAY, 3);
        trainees.answers("trainee10", second, 0, 5);
        trainees.reads("trainee11", 0, 5);
        at(trainees, SECOND_DAY, 1);
        trainees.answers("trainee9", first, 4, 3);
        at(trainees, SECOND_DAY, 0);
    }

    /** One is through with the final exam, two have not come. */
    private static void lastAfternoon(Trainees trainees) {
        at(trainees, LAST_DAY, 50);
        var sitting = IntStream.rangeClosed(2, 13).mapToObj(i -> "trainee" + i).toList();
        sitting.forEach(trainees::hasLearnedAll);
        at(trainees, LAST_DAY, 31);
        var attempts = sitting.stream().map(name -> trainees.starts(name, EXAM)).toList();
        for (int i = 0; i < sitting.size(); i++) {
            at(trainees, LAST_DAY, 24 - 2 * i);
            trainees.answers(sitting.get(i), attempts.get(i), 0, 3 + i * 5 % 7);
            if (i == 4) {
                trainees.handsIn(sitting.get(i), attempts.get(i));
            }
        }
        at(trainees, LAST_DAY, 0);
        for (int i = 0; i < sitting.size(); i += 2) {
            if (i != 4) {
                trainees.answers(sitting.get(i), attempts.get(i), 9, 2);
            }
        }
    }

    private static void at(Trainees trainees, Instant moment, int minutesBefore) {
        trainees.itIs(moment.minusSeconds(60L * minutesBefore));
    }

    // ---- the pictures ----

    private void signingIn() {
        var page = window(DESKTOP.in("kk"), SECOND_DAY);
        go(page, "/login");
        Pictures.take(page, "sign-in");
    }

    private void programme(Trainees trainees) {
        var page = signedIn(Look.PHONE.in("ru"), SECOND_DAY, "trainee2");
        go(page, "/");
        Pictures.take(page, "programme");
    }

    private void lesson(Trainees trainees) {
        var page = signedIn(DESKTOP, SECOND_DAY, "trainee1");
        go(page, "/" + trainees.address("lesson", "trainee1", "d1-anatomy"));
        page.locator(".lesson-drawing svg").first().waitFor();
        page.locator(".lesson-figure").first().evaluate("e => e.scrollIntoView({ block: 'end' })");
        Pictures.take(page, "lesson");
    }

    private void quiz(Trainees trainees) {
        var page = signedIn(DESKTOP, SECOND_DAY, "trainee1");
        go(page, "/" + trainees.address("quiz", "trainee1", "d1-quiz"));
        page.locator("main .button-primary").click();
        page.waitForURL("**/sitting/**");
        for (int place : List.of(0, 2, 3, 4, 6)) {
            turnTo(page, place);
            AnyAnswer.to(page.locator("[data-slot]"));
        }
        page.locator("[data-flag]").click();
        turnTo(page, 1);
        int option = 1;
        for (Locator list : page.locator("[data-slot] select").all()) {
            list.selectOption(new SelectOption().setIndex(option++));
        }
        assertThat(page.locator(".sitting-line")).containsText("Saved 09:35");
        Pictures.take(page, "quiz");
    }

    private static void turnTo(Page page, int place) {
        page.locator("[data-map='" + place + "']").click();
        page.locator("[data-slot='" + place + "']").waitFor();
        settle(page);
    }

    private void review(Trainees trainees) {
        var page = signedIn(DESKTOP.in("ru").inTheDark(), SECOND_DAY, "trainee2");
        go(page, "/" + trainees.result("trainee2", "d1-quiz"));
        Pictures.take(page, "review");
    }

    private void lab(Trainees trainees) {
        var page = signedIn(DESKTOP.inTheDark(), SECOND_DAY, "trainee5");
        go(page, "/" + trainees.address("quiz", "trainee5", "d3-lab"));
        page.locator("main button.button-primary").click();
        page.waitForURL("**/sitting/**");
        var path = page.locator("[data-shows=path][data-destination=https]");
        path.locator(".tor-svg").waitFor();
        int relay = 2;
        for (String place : List.of("guard-https", "middle-https", "exit-https")) {
            page.locator("select[data-part=" + place + "]").selectOption(new SelectOption().setIndex(relay++));
        }
        path.locator("[data-tool=next]").click();
        path.locator("[data-tool=next]").click();
        assertThat(page.locator(".sitting-line")).containsText("Saved 09:35");
        above(page, path);
        Pictures.take(page, "lab");
    }

    private void glossary() {
        var page = signedIn(Look.PHONE.in("kk").inTheDark(), SECOND_DAY, "trainee3");
        go(page, "/glossary");
        var count = page.locator("main [role=status]");
        String all = count.innerText();
        page.locator("#glossary-search").fill("маркетплейс");
        assertThat(count).not().hasText(all);
        Pictures.take(page, "glossary");
    }

    private void authoring() {
        var page = signedIn(DESKTOP.in("ru"), SECOND_DAY, "instructor");
        go(page, "/authoring/d1-quiz");
        page.locator(".item-editor").waitFor();
        above(page, page.locator(".edit-columns"));
        Pictures.take(page, "authoring");
    }

    private void watching(Trainees trainees) {
        var page = signedIn(DESKTOP.in("kk"), SECOND_DAY, "supervisor");
        go(page, "/watch/" + trainees.run().value());
        page.locator("vaadin-grid .run-name:visible").first().waitFor();
        above(page, page.locator(".run-live"));
        Pictures.take(page, "watch");
    }

    private void attendance(Trainees trainees) {
        var page = signedIn(Look.PHONE.in("ru"), SECOND_DAY, "instructor");
        go(page, "/runs/" + trainees.run().value() + "/attendance");
        var said = List.of("PRESENT", "PRESENT", "LATE", "PRESENT", "ABSENT", "PRESENT");
        for (int i = 0; i < said.size(); i++) {
            var button = page.locator(".attendance > li").nth(i).locator("[data-presence=" + said.get(i) + "]");
            button.click();
            assertThat(button).hasAttribute("aria-pressed", "true");
        }
        above(page, page.locator(".attendance-bar"));
        Pictures.take(page, "attendance");
    }

    private void examRoom(Trainees trainees) {
        var page = signedIn(DESKTOP.in("ru").inTheDark(), LAST_DAY, "instructor");
        go(page, "/room/" + trainees.run().value() + "/" + EXAM);
        page.locator(".run-grid .run-cell").first().waitFor();
        above(page, page.locator(".run-live"));
        Pictures.take(page, "exam-room");
    }

    private void cascade() {
        var grove = new Grove(product, "en", "");
        grove.trainer(0);
        grove.trainers(0, 3);
        grove.trainers(1, 4);
        grove.trainers(2, 2);
        grove.certify(9, 1);
        grove.assist(3, 0);
        var page = window(DESKTOP, LAST_DAY);
        signIn(page, grove.supervisor(), Grove.PASSWORD);
        go(page, "/cascade");
        page.locator("[role=treeitem]").first().click();
        page.locator(".cascade-figures h3").waitFor();
        above(page, page.locator("main h2:has(+ .cascade-picture)"));
        Pictures.take(page, "cascade");
    }

    // ---- windows ----

    private Page window(Look look, Instant now) {
        var page = window(look, options -> {
            options.setTimezoneId("Asia/Almaty").setReducedMotion(ReducedMotion.REDUCE);
            if (look.touch()) {
                options.setDeviceScaleFactor(2);
            }
        });
        page.clock().setFixedTime(now.toEpochMilli());
        return page;
    }

    /** One of the demo's people, who reads the look's language and not his own. */
    private Page signedIn(Look look, Instant now, String name) {
        var page = window(look, now);
        signIn(page, name);
        page.context().addCookies(List.of(new Cookie("ustaz-language", look.language()).setUrl(page.url())));
        return page;
    }

    /** So that it stands at the window's upper edge. */
    private static void above(Page page, Locator place) {
        place.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 88)");
        settle(page);
    }
}
