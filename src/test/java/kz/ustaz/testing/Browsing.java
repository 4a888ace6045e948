package kz.ustaz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test does in a real browser, wherever the product runs. All tests share one Chromium; each page of a test has
 * cookies of its own.
 */
@ExtendWith(Chromium.class)
public abstract class Browsing {

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Where the product is, such as {@code http://localhost:41234}. */
    protected abstract String base();

    /** A new window of a new person: no cookies, nothing kept. */
    protected final Page window(Look look) {
        return window(look, options -> {});
    }

    /** @param more that is wished of the window */
    protected final Page window(Look look, Consumer<Browser.NewContextOptions> more) {
        var options = look.options(base());
        more.accept(options);
        var context = Chromium.browser().newContext(options);
        open.add(context);
        context.onPage(this::listen);
        return context.newPage();
    }

    /** A second tab of the same person. */
    protected final Page tabBeside(Page page) {
        return page.context().newPage();
    }

    /** Signs in at the sign-in page and waits for the page after it. */
    public static void signIn(Page page, String name, String password) {
        page.navigate("/login");
        fillSignIn(page, name, password);
    }

    /** The same where the sign-in page has come up by itself. */
    public static void fillSignIn(Page page, String name, String password) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action$=login] button").click();
        page.waitForURL(url -> !url.contains("/login"));
        settle(page);
    }

    /** Signs in one of the demo's fifteen trainees, or its {@code instructor}, {@code supervisor} or {@code admin}. */
    public static void signIn(Page page, String name) {
        signIn(page, name, "steppe " + (name.equals("admin") ? "administrator" : name.replaceAll("\\d", "")));
    }

    /** Goes to an address and waits until the view stands there. */
    public static void go(Page page, String path) {
        page.navigate(path);
        settle(page);
    }

    /** Waits until the view has its heading and the server has nothing more to say. */
    public static void settle(Page page) {
        page.locator("main h1").first().waitFor();
        page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    /** {@link #axe} in light. */
    public static void axeInLight(Page page, String where) {
        turn(page, ColorScheme.LIGHT);
        Axe.check(page, where + " in light");
    }

    /** The dark changes nothing but colours: only what they can spoil is looked for. */
    public static void axeInDark(Page page, String where) {
        turn(page, ColorScheme.DARK);
        Axe.checkColours(page, where + " in dark");
    }

    private static void turn(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        comeToRest(page);
    }

    /** Colours on their way are neither the ones nor the others: they arrive at once, also in what is folded away. */
    private static void comeToRest(Page page) {
        page.evaluate("""
                () => document.getAnimations()
                  .filter(animation => Number.isFinite(animation.effect.getComputedTiming().endTime))
                  .forEach(animation => animation.finish())""");
    }

    /** @throws AssertionError that names each serious or critical finding of axe */
    public static void axe(Page page, String where) {
        comeToRest(page);
        Axe.check(page, where);
    }

    /** @throws AssertionError if the page is wider than its window */
    public static void fits(Page page) {
        Object beyond =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond).as("pixels beyond the window at " + page.url()).isEqualTo(0);
    }

    /** Presses Tab until an element has the focus, as somebody without a mouse does. */
    protected final void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 100; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not to be reached by Tab: " + wanted);
    }

    /** For a test that makes trouble itself: what pages complained about until now is forgotten. */
    protected final void forgetComplaints() {
        complaints.clear();
    }

    /** For a test whose pages would go on complaining until its end. */
    protected final void closeAllWindows() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @AfterEach
    final void closeWindows() {
        closeAllWindows();
        assertThat(complaints)
                .as("scripts that failed, files that left the machine, breaches of the security policy")
                .isEmpty();
    }

    private void listen(Page page) {
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base()) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                complaints.add(page.url() + " asks for " + url);
            }
        });
    }
}
