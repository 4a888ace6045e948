package kz.ustaz.study.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import kz.ustaz.testing.BrowserTest;
import kz.ustaz.testing.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Marking passages and writing notes in a real browser: by pointer, by keyboard, by finger, and without a connection. */
@Tag("deep")
class NotesBrowserTest extends BrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> ә \u202Eab";

    /** A line of plain words inside the first paragraph of the text that is wide enough: where to press and let go. */
    private static final String PLAIN_LINE = """
            () => {
              for (const p of document.querySelectorAll('.lesson-prose[data-block] p')) {
                const text = p.firstChild;
                if (text?.nodeType === Node.TEXT_NODE && text.data.length > 40) {
                  p.scrollIntoView({ block: 'center', behavior: 'instant' });
                  const range = document.createRange();
                  range.setStart(text, 0);
                  range.setEnd(text, 18);
                  const box = range.getClientRects()[0];
                  return { x: box.left + 1, y: box.top + box.height / 2, to: box.right };
                }
              }
            }""";

    /** What the browser paints as marked. */
    private static final String MARKED = "() => [...(CSS.highlights.get('note') ?? [])].map(range => range.toString())";

    private Page lesson(Look look, String trainee) {
        var page = window(look);
        signIn(page, trainee);
        page.locator("main a[href*='lesson/']").first().click();
        page.locator(".note-add").first().waitFor();
        settle(page);
        return page;
    }

    @SuppressWarnings("unchecked")
    private static String drag(Page page) {
        var line = (Map<String, Number>) page.evaluate(PLAIN_LINE);
        double y = line.get("y").doubleValue();
        page.mouse().move(line.get("x").doubleValue(), y);
        page.mouse().down();
        page.mouse().move(line.get("to").doubleValue() - 20, y);
        page.mouse().move(line.get("to").doubleValue(), y);
        page.mouse().up();
        return String.valueOf(page.evaluate("() => document.getSelection().toString().trim()"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> marked(Page page) {
        settle(page);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return (List<String>) page.evaluate(MARKED);
    }

    private static Locator bar(Page page) {
        return page.locator(".note-bar:popover-open");
    }

    @Test
    void byPointerAndByKeyboard() {
        var page = lesson(Look.DESKTOP, "trainee9");
        String chosen = drag(page);
        assertThat(chosen.length()).isGreaterThan(5);
        bar(page).waitFor();
        axe(page, "lesson, words selected");
        bar(page).locator("button").first().click();
        page.locator(".note-item .note-button").waitFor();
        assertThat(bar(page)).hasCount(0);
        assertThat(marked(page)).containsExactly(chosen);

        // words that are selected already are let grow by keys; Tab leads into the bar
        page.evaluate("""
                () => {
                  const p = [...document.querySelectorAll('.lesson-prose[data-block] p')].findLast(
                    p => p.firstChild?.nodeType === Node.TEXT_NODE && p.firstChild.data.length > 40);
                  p.scrollIntoView({ block: 'center', behavior: 'instant' });
                  document.getSelection().setBaseAndExtent(p.firstChild, 0, p.firstChild, 6);
                }""");
        for (int i = 0; i < 6; i++) {
            page.keyboard().press("Shift+ArrowRight");
        }
        bar(page).waitFor();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".note-card textarea")).isFocused();
        page.keyboard().type(HOSTILE);
        page.locator(".note-saved:not(:empty)").waitFor();
        assertThat(marked(page)).hasSize(2);

        // a section, by its button
        var add = page.locator(".note-add").nth(1);
        backTo(page, add);
        page.keyboard().press("Enter");
        assertThat(page.locator(".note-card textarea").nth(1)).isVisible();
        page.keyboard().type("About the section");
        assertThat(page.locator(".note-saved:not(:empty)")).hasCount(2);

        page.reload();
        page.locator(".note-add").first().waitFor();
        assertThat(marked(page)).hasSize(2).contains(chosen);
        assertThat(page.locator(".note-button")).hasCount(3);
        assertThat(page.locator(".note-excerpt").filter(new Locator.FilterOptions().setHasText(HOSTILE)))
                .hasCount(1);
        assertThat(page.locator(".note-button img")).hasCount(0);
        page.locator(".note-button").first().click();
        axeInLight(page, "lesson with notes");
        axeInDark(page, "lesson with notes");
        fits(page);
    }

    @Test
    void whatIsTypedWithoutAConnectionIsSaidNotToBeSavedAndThenSaved() {
        var page = lesson(Look.DESKTOP, "trainee10");
        page.locator(".note-add").first().click();
        page.locator(".note-card textarea").waitFor();
        page.context().setOffline(true);
        page.locator(".note-card textarea").fill("Typed in a tunnel");
        assertThat(page.locator(".note-unsaved")).isVisible();
        assertThat(page.locator(".note-card textarea")).hasValue("Typed in a tunnel");
        page.context().setOffline(false);
        page.locator(".note-saved:not(:empty)").waitFor();
        assertThat(page.locator(".note-unsaved")).isHidden();
        forgetComplaints();
    }

    @Test
    void onAPhoneTheBarStandsAtTheEndOfTheWindow() {
        var page = lesson(Look.PHONE.in("kk"), "trainee11");
        page.evaluate("""
                () => {
                  const p = [...document.querySelectorAll('.lesson-prose[data-block] p')].find(
                    p => p.firstChild?.nodeType === Node.TEXT_NODE && p.firstChild.data.length > 40);
                  document.getSelection().setBaseAndExtent(p.firstChild, 0, p.firstChild, 20);
                }""");
        bar(page).waitFor();
        fits(page);
        bar(page).locator("button").nth(1).tap();
        page.locator(".note-card textarea").fill("Мына сөзді сұрау керек");
        page.locator(".note-saved:not(:empty)").waitFor();
        axe(page, "lesson with a note on a phone");
        fits(page);
    }

    @Test
    void theirPageLeadsBackAndGivesAFile() throws IOException {
        var page = lesson(Look.DESKTOP, "trainee12");
        String chosen = drag(page);
        bar(page).locator("button").first().click();
        page.locator(".note-button").waitFor();
        page.locator(".lesson-header a[href*='notes/']").click();
        page.locator(".note-line").waitFor();
        axe(page, "own notes");
        var file = page.waitForDownload(() -> page.locator("#notes-export").click());
        assertThat(Files.readString(file.path())).contains("    «" + chosen + "»\r\n");
        page.locator(".note-line a").click();
        assertThat(page.locator(".note-button").first()).isFocused();
        assertThat(page.locator(".note-button").first()).isInViewport();
        assertThat(page.locator(".note-card")).isVisible();
    }

    /** With Shift and Tab, as the words that were marked stand below. */
    private static void backTo(Page page, Locator wanted) {
        for (int i = 0; i < 200 && !Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement")); i++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(wanted).isFocused();
    }
}
