package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import kz.ustaz.common.Localized;

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
}
