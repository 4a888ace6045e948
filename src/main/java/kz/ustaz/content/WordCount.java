package kz.ustaz.content;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/** Counts the words of a lesson that somebody reads: no marks, names of sources, pictures or check-yourself items. */
final class WordCount extends Markup.Heard {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private WordCount() {}

    static int of(String markdown) {
        var count = new WordCount();
        Markup.parse(markdown).accept(count);
        return (int) WORD.matcher(count.words).results().count();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append(' ');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        words.append(' ');
    }

    /** Rows and cells of a table. */
    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        words.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        if (!fence.getInfo().strip().equals("check")) {
            Markup.parse(fence.getLiteral()).accept(this);
        }
    }

    @Override
    public void visit(Image image) {
        // seen, not read
    }

    @Override
    public void visit(Link link) {
        if (!link.getDestination().startsWith(Links.SOURCE)) {
            visitChildren(link);
        }
    }
}
