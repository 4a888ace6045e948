package kz.ustaz.question.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;

/** The texts of one screen part. They change in place when the language does; what was typed or chosen is not touched. */
public final class Wording {

    private final List<Saying> sayings = new ArrayList<>();

    /** Gives one or more elements their text in a language. */
    public interface Saying {
        void in(Locale language);
    }

    /** Makes one text in a language. */
    public interface Phrase {
        String in(Locale language);
    }

    /** A text of the frame. */
    public Element text(Element element, String key) {
        return text(element, language -> translate(language, key));
    }

    public Element text(Element element, Phrase phrase) {
        sayings.add(language -> element.setText(phrase.in(language)));
        return element;
    }

    /** Whatever else follows the language, such as the order of words and controls in a sentence. */
    public void also(Saying saying) {
        sayings.add(saying);
    }

    public void attribute(Element element, String name, Phrase phrase) {
        sayings.add(language -> element.setAttribute(name, phrase.in(language)));
    }

    /** An author's text that may have blocks. */
    public void markdown(Element element, Localized text) {
        html(element, text, true);
    }

    /** An author's text on one line, for labels and cells. */
    public void inline(Element element, Localized text) {
        html(element, text, false);
    }

    private void html(Element element, Localized text, boolean blocks) {
        sayings.add(language -> {
            String written = text.in(language);
            element.setProperty("innerHTML", blocks ? Markdown.html(written) : Markdown.inline(written));
            mark(element, text, language);
        });
    }

    /** An author's text bare of its Markdown, where only text can stand. */
    public void plain(Element element, String before, Localized text) {
        sayings.add(language -> {
            element.setText(before + Markdown.plain(text.in(language)));
            mark(element, text, language);
        });
    }

    /** Tells a screen reader which voice to take where a text is not in the page's language. */
    public static void mark(Element element, Localized text, Locale language) {
        String real = text.languageFor(language.getLanguage());
        if (real.equals(language.getLanguage())) {
            element.removeAttribute("lang");
        } else {
            element.setAttribute("lang", real);
        }
    }

    public static String translate(Locale language, String key, Object... values) {
        return I18NProvider.translate(language, key, values);
    }

    public void say(String language) {
        var locale = Locale.of(language);
        sayings.forEach(saying -> saying.in(locale));
    }
}
