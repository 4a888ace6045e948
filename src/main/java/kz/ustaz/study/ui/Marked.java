package kz.ustaz.study.ui;

import com.vaadin.flow.dom.Element;
import java.util.Locale;
import kz.ustaz.study.Excerpt;

/** Puts an excerpt on the page, the found words marked. As text nodes: what a text says is never read as HTML. */
final class Marked {

    private Marked() {}

    /** @param language that the excerpt is written in @return the same element */
    static Element put(Element where, Excerpt excerpt, String language, Locale locale) {
        where.removeAllChildren();
        for (var piece : excerpt.pieces()) {
            where.appendChild(
                    piece.found() ? new Element("mark").setText(piece.text()) : Element.createText(piece.text()));
        }
        Parts.speak(where, language, locale);
        return where;
    }
}
