package kz.ustaz.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a person looks at a page.
 *
 * @param width of the window in CSS pixels
 * @param language that the browser asks for, such as {@code ru}
 */
public record Look(int width, int height, boolean touch, boolean dark, String language) {

    public static final Look DESKTOP = new Look(1280, 900, false, false, "en");
    public static final Look PHONE = new Look(360, 740, true, false, "en");

    public Look inTheDark() {
        return new Look(width, height, touch, true, language);
    }

    public Look in(String other) {
        return new Look(width, height, touch, dark, other);
    }

    Browser.NewContextOptions options(String base) {
        return new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale(language)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
