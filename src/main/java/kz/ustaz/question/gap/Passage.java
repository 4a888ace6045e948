package kz.ustaz.question.gap;

import com.vaadin.flow.dom.Element;
import java.util.Map;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** Running text with an element in each of its gaps. Another language may have them elsewhere: they move, and stay the same. */
final class Passage {

    private Passage() {}

    /** @param gaps by token */
    static void lay(Element place, Wording wording, Localized passage, Map<String, Element> gaps) {
        wording.also(language -> {
            place.removeAllChildren();
            for (String paragraph : passage.in(language).split("\\R\\s*\\R", -1)) {
                paragraph(PromptField.child(place, "p", "gap-paragraph"), paragraph, gaps);
            }
            Wording.mark(place, passage, language);
        });
    }

    private static void paragraph(Element place, String text, Map<String, Element> gaps) {
        int from = 0;
        var gap = GapQuestion.PLACE.matcher(text);
        while (gap.find()) {
            words(place, text.substring(from, gap.start()));
            var element = gaps.get(gap.group(1));
            if (element != null) {
                place.appendChild(element);
            }
            from = gap.end();
        }
        words(place, text.substring(from));
    }

    /** The space between words and a gap is the author's: a comma stands close to it. */
    private static void words(Element place, String text) {
        if (!text.isEmpty()) {
            String before = text.isBlank() || !Character.isWhitespace(text.charAt(0)) ? "" : " ";
            String after = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
            PromptField.child(place, "span", "gap-words")
                    .setProperty("innerHTML", before + Markdown.inline(text) + after);
        }
    }
}
