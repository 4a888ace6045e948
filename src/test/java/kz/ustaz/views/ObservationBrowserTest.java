package kz.ustaz.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The sheet of an observer on a phone at the back of a room with a bad line. */
@Tag("deep")
class ObservationBrowserTest extends BrowserTest {

    /** A finger's width in CSS pixels. */
    private static final double FINGER = 44;

    @Autowired
    private ApplicationContext product;

    @Test
    void whatIsMarkedWithoutALineIsSaidToBeOnItsWayAndKeptWhenItIsBack() {
        var page = sheet();
        var bar = page.locator(".sheet-bar");
        assertThat(bar.locator(".sheet-next")).hasText("Still to mark: 16");
        page.context().setOffline(true);
        level(page, 0, 2).click();
        assertThat(bar.locator(".sheet-sending")).isVisible();
        assertThat(page.locator(".level-said p:visible"))
                .hasText("What officers will be able to do is said at the start.");
        page.context().setOffline(false);
        assertThat(bar.locator(".sheet-kept"))
                .containsText("Kept ", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(bar.locator(".sheet-sending")).isHidden();
        assertThat(bar.locator(".sheet-next")).hasText("Still to mark: 15");
        page.reload();
        settle(page);
        assertThat(level(page, 0, 2)).hasAttribute("checked", "");
    }

    @Test
    void everyAnswerIsAsWideAsAFingerAndTheNextOneIsOneTouchAway() {
        var page = sheet();
        for (var radio : page.locator(".sheet vaadin-radio-button").all()) {
            var box = radio.boundingBox();
            assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(FINGER);
        }
        level(page, 0, 3).click();
        page.locator(".sheet-next").click();
        assertThat(level(page, 1, 0).locator("input")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(level(page, 1, 1)).hasAttribute("checked", "");
        page.locator(".level-all summary").nth(2).click();
        assertThat(level(page, 2, 3)).containsText("what is uncertain or not known is called so");
        level(page, 2, 3).click();
        assertThat(page.locator(".sheet-next")).hasText("Still to mark: 13");
        fits(page);
    }

    private Page sheet() {
        var scene = new Scene(product, "en");
        var practicum = scene.practicum();
        var page = window(Look.PHONE);
        new Visit(page, Look.PHONE, new Seen()).signIn(scene.observer(), Scene.PASSWORD);
        go(page, "/observing/" + practicum.value());
        return page;
    }

    private static Locator level(Page page, int criterion, int level) {
        return page.locator(".level-field")
                .nth(criterion)
                .locator("vaadin-radio-button")
                .nth(level);
    }
}
