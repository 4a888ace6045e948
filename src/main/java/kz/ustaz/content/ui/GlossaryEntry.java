package kz.ustaz.content.ui;

import kz.ustaz.content.GlossaryDesk;
import org.springframework.web.util.HtmlUtils;

/** One term with its anchor, as markup. */
final class GlossaryEntry {

    private GlossaryEntry() {}

    static String html(GlossaryDesk.Entry entry) {
        return "<div id=\"term-%s\" tabindex=\"-1\" lang=\"%s\"><dt>%s</dt><dd>%s</dd></div>"
                .formatted(entry.id(), entry.language(), HtmlUtils.htmlEscape(entry.term()), entry.definition());
    }
}
