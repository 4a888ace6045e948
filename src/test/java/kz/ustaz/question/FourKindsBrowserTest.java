package kz.ustaz.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Gap text, groups, errors and places on a picture, done in a real browser. */
@Tag("deep")
@ContextConfiguration(initializers = FourKinds.class, inheritInitializers = false)
class FourKindsBrowserTest extends BrowserTest {

    @Test
    void allRightByTheKeyboardAlone() {
        var page = atQuiz(Look.DESKTOP, "trainee3", "en");

        tabTo(page, page.locator(".gap-input").nth(0));
        page.keyboard().type("2011");
        page.keyboard().press("Tab");
        page.keyboard().type("Эскроу");
        page.keyboard().press("Tab");
        page.keyboard().type("comm");
        assertThat(page.locator(".gap-select option:checked")).hasText("commission");
        check(page, 0, "Right");

        for (String thing : List.of("Guard relay", "Middle relay", "Exit relay", "Web site")) {
            var row = row(page, thing);
            tabTo(page, row.locator("input").first());
            page.keyboard().press("Space");
            int downs = thing.equals("Guard relay") ? 0 : thing.equals("Middle relay") ? 2 : 1;
            for (int i = 0; i < downs; i++) {
                page.keyboard().press("ArrowDown");
            }
        }
        check(page, 1, "Right");

        tabTo(page, page.locator(".error-box").nth(2));
        page.keyboard().press("Space");
        check(page, 2, "Right");

        var first = marker(page, 1);
        tabTo(page, first);
        assertThat(first).hasAttribute("aria-valuetext", "not set");
        page.keyboard().press("ArrowUp");
        assertThat(first).hasAttribute("aria-valuetext", "D3");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowLeft");
        assertThat(first).hasAttribute("aria-valuetext", "C2");
        assertThat(page.locator("select[data-part=marker-1]")).hasValue("C2");
        tabTo(page, page.locator("select[data-part=marker-2]"));
        page.keyboard().type("D6");
        assertThat(marker(page, 2)).hasAttribute("aria-valuetext", "D6");
        check(page, 3, "Right");
        assertThat(page.locator(".sitting-line")).containsText("Saved ", patiently());
    }

    @Test
    void aMarkerIsSetByATapMovedByADragAndTakenAwayAndTheListSaysTheSame() {
        var page = atQuiz(Look.DESKTOP, "trainee4", "en");
        var layer = page.locator(".hotspot-markers");
        tap(page, layer, 2.5, 0.5);
        assertThat(page.locator("select[data-part=marker-1]")).hasValue("C1");
        assertThat(marker(page, 1)).isFocused();
        tap(page, layer, 7.5, 5.5);
        assertThat(page.locator("select[data-part=marker-2]")).hasValue("H6");
        drag(page, layer, 7.5, 5.5, 3.4, 4.6);
        assertThat(page.locator("select[data-part=marker-2]")).hasValue("D5");
        assertThat(page.locator("select[data-part=marker-1]")).hasValue("C1");
        page.keyboard().press("Delete");
        assertThat(page.locator("select[data-part=marker-2]")).hasValue("");
        page.locator("select[data-part=marker-2]").selectOption("B6");
        assertThat(marker(page, 2)).hasAttribute("aria-valuetext", "B6");
        for (String key : List.of("ArrowDown", "ArrowLeft", "ArrowLeft", "ArrowLeft")) {
            marker(page, 2).press(key);
        }
        assertThat(marker(page, 2)).hasAttribute("aria-valuetext", "A6");
        assertThat(page.locator(".sitting-line")).containsText("Saved ", patiently());
        page.reload();
        settle(page);
        assertThat(marker(page, 1)).hasAttribute("aria-valuetext", "C1");
        assertThat(marker(page, 2)).hasAttribute("aria-valuetext", "A6");
    }

    @Test
    void whatWasTypedAndChosenStaysWhenTheLanguageAndWithItTheOrderOfTheGapsChanges() {
        var page = atQuiz(Look.PHONE, "trainee5", "en");
        page.locator(".gap-input").nth(0).fill("2011");
        page.locator(".gap-input").nth(1).fill("escrow");
        page.locator(".gap-select").selectOption(new SelectOption().setLabel("commission"));
        assertThat(page.locator(".gap-passage")).containsText("Silk Road opened in");
        speak(page, "kk");
        assertThat(page.locator(".gap-passage")).containsText("Ақша сатып алушы растағанша");
        assertThat(page.locator(".gap-input").nth(0)).hasValue("escrow");
        assertThat(page.locator(".gap-input").nth(1)).hasValue("2011");
        assertThat(page.locator(".gap-select option:checked")).hasText("комиссия");
        page.locator(".gap-input").nth(1).fill("2012");
        page.locator("[data-check]").nth(0).click();
        page.locator(".sitting-revealed .row > button:last-child")
                .click(); // it is not right, so it could be tried again
        assertThat(page.locator(".gap-shown.is-wrong")).containsText("2012");
        assertThat(page.locator(".gap-shown.is-right")).hasCount(2);
    }

