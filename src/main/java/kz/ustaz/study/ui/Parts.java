package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;

/** Small pieces that several parts of these pages are made of. */
final class Parts {

    private static final int MINUTES_IN_AN_HOUR = 60;

    private Parts() {}

    /** A course's own text, with its language where that is not the page's. */
    static void put(Component component, Localized text, Locale locale) {
        component.getElement().setText(text.in(locale));
        mark(component.getElement(), text, locale);
    }

    static void mark(Element element, Localized text, Locale locale) {
        speak(element, text.languageFor(locale.getLanguage()), locale);
    }

    static void speak(Element element, String language, Locale locale) {
        if (language.equals(locale.getLanguage())) {
            element.removeAttribute("lang");
        } else {
            element.setAttribute("lang", language);
        }
    }

    static Span badge(String tone) {
        var badge = new Span();
        badge.addClassNames("badge", tone);
        return badge;
    }

    /** A bar whose value a screen reader hears. @param percent 0–100 */
    static Element meter(int percent) {
        var meter = new Element("progress");
        meter.getClassList().add("meter");
        meter.setAttribute("max", "100").setAttribute("value", Integer.toString(percent));
        return meter;
    }

    static Div icon(String sign, String className) {
        var icon = new Div(sign);
        icon.addClassName(className);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    static String duration(Component where, int minutes) {
        int hours = minutes / MINUTES_IN_AN_HOUR;
        int rest = minutes % MINUTES_IN_AN_HOUR;
        if (hours == 0) {
            return where.getTranslation("study.minutes", rest);
        }
        return rest == 0
                ? where.getTranslation("study.hours", hours)
                : where.getTranslation("study.hours.minutes", hours, rest);
    }

    /** Rounded down exactly, so that nobody reads a pass mark that he did not reach. */
    static String percent(Score score, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share(score));
    }

    /** 0–1 in thousandths, rounded down. */
    static BigDecimal share(Score score) {
        if (score.available() == 0) {
            return BigDecimal.ZERO;
        }
        var available =
                BigDecimal.valueOf(score.awarded().denominator()).multiply(BigDecimal.valueOf(score.available()));
        return BigDecimal.valueOf(score.awarded().numerator()).divide(available, 3, RoundingMode.DOWN);
    }
}
