package kz.ustaz.views;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;

/** Somebody at a browser, who goes from one state to the next and looks at each. */
public final class Visit {

    private final Page page;
    private final Look look;
    private final Seen seen;
    private final Eye eye;

    /** Axe looks at each state, in light and in dark. */
    public Visit(Page page, Look look, Seen seen) {
        this(page, look, seen, Visit::read);
    }

    Visit(Page page, Look look, Seen seen, Eye eye) {
        this.page = page;
        this.look = look;
        this.seen = seen;
        this.eye = eye;
    }

    private static void read(Page page, Look look, String state, Seen seen) {
        seen.check(() -> BrowserTest.axeInLight(page, look.toString()));
        seen.check(() -> BrowserTest.axeInDark(page, look.toString()));
        seen.check(() -> BrowserTest.fits(page));
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** One of the demo's people, who reads the look's language and not his own. */
    Visit signIn(String name) {
        BrowserTest.signIn(page, name);
        return reading();
    }

    Visit signIn(String name, String password) {
        BrowserTest.signIn(page, name, password);
        return reading();
    }

    private Visit reading() {
        page.context().addCookies(List.of(new Cookie("ustaz-language", look.language()).setUrl(page.url())));
        return this;
    }

    Visit go(String path) {
        BrowserTest.go(page, "/" + path);
        return this;
    }

    Visit press(String selector) {
        find(selector).first().click();
        return this;
    }

    /** What stands only on some screens. */
    Visit pressIfSeen(String selector) {
        BrowserTest.settle(page);
        if (find(selector).first().isVisible()) {
            find(selector).first().click();
        }
        return this;
    }

    Visit type(String selector, String text) {
        find(selector).first().fill(text);
        return this;
    }

    /** @param text of the file that is chosen in a field */
    Visit choose(String selector, String name, String text) {
        find(selector).setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /**
     * Looks at a state.
     *
     * @param proof what is to be seen on the page in this state only
     */
    public Visit see(String state, String proof) {
        find(proof).first().waitFor();
        BrowserTest.settle(page);
        find("html[lang=" + look.language() + "]").waitFor();
        seen.at(URI.create(page.url()).getPath().substring(1), state);
        eye.look(page, look, state, seen);
        return this;
    }
}