    @Test
    void theMarkersAreFetchedWithTheFirstPictureAndNothingOfTheKeyWith() {
        var page = window(Look.DESKTOP);
        var fetched = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> fetched.add(request.url()));
        signIn(page, "trainee6");
        assertThat(fetched).noneMatch(url -> url.contains("hotspot"));
        start(page, "en");
        assertThat(fetched).filteredOn(url -> url.contains("hotspot")).hasSize(1);
        assertThat(page.locator(".hotspot-right")).hasCount(0);
        assertThat(page.locator("main").innerText()).doesNotContain("The exit");
    }

    @Test
    void readableInLightAndDarkFilledAndReviewedOnAPhone() {
        readable(atQuiz(Look.PHONE, "trainee7", "kk"), "phone");
    }

    @Test
    void readableOnADesktopInRussian() {
        readable(atQuiz(Look.DESKTOP, "trainee8", "ru"), "desktop");
    }

    @Test
    void anAuthorSeesThePicturePaintsAPlaceAndMeetsTheQuestionBesideIt() {
        var page = window(Look.DESKTOP);
        signIn(page, "instructor");
        go(page, "/authoring/" + FourKinds.QUIZ);
        for (int item = 0; item < 4; item++) {
            page.locator(".edit-item").nth(item).click();
            assertThat(page.locator(".edit-item").nth(item)).hasAttribute("aria-current", "true");
            settle(page);
            axe(page, "editor " + item);
            fits(page);
            shoot(page, "editor-" + item);
        }
        assertThat(page.locator(".item-editor .hotspot-picture img")).hasCount(1);
        assertThat(page.locator(".edit-preview .hotspot-picture img")).hasCount(1);
        assertThat(page.locator(".hotspot-cell[aria-pressed=true]")).hasCount(4);
        var cell = page.locator(".hotspot-cell[aria-label=E3]");
        cell.focus();
        page.keyboard().press("Enter");
        assertThat(cell).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".hotspot-cell[aria-pressed=true]")).hasCount(5);
        assertThat(cell).isFocused();
    }

    private void readable(Page page, String look) {
        axeInBoth(page, look, "empty");
        page.locator(".gap-input").first().fill("1999");
        page.locator(".gap-input").nth(1).fill("escrow");
        page.locator("select").all().forEach(list -> {
            if (list.getAttribute("data-part") != null) {
                list.selectOption(new SelectOption().setIndex(2));
            }
        });
        page.locator(".classify-row")
                .all()
                .forEach(row -> row.locator("label").last().click());
        page.locator(".error-segment").nth(1).click();
        page.locator(".error-segment").nth(2).click();
        page.locator("select[data-part=marker-1]").selectOption("D2");
        axeInBoth(page, look, "filled");
        for (int i = 0; i < 4; i++) {
            var card = page.locator("[data-slot]").nth(i);
            card.locator("[data-check]").click();
            var show = card.locator(".sitting-revealed .row > button:last-child");
            card.locator(".answer-review").or(show).first().waitFor(); // what is not right could be tried again
            if (show.isVisible()) {
                show.click();
            }
            card.locator(".answer-review").waitFor();
        }
        axeInBoth(page, look, "reviewed");
    }

    private static void axeInBoth(Page page, String look, String state) {
        page.locator(".hotspot-picture img").last().scrollIntoViewIfNeeded(); // it is fetched when it comes into sight
        page.waitForFunction("() => [...document.querySelectorAll('.hotspot-picture img')].at(-1).naturalWidth > 0");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        axeInLight(page, state);
        shoot(page, look + "-" + state + "-light");
        axeInDark(page, state);
        shoot(page, look + "-" + state + "-dark");
        fits(page);
    }

    /** For who wants to look himself: {@code -Dshots=folder}. */
    private static void shoot(Page page, String name) {
        String folder = System.getProperty("shots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    private static Locator row(Page page, String thing) {
        return page.locator(".classify-row").filter(new Locator.FilterOptions().setHasText(thing));
    }

    private static Locator marker(Page page, int number) {
        return page.locator("[role=slider]").nth(number - 1);
    }

    /** @param column in cells from the left edge @param row in cells from the upper edge */
    private static void tap(Page page, Locator layer, double column, double row) {
        layer.scrollIntoViewIfNeeded();
        var box = layer.boundingBox();
        page.mouse().click(box.x + box.width * column / 8, box.y + box.height * row / 6);
    }

    private static void drag(Page page, Locator layer, double column, double row, double toColumn, double toRow) {
        var box = layer.boundingBox();
        page.mouse().move(box.x + box.width * column / 8, box.y + box.height * row / 6);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 5 / 8, box.y + box.height * 3 / 6);
        page.mouse().move(box.x + box.width * toColumn / 8, box.y + box.height * toRow / 6);
        page.mouse().up();
    }

    private void check(Page page, int question, String outcome) {
        var card = page.locator("[data-slot]").nth(question);
        tabTo(page, card.locator("[data-check]"));
        page.keyboard().press("Enter");
        assertThat(card.locator(".review-outcome")).hasText(outcome);
    }

    private Page atQuiz(Look look, String trainee, String language) {
        var page = window(look.in(language));
        signIn(page, trainee);
        start(page, language);
        return page;
    }

    private static void speak(Page page, String language) {
        page.locator(".frame-tools select").first().selectOption(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        settle(page);
    }

    private static void start(Page page, String language) {
        go(page, "/");
        speak(page, language);
        String lesson = page.locator("a[href*='lesson/']").first().getAttribute("href");
        go(page, lesson.replaceFirst(".*lesson/([^/]+)/.*", "/quiz/$1/" + FourKinds.QUIZ));
        page.locator("main .button-primary").click();
        page.waitForURL(Pattern.compile(".*/sitting/.*"));
        settle(page);
        page.locator("[role=slider]").first().waitFor();
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(20_000);
    }
}
