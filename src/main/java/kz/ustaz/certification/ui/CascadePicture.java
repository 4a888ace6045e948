package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.certification.Cascade;
import kz.ustaz.certification.SideEdge;
import kz.ustaz.certification.TrainerState;
import kz.ustaz.common.ui.Spoken;

/** The picture of the cascade, and beside it the figures of whoever is chosen in it. */
class CascadePicture extends Spoken {

    private static final String TEXT = "certification.cascade.picture.";

    CascadePicture(Cascade.Page page) {
        addClassName("cascade-picture");
        var figures = new TrainerFigures(page);
        var picture = new PictureElement(page, figures::show);
        say(() -> picture.say(texts()));
        var both = new Div(picture, figures);
        both.addClassName("cascade-beside");
        var how = text(new Paragraph(), "certification.cascade.picture.how");
        how.addClassName("muted");
        var keys = text(new Paragraph(), "certification.cascade.picture.keys");
        keys.addClassNames("muted", "cascade-keys");
        add(both, how, keys);
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (String key : new String[] {"tree", "window", "larger", "smaller", "normal", "more", "said", "card"}) {
            texts.put(key, words(TEXT + key));
        }
        var said = new CascadeWords(this);
        for (var state : TrainerState.values()) {
            texts.put(state.name(), said.state(state));
        }
        for (var kind : SideEdge.Kind.values()) {
            texts.put(kind.name(), words(TEXT + kind.name().toLowerCase(Locale.ROOT)));
        }
        return texts;
    }
}
