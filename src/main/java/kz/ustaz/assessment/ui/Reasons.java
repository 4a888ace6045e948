package kz.ustaz.assessment.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import kz.ustaz.common.Refused;
import org.springframework.web.util.WebUtils;

/** A refusal in somebody's language, outside of any screen. */
final class Reasons {

    private static final String TEXTS = "vaadin-i18n.translations";

    /** In which the frame keeps the language chosen in it. */
    private static final String LANGUAGE = "ustaz-language";

    private Reasons() {}

    static String text(Refused refused, HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, LANGUAGE);
        return text(refused, chosen == null ? request.getLocale() : Locale.forLanguageTag(chosen.getValue()));
    }

    private static String text(Refused refused, Locale locale) {
        String text = texts(locale).getString(refused.key());
        return refused.values().length == 0 ? text : new MessageFormat(text, locale).format(refused.values(locale));
    }

    private static ResourceBundle texts(Locale locale) {
        var noOther = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return ResourceBundle.getBundle(TEXTS, locale, noOther);
        } catch (MissingResourceException e) {
            return ResourceBundle.getBundle(TEXTS, Locale.ENGLISH, noOther);
        }
    }
}
