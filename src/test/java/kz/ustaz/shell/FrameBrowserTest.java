package kz.ustaz.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The frame as a person meets it. */
class FrameBrowserTest extends BrowserTest {

    /** Reads Kazakh. */
    private static final String TRAINEE = "trainee15";

    /** English is read in every view by kz.ustaz.AxeBrowserTest, and the others there too when there is time. */
    @Test
    @Tag("deep")
    void isReadableInTheOtherLanguages() {
        for (Look look : List.of(Look.DESKTOP.inTheDark().in("ru"), Look.PHONE.in("kk"))) {
            Page page = window(look);
            go(page, "/login");
            axe(page, "sign-in " + look);
            fits(page);
            fillSignIn(page, TRAINEE, "steppe trainee");
            page.locator(".frame-person summary").click();
            axe(page, "start page " + look);
            fits(page);
            go(page, "/no-such-page");
            axe(page, "nothing here " + look);
            fits(page);
        }
    }

    @Test
    void changesItsLanguageWhereOneIsAndKeepsItForTheNextVisit() {
        Page page = window(Look.DESKTOP);
        go(page, "/login");
        page.locator("input[name=username]").fill("half a na");
        page.locator(".frame-tools select").selectOption("kk");
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        assertThat(page.locator(".frame-skip")).hasText("Мазмұнға өту");
        assertThat(page.locator("input[name=username]")).hasValue("half a na");

        go(page, "/login");
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
        assertThat(page.locator(".frame-skip")).hasText("Мазмұнға өту");
    }

    @Test
    void keepsLightOrDarkFromTheFirstPaint() {
        Page page = window(Look.DESKTOP);
        go(page, "/login");
        page.locator(".frame-theme").click();
        page.locator(".frame-theme").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.navigate("/login");
        assertThat(page.evaluate("() => document.documentElement.dataset.theme"))
                .isEqualTo("dark");
    }

    @Test
    void needsNoMouse() {
        Page page = window(Look.PHONE);
        signIn(page, TRAINEE);
        page.keyboard().press("Tab");
        assertThat(page.locator(".frame-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();

        tabTo(page, page.locator(".frame-menu"));
        assertThat(page.locator("#frame-nav")).isHidden();
        page.keyboard().press("Enter");
        assertThat(page.locator(".frame-menu")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#frame-nav a").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#frame-nav")).isHidden();
        assertThat(page.locator(".frame-menu")).isFocused();
    }

    @Test
    void runsNoScriptThatSomebodyPutIntoThePage() {
        Page page = window(Look.DESKTOP);
        go(page, "/login");
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = true';
                  document.body.append(script);
                  document.querySelector('main').insertAdjacentHTML('beforeend', '<img alt="" src="x" onerror="window.ran = true">');
                }""");
        page.waitForTimeout(300);
        assertThat(page.evaluate("() => window.ran")).isNull();
        forgetComplaints();
    }

    @Test
    @Tag("deep")
    void warnsAndThenEndsASessionInWhichNobodyActs() {
        Page page = window(Look.DESKTOP);
        page.clock().install();
        signIn(page, TRAINEE);
        go(page, "/account");
        page.clock().fastForward("28:10");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERTDIALOG))
                .isVisible();
        page.locator(".frame-idle button").click();
        assertThat(page.locator(".frame-idle")).isHidden();
        // the dialog tells of its end a moment after it is hidden: the clock must not be moved before
        page.waitForFunction("() => Number(localStorage['ustaz.acted']) > Date.now() - 60_000");

        page.clock().fastForward("27:00");
        assertThat(page.locator(".frame-idle")).isHidden();
        page.clock().fastForward("01:30");
        assertThat(page.locator(".frame-idle")).isVisible();
        page.clock().fastForward("02:10");
        page.waitForURL("**/login**");
        fillSignIn(page, TRAINEE, "steppe trainee");
        assertThat(page.url()).as("back where it ended").contains("/account");
    }

    @Test
    @Tag("deep")
    void aClockSetForwardEndsNothingWithoutTheWarning() {
        Page page = window(Look.DESKTOP);
        page.clock().install();
        signIn(page, TRAINEE);
        page.evaluate("() => { const real = Date.now; Date.now = () => real() + 3_600_000; }");
        page.clock().runFor("00:10");
        assertThat(page.locator(".frame-idle")).isVisible();
        page.clock().runFor("01:40");
        assertThat(page.url()).doesNotContain("login");
        page.locator(".frame-idle button").click();
        assertThat(page.locator(".frame-idle")).isHidden();
    }

    @Test
    @Tag("deep")
    void whatIsDictatedIsAnAct() {
        Page page = window(Look.DESKTOP);
        page.clock().install();
        signIn(page, TRAINEE);
        page.evaluate("() => document.querySelector('main').append(document.createElement('textarea'))");
        page.locator("main > textarea").focus();
        page.clock().fastForward("20:00");
        page.keyboard().insertText("dictated");
        page.clock().fastForward("09:00");
        assertThat(page.locator(".frame-idle")).hasCount(0);
    }

    @Test
    @Tag("deep")
    void aPageMayHoldTheEndBack() {
        Page page = window(Look.DESKTOP);
        page.clock().install();
        signIn(page, TRAINEE);
        page.evaluate("() => document.body.setAttribute('data-keep-alive', '')");
        page.clock().runFor("40:00");
        assertThat(page.locator(".frame-idle")).hasCount(0);
        assertThat(page.url()).doesNotContain("login");
    }

    @Test
    @Tag("deep")
    void signsOutByItsOwnForm() {
        Page page = window(Look.DESKTOP);
        signIn(page, TRAINEE);
        page.locator(".frame-person summary").click();
        page.locator(".frame-person form button").click();
        page.waitForURL("**/login**");
        page.navigate("/account");
        page.waitForURL("**/login**");
    }

    @Test
    @Tag("deep")
    void anUnknownAddressIsToldInThePersonsLanguage() {
        Page page = window(Look.DESKTOP);
        signIn(page, TRAINEE);
        var answer = page.navigate("/no-such-page");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(page.locator("h1")).hasText("Мұнда ештеңе жоқ");
        assertThat(page.locator("html")).hasAttribute("lang", "kk");
    }

    @Test
    @Tag("deep")
    void anothersThingIsNoThing() {
        Page page = window(Look.DESKTOP);
        signIn(page, TRAINEE);
        go(page, "/result/01900000-0000-7000-8000-000000000002");
        assertThat(page.locator("h1")).hasText("Мұнда ештеңе жоқ");
        assertThat(page.locator("#frame-nav")).isVisible();
    }
}
