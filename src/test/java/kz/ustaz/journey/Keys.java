package kz.ustaz.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;

/**
 * Hands that have a keyboard alone. They complain of what is hard for them: a control far away, one whose focus cannot be
 * seen, one that lies under something else.
 */
final class Keys implements Hands {

    /** As often somebody may have to press Tab for the next thing to do. */
    private static final int PATIENCE = 45;

    private static final String HAS_FOCUS = "e => e === document.activeElement";

    /** The nearest way to it. */
    private static final String WAY = """
            e => e === document.activeElement ? ''
                : document.activeElement !== document.body
                    && (document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) > 0
                ? 'Shift+Tab' : 'Tab'""";

    /** A ring around it or around the label that it stands in, in the window and on top. */
    private static final String IS_SEEN = """
            e => {
              const label = e.closest('label') ?? e;
              const ringed = [e, label].some((one) => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              });
              const box = e.getClientRects()[0];
              if (!box) return false;
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return ringed && (e.contains(top) || label.contains(top));
            }""";

    /** Settles when eight frames in a row have seen the page at the same place. */
    private static final String REST = """
            () => new Promise((done) => {
              let last = scrollY;
              let still = 0;
              const look = () => {
                still = scrollY === last ? still + 1 : 0;
                last = scrollY;
                if (still >= 8) done();
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })""";

    private final Page page;
    private final Keyboard keys;

    Keys(Page page) {
        this.page = page;
        this.keys = page.keyboard();
    }

    @Override
    public void press(Locator control) {
        reach(control);
        keys.press("Enter");
    }

    @Override
    public void type(Locator field, String text) {
        reach(field);
        keys.press("ControlOrMeta+a");
        keys.type(text);
    }

    @Override
    public void choose(Locator radios, Locator one) {
        reachAnyOf(radios);
        for (int i = 0; i < radios.count() && !is(one, HAS_FOCUS); i++) {
            keys.press("ArrowDown");
        }
        if (!one.isChecked()) {
            keys.press("Space");
        }
        assertSeen(one);
    }

    @Override
    public void tick(Locator box) {
        reach(box);
        keys.press("Space");
    }

    /** By its first letter, as lists take it. */
    @Override
    public void pick(Locator select, String option) {
        reach(select);
        keys.press(option.substring(0, 1).toLowerCase());
    }

    @Override
    public void order(Locator question, List<String> entries) {
        reachAnyOf(question.locator("li button"));
        for (int place = 0; place < entries.size(); place++) {
            var entry = question.locator("li")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByText(entries.get(place), new Page.GetByTextOptions().setExact(true))));
            walk(entry, question);
            for (int at = at(entry); at > place; at--) {
                keys.press("Alt+ArrowUp");
            }
        }
    }

    /** Goes to an entry by the arrow keys. */
    private void walk(Locator entry, Locator question) {
        var all = question.locator("li");
        for (int i = 0; i < all.count() && !holdsFocus(entry); i++) {
            keys.press("ArrowDown");
        }
        for (int i = 0; i < all.count() && !holdsFocus(entry); i++) {
            keys.press("ArrowUp");
        }
        assertThat(holdsFocus(entry)).as("reached by arrow keys: " + entry).isTrue();
        assertSeen(page.locator(":focus"));
    }

    private static int at(Locator entry) {
        return ((Number) entry.evaluate("e => [...e.parentElement.children].indexOf(e)")).intValue();
    }

    private static boolean holdsFocus(Locator entry) {
        return is(entry, "e => e.contains(document.activeElement)");
    }

    @Override
    public void readOnTo(Locator end) {
        for (int i = 0; i < PATIENCE && !is(end, "e => e.getBoundingClientRect().bottom <= innerHeight"); i++) {
            keys.press("PageDown");
            comesToRest();
        }
    }

    /**
     * The browser glides to where a key sends it: whoever presses on meanwhile goes farther than meant, and is still carried
     * away when the next control has the focus.
     */
    private void comesToRest() {
        page.evaluate(REST);
    }

    private void reach(Locator wanted) {
        int presses = 0;
        for (String way = way(wanted); !way.isEmpty(); way = way(wanted)) {
            assertThat(presses++).as("presses of Tab to " + wanted).isLessThan(PATIENCE);
            keys.press(way);
        }
        assertSeen(wanted);
    }

    private void reachAnyOf(Locator several) {
        for (int presses = 0; presses < PATIENCE; presses++) {
            if (Boolean.TRUE.equals(several.evaluateAll("all => all.includes(document.activeElement)"))) {
                return;
            }
            keys.press(way(several.first()));
        }
        throw new AssertionError("none to be reached by Tab: " + several);
    }

    private static String way(Locator wanted) {
        return (String) wanted.evaluate(WAY);
    }

    /** Within the time that a person would give it: what the server sends may be putting the page in order just now. */
    private void assertSeen(Locator control) {
        try {
            page.waitForCondition(() -> is(control, IS_SEEN));
        } catch (TimeoutError notSeen) {
            throw new AssertionError("its focus is not in sight: " + control, notSeen);
        }
    }

    private static boolean is(Locator control, String what) {
        return Boolean.TRUE.equals(control.evaluate(what));
    }
}
