package kz.ustaz.certification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The picture of the cascade in a real browser. What it looked like lies in {@code target/looks}. */
@Tag("deep")
class CascadeBrowserTest extends BrowserTest {

    private static final Look PHONE = new Look(360, 740, true, false, "kk");

    @Autowired
    private ApplicationContext product;

    /**
     * Fourteen trainers: 0 is the root, 1, 2 and 3 come from him, 4 to 8 from 1, 9 and 10 from 2, 11 to 13 from 5. 10 has a
     * refresher by 1; 7 and 3 assist.
     */
    private Grove small(String language) {
        var grove = new Grove(product, language);
        grove.trainer(0);
        grove.trainers(0, 3);
        grove.trainers(1, 5);
        grove.trainers(2, 2);
        grove.trainers(5, 3);
        grove.certify(10, 1);
        grove.assist(7, 2);
        grove.assist(3, 0);
        return grove;
    }

    /**
     * 1, 2 and 3 come from the root; 64 from each of them, of whom the browser gets fifty; the first of those has sixty, and
     * they would be more than two hundred.
     */
    private Grove large() {
        var grove = new Grove(product, "en");
        grove.trainer(0);
        grove.trainers(0, 3);
        for (int above = 1; above <= 3; above++) {
            grove.trainers(above, 64);
        }
        grove.trainers(4, 60);
        return grove;
    }

    private Page open(Grove grove, Look look) {
        var page = window(look);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        signIn(page, grove.supervisor(), Grove.PASSWORD);
        go(page, "/cascade");
        items(page).first().waitFor();
        return page;
    }

    private static Locator items(Page page) {
        return page.locator("[role=treeitem]");
    }

    private static Locator named(Page page, int number) {
        return page.locator("[role=treeitem][aria-label^='" + Grove.name(number) + ".']")
                .first();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.locator(".cascade-window").evaluate(expression)).doubleValue();
    }

    @Test
    void byTheKeyboardAlone() {
        var page = open(small("en"), Look.DESKTOP);
        assertThat(items(page)).hasCount(14);
        tabTo(page, items(page).first());
        assertThat(items(page).first())
                .hasAttribute(
                        "aria-label", Grove.name(0) + ". Generation 0. Master trainer. People in the branch: 171.");
        press(page, "ArrowRight");
        assertThat(named(page, 1)).isFocused();
        assertThat(named(page, 1)).hasAttribute("aria-level", "2");
        assertThat(named(page, 1)).hasAttribute("aria-setsize", "3");
        press(page, "ArrowDown", "ArrowDown");
        assertThat(named(page, 5)).isFocused();
        assertThat(named(page, 5)).hasAttribute("aria-label", Pattern.compile("Suspended"));
        press(page, "ArrowLeft");
        assertThat(named(page, 5)).hasAttribute("aria-expanded", "false");
        assertThat(items(page)).hasCount(11);
        press(page, "Space");
        assertThat(items(page)).hasCount(14);
        press(page, "ArrowLeft", "ArrowLeft");
        assertThat(named(page, 1)).isFocused();
        press(page, "End");
        assertThat(items(page).last()).isFocused();
        press(page, "Home", "Enter");
        assertThat(page.locator(".cascade-figures h3")).hasText(Grove.name(0));
        assertThat(items(page).first()).hasAttribute("aria-selected", "true");
        assertThat(page.locator(".cascade-figures")).containsText("People in the branch171");

        press(page, "+", "+");
        assertThat(number(page, "e => e.querySelector('.cascade-card').getBoundingClientRect().width"))
                .isGreaterThan(17 * 16 * 1.5);
        press(page, "Shift+ArrowRight", "Shift+ArrowDown");
        assertThat(number(page, "e => e.scrollLeft")).isPositive();
        assertThat(number(page, "e => e.scrollTop")).isPositive();
        press(page, "0", "-");
        assertThat(number(page, "e => e.querySelector('.cascade-card').getBoundingClientRect().width"))
                .isLessThan(17 * 16);
        assertThat(items(page).first()).isFocused();
        axe(page, "the picture");
    }

    @Test
    void aBranchComesWhenItIsOpenedAndTheRestWhenItIsAskedFor() {
        var page = open(large(), Look.DESKTOP);
        // a root, three, fifty of each with a sign for the rest
        assertThat(items(page)).hasCount(1 + 3 + 3 * 51);
        var first = page.locator("[role=treeitem][aria-level='3']").first();
        assertThat(first).hasAttribute("aria-expanded", "false");
        first.locator(".cascade-knob").click();
        assertThat(items(page)).hasCount(1 + 3 + 3 * 51 + 51);
        var more = page.locator("[role=treeitem][aria-level='4']").last();
        assertThat(more).hasText("10 more");
        more.focus();
        press(page, "Enter");
        assertThat(items(page)).hasCount(1 + 3 + 3 * 51 + 60);
        assertThat(page.locator("[role=treeitem][aria-level='4'][aria-posinset='51']"))
                .isFocused();
        axe(page, "a large picture");
    }

    @Test
    void byTheMouse() {
        var page = open(small("en"), Look.DESKTOP);
        var bows = page.locator(".cascade-drawing .cascade-bow");
        assertThat(bows).hasCount(3);
        page.locator("[data-side=ASSISTANT]").uncheck();
        assertThat(bows).hasCount(1);
        page.locator("[data-side=REFRESHER]").uncheck();
        assertThat(bows).hasCount(0);
        page.locator("[data-side=REFRESHER]").check();

        named(page, 10).click();
        assertThat(page.locator(".cascade-figures h3")).hasText(Grove.name(10));
        assertThat(page.locator(".cascade-figures")).containsText("Refresher courses led by " + Grove.name(1) + ": 1");
        named(page, 1).locator(".cascade-knob").click();
        assertThat(named(page, 1)).hasAttribute("aria-expanded", "false");
        named(page, 1).locator(".cascade-knob").click();

        page.locator("[data-tool=larger]").click();
        page.locator("[data-tool=larger]").click();
        var card = items(page).first().boundingBox();
        page.mouse().move(card.x + 60, card.y + 60);
        page.mouse().down();
        page.mouse().move(card.x - 40, card.y + 10);
        page.mouse().up();
        assertThat(number(page, "e => e.scrollLeft")).isGreaterThan(50);
        // whoever was dragged is not chosen
        assertThat(page.locator(".cascade-figures h3")).hasText(Grove.name(10));
        double before = number(page, "e => e.querySelector('.cascade-card').getBoundingClientRect().width");
        var box = page.locator(".cascade-window").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 50);
        page.keyboard().down("Control");
        page.mouse().wheel(0, 200);
        page.keyboard().up("Control");
        page.waitForFunction(
                "width => document.querySelector('.cascade-card').getBoundingClientRect().width < width", before);
    }

    @Test
    void whatItLooksLike() {
        var page = open(small("ru"), new Look(1280, 900, false, false, "ru"));
        named(page, 1).click();
        page.locator(".cascade-figures h3").waitFor();
        look(page, "cascade");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        shoot(page, "cascade-print");

        var phone = open(small("kk"), PHONE);
        named(phone, 1).tap();
        phone.locator(".cascade-figures h3").waitFor();
        look(phone, "cascade-phone");
        look(open(large(), Look.DESKTOP), "cascade-large");
    }

    private static void look(Page page, String name) {
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
