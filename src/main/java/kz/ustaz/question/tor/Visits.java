package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.ui.Wording;

/** What the first two steps have for each destination: a group that bears its name, and a picture. */
final class Visits {

    private Visits() {}

    static Element group(Element step, Visit visit, Wording wording) {
        var group = child(step, "fieldset", "tor-visit");
        var legend = child(group, "legend", "tor-legend");
        wording.text(child(legend, "span", "tor-destination"), visit.key());
        child(legend, "code", "tor-site").setText(visit.name());
        return group;
    }

    /**
     * Where the browser draws. The picture says nothing that the lists do not, and stays empty without scripts.
     *
     * @param shows {@code path} or {@code sight}
     * @return the picture, which may be given the answer to show instead of what the lists hold
     */
    static Element picture(Element group, Visit visit, String shows, Wording wording) {
        var picture = child(group, "ustaz-activity", "tor-picture")
                .setAttribute("name", "tor")
                .setAttribute("data-shows", shows)
                .setAttribute("data-destination", visit.destination().word());
        wording.attribute(picture, "data-texts", PictureTexts.in(visit.destination()));
        return picture;
    }
}
