package kz.ustaz.content;

import java.util.List;
import java.util.Map;
import kz.ustaz.common.source.Problems;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown to safe HTML, with the course's own links. One for each text, since it counts the text's headings. */
final class Markup {

    /** Ten times what a lesson should have, in characters; reading takes more than its share of time beyond. */
    static final int LONGEST_LESSON = 100_000;

    /** Of an item, a definition or a summary, in characters. */
    static final int LONGEST_VALUE = 20_000;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();

    private final HtmlRenderer renderer;
    private int headings;

    /** @param lesson whose page carries the list of sources; empty for other texts */
    Markup(String lesson) {
        renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> this::attributes)
                .nodeRendererFactory(context -> new CourseNodes(context, lesson))
                .build();
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** A text that is one value of a YAML file; nothing, and reported, when it is too long. */
    static Node parseValue(String markdown, Place place, Problems problems) {
        if (markdown.length() > LONGEST_VALUE) {
            problems.add(place.file(), place.line(), "A text has at most " + LONGEST_VALUE + " characters.");
            return parse("");
        }
        return parse(markdown);
    }

    /** What a reader hears, without marks. */
    static String words(Node node) {
        var heard = new Heard();
        node.accept(heard);
        return heard.words.toString().strip();
    }

    /** Gathers words and what stands between them. */
    static class Heard extends AbstractVisitor {

        final StringBuilder words = new StringBuilder();

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            words.append(' ');
        }
    }

    String html(Node node) {
        node.accept(new Wrapping());
        return renderer.render(node).strip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", "h" + ++headings);
        } else if (tag.equals("th")) {
            attributes.put("scope", "col");
        } else if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    /** A table in a frame that can be scrolled, also by keyboard, on a small screen. */
    static final class Framed extends CustomBlock {

        final String name;

        private Framed(TableBlock table) {
            var names = new StringBuilder();
            table.getFirstChild().accept(new AbstractVisitor() {
                @Override
                public void visit(CustomNode node) {
                    if (node instanceof TableCell) {
                        names.append(names.isEmpty() ? "" : ", ").append(words(node));
                    } else {
                        visitChildren(node);
                    }
                }
            });
            name = names.toString();
        }
    }

    private static final class Wrapping extends AbstractVisitor {
        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table && !(table.getParent() instanceof Framed)) {
                var frame = new Framed(table);
                table.insertBefore(frame);
                table.unlink();
                frame.appendChild(table);
            }
        }
    }
}
