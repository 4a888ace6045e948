package kz.ustaz.content;

import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remembered;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * The Markdown of an item, made to stand by itself: a picture's path becomes its address, and a link of the course the
 * words that it covers, since nobody leaves a question half answered to read a lesson.
 */
final class ItemText {

    /** Characters of texts; the outcome has about as many. */
    private static final Remembered<Source, String> KNOWN =
            new Remembered<>(4_000_000, source -> source.markdown().length());

    private final String markdown;
    private final Figures figures;
    private final TreeMap<Integer, Change> changes = new TreeMap<>();

    private record Change(int end, String text) {}

    private record Source(String markdown, Around around) {}

    static String read(String markdown, Around around, Place place, Problems problems) {
        return KNOWN.read(
                        new Source(markdown, around),
                        found -> Optional.of(
                                new ItemText(markdown, new Figures(around, found)).read(place, around.links(), found)),
                        problems)
                .orElseThrow();
    }

    private ItemText(String markdown, Figures figures) {
        this.markdown = markdown;
        this.figures = figures;
    }

    private String read(Place place, Links links, Problems problems) {
        Node text = Markup.parseValue(markdown, place, problems);
        text.accept(TextCheck.atLine(
                place.file(), place.line(), links, problems, image -> picture(image, place, problems)));
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                change(link, words(link));
            }
        });
        var out = new StringBuilder();
        int at = 0;
        for (var change : changes.entrySet()) {
            if (change.getKey() >= at) {
                out.append(markdown, at, change.getKey())
                        .append(change.getValue().text());
                at = change.getValue().end();
            }
        }
        return out.append(markdown, at, markdown.length()).toString();
    }

    private void picture(Image image, Place place, Problems problems) {
        figures.address(image, place).ifPresent(address -> {
            String written = written(image);
            String path = "](" + image.getDestination();
            int from = written.lastIndexOf(path);
            if (from < 0) {
                problems.add(
                        place.file(),
                        place.line(),
                        "Write a picture as ![what it shows](" + image.getDestination() + ").");
            } else {
                change(image, written.substring(0, from) + "](" + address + written.substring(from + path.length()));
            }
        });
    }

    private static String words(Link link) {
        String words = Markup.words(link).replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
        return link.getDestination().startsWith(Links.SOURCE) ? "\\[" + words + "\\]" : words;
    }

    private String written(Node node) {
        return markdown.substring(start(node), end(node));
    }

    private void change(Node node, String text) {
        changes.put(start(node), new Change(end(node), text));
    }

    private static int start(Node node) {
        return node.getSourceSpans().getFirst().getInputIndex();
    }

    private static int end(Node node) {
        var last = node.getSourceSpans().getLast();
        return last.getInputIndex() + last.getLength();
    }
}
