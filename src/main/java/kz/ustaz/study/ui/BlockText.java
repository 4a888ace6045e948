package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import kz.ustaz.content.Course.Block;

/** Prose, a figure or a call-out. */
@Tag("div")
class BlockText extends Component {

    /** Signs beside the names of call-outs; the name says it, the sign is for the eye. */
    private static final Map<String, String> SIGNS = Map.of(
            "why", "?",
            "error", "✗",
            "changed", "↻",
            "rights", "§",
            "example", "≡",
            "activity", "✎",
            "summary", "∑");

    private final Element name = new Element("span");
    private final Element content = new Element("div");

    BlockText(Block block) {
        switch (block) {
            case Block.CallOut callOut -> callOut(callOut.kind());
            case Block.Figure _ -> getElement().getClassList().add("lesson-figure");
            default -> getElement().getClassList().add("lesson-prose");
        }
        getElement().appendChild(content);
    }

    private void callOut(String kind) {
        getElement().getClassList().add("callout");
        getElement().getClassList().add("callout-" + kind);
        getElement().setAttribute("role", "note");
        var sign = new Element("span").setAttribute("aria-hidden", "true").setText(SIGNS.getOrDefault(kind, "•"));
        sign.getClassList().add("callout-sign");
        var title = new Element("p").appendChild(sign, name);
        title.getClassList().add("callout-name");
        getElement().appendChild(title);
    }

    /** @param lessons where this course's lessons are */
    void say(Block block, String lessons) {
        switch (block) {
            case Block.Prose prose -> html(prose.html(), lessons);
            case Block.CallOut callOut -> {
                String word = getTranslation("study.callout." + callOut.kind());
                name.setText(word);
                getElement().setAttribute("aria-label", word);
                html(callOut.html(), lessons);
            }
            case Block.Figure figure -> html(Figures.html(figure), lessons);
            case Block.Check _ -> {
                // has a card of its own
            }
        }
    }

    /** The content's links name a lesson; the page's need the enrolment too. */
    private void html(String html, String lessons) {
        content.setProperty("innerHTML", html.replace("href=\"lesson/", "href=\"" + lessons));
    }

    /** Figures as HTML. */
    private static final class Figures {
        static String html(Block.Figure figure) {
            String picture = figure.svg().isEmpty()
                    ? "<img src=\"" + escaped(figure.address()) + "\" alt=\"" + escaped(figure.alt()) + "\">"
                    : "<div class=\"lesson-drawing\">" + figure.svg() + "</div>";
            String caption = figure.caption().isEmpty() ? "" : "<figcaption>" + figure.caption() + "</figcaption>";
            return "<figure>" + picture + caption + "</figure>";
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        }
    }
}
