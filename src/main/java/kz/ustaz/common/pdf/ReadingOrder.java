package kz.ustaz.common.pdf;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;

/**
 * Of a line, the words of a paragraph are drawn first and those of links and emphasis in it after them. It looks right and is tagged
 * right, but who copies or searches text finds it out of order. So words beside an element in their line are given one of their own.
 */
public final class ReadingOrder {

    private static final Set<String> IN_A_LINE = Set.of("a", "b", "code", "em", "i", "span", "strong", "sub", "sup");

    private ReadingOrder() {}

    /** @param body well-formed; what it looks like does not change */
    public static String of(String body) {
        var document = Jsoup.parse(body, Parser.xmlParser());
        document.outputSettings()
                .syntax(Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        for (Element parent : Collector.collect(new Evaluator.AllElements(), document)) {
            if (parent.children().stream().anyMatch(child -> IN_A_LINE.contains(child.normalName()))) {
                parent.textNodes().stream()
                        .filter(ReadingOrder::isInALine)
                        .forEach(words -> words.wrap("<span></span>"));
            }
        }
        return document.html();
    }

    /** A gap between blocks is none. */
    private static boolean isInALine(TextNode words) {
        return !words.isBlank()
                || words.previousSibling() instanceof Element before
                        && words.nextSibling() instanceof Element after
                        && IN_A_LINE.contains(before.normalName())
                        && IN_A_LINE.contains(after.normalName());
    }
}
