package kz.ustaz.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import kz.ustaz.common.source.Problems;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Walks through a text and reports what may not stand there. */
final class TextCheck extends AbstractVisitor {

    private final String file;
    private final ToIntFunction<Node> lines;
    private final Links links;
    private final Problems problems;
    private final Consumer<Image> images;
    private final Set<String> cites;
    private boolean headings;

    private TextCheck(
            String file,
            ToIntFunction<Node> lines,
            Links links,
            Problems problems,
            Consumer<Image> images,
            Set<String> cites) {
        this.file = file;
        this.lines = lines;
        this.links = links;
        this.problems = problems;
        this.images = images;
        this.cites = cites;
    }

    /** A text with a line for each of its own. @param first the file's line on which it begins */
    static TextCheck inFile(String file, int first, Links links, Problems problems) {
        return inFile(file, first, links, problems, new LinkedHashSet<>());
    }

    private static TextCheck inFile(String file, int first, Links links, Problems problems, Set<String> cites) {
        ToIntFunction<Node> lines = node -> first + lineIn(node);
        return new TextCheck(
                file,
                lines,
                links,
                problems,
                image -> problems.add(
                        file,
                        lines.applyAsInt(image),
                        "A picture stands in a paragraph of its own, in no list, table or call-out."),
                cites);
    }

    /** For a text inside this one, whose citations are this one's. */
    TextCheck within(int first) {
        return inFile(file, first, links, problems, cites);
    }

    /** A text that is one value of a YAML file. @param images what is done with each picture */
    static TextCheck atLine(String file, int line, Links links, Problems problems, Consumer<Image> images) {
        return new TextCheck(file, node -> line, links, problems, images, new LinkedHashSet<>());
    }

    /** A text that is one value of a YAML file and has no pictures, as HTML. */
    static String html(String markdown, Place place, Links links, Problems problems) {
        Node text = Markup.parseValue(markdown, place, problems);
        text.accept(atLine(
                place.file(),
                place.line(),
                links,
                problems,
                image -> problems.add(place.file(), place.line(), "A picture may not stand here.")));
        return new Markup("").html(text);
    }

    /** Headings of the third order may stand in a lesson's sections. */
    TextCheck allowingHeadings() {
        headings = true;
        return this;
    }

    /** Source ids in order of first use, of everything checked so far. */
    List<String> cites() {
        return new ArrayList<>(cites);
    }

    int line(Node node) {
        return lines.applyAsInt(node);
    }

    void report(Node node, String reason) {
        problems.add(file, line(node), reason);
    }

    /** For a title, which is also shown where a link cannot stand. */
    void plainWords(Heading title) {
        for (Node node = title.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link || node instanceof Image || node instanceof HtmlInline) {
                report(node, "A title and a section's heading are plain words.");
            }
        }
    }

    @Override
    public void visit(Link link) {
        String to = link.getDestination();
        links.check(to, new Place(file, line(link)), problems);
        if (to.startsWith(Links.SOURCE)) {
            cites.add(to.substring(Links.SOURCE.length()));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        images.accept(image);
    }

    @Override
    public void visit(Heading heading) {
        if (!headings || heading.getLevel() != 3 || !(heading.getParent() instanceof Document)) {
            report(heading, "A heading may not stand here.");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock block) {
        report(block, "HTML is not used in texts.");
    }

    @Override
    public void visit(HtmlInline inline) {
        report(inline, "HTML is not used in texts.");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (!block.getInfo().isBlank()) {
            report(block, "A block '" + block.getInfo() + "' may not stand inside another text.");
        }
    }

    /** Lines before a node in its text. */
    static int lineIn(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.getFirst().getLineIndex();
            }
        }
        return 0;
    }
}
