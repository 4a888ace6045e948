package kz.ustaz.study;

import java.util.regex.Pattern;
import kz.ustaz.content.Course;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;

/**
 * The words of a block as a reader selects them. The page counts in the same way (block-words.ts): all text in the order of
 * the markup, each run of white space as one space. Figures and questions have none.
 */
final class BlockWords {

    private static final Pattern SPACE = Pattern.compile("[ \t\n\f\r]+");

    private BlockWords() {}

    static String of(Course.Block block) {
        return switch (block) {
            case Course.Block.Prose prose -> words(prose.html());
            case Course.Block.CallOut callOut -> words(callOut.html());
            case Course.Block.Figure _, Course.Block.Check _ -> "";
        };
    }

    private static String words(String html) {
        var words = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse((node, _) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            }
        });
        return SPACE.matcher(words).replaceAll(" ");
    }
}
