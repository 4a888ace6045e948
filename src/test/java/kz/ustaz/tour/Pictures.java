package kz.ustaz.tour;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import kz.ustaz.testing.Browsing;

/** Where the tour's pictures go: beside the built product, or to the folder that {@code -Dtour.folder} names. */
final class Pictures {

    private static final Path FOLDER = Path.of(System.getProperty("tour.folder", "target/looks/tour"));

    /** Neither a pointer over something nor a ring around it, and what counts seconds says what the server said. */
    private static final String AT_REST = """
            () => {
              document.activeElement?.blur();
              document.querySelectorAll('[data-now]:has(ustaz-since)')
                  .forEach((table) => (table.dataset.now = Number(table.dataset.now) + 1));
              document.querySelectorAll('ustaz-since').forEach((one) => one.show());
            }""";

    private Pictures() {}

    /** Of what the window shows. */
    static void take(Page page, String name) {
        Browsing.settle(page);
        page.mouse().move(0, 0);
        page.evaluate(AT_REST);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }
}
