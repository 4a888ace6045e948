package kz.ustaz.views;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.testing.Browsing;
import kz.ustaz.testing.Look;

/**
 * Takes the whole page, in order of the walk.
 *
 * @param folder of one look
 */
record Camera(Path folder, AtomicInteger count) implements Eye {

    /** What lies below shows the same again. */
    private static final int LONGEST = 3000;

    Camera(Path folder) {
        this(folder, new AtomicInteger());
    }

    @Override
    public void look(Page page, Look look, String state, Seen seen) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(
                        folder.resolve("%03d %s.png".formatted(count.incrementAndGet(), state.replaceAll("\\W+", "-"))))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true)
                .setClip(0, 0, look.width(), Math.min(height, LONGEST)));
        seen.check(() -> Browsing.fits(page));
    }
}
