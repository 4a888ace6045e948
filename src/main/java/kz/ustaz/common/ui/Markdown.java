package kz.ustaz.common.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns what authors write into HTML that is safe to put into a page: CommonMark with tables; HTML in it is shown as
 * text, links lead to http, https and mail only, and pictures come from {@code /media/} of this server or are replaced by
 * their alt text.
 */
public final class Markdown {

    private static final int DEEPEST = 50;
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser BLOCKS = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final Parser ONE_LINE = Parser.builder()
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = renderer(false);
    private static final HtmlRenderer INLINE = renderer(true);

    /** Characters of texts and their HTML that are kept: what a course says is said to everybody. */
    private static final long KEPT = 4_000_000;

    private static final Cache<String, String> OF_BLOCKS = kept();
    private static final Cache<String, String> OF_LINES = kept();
    private static final Cache<String, String> BARE = kept();

    private Markdown() {}

    private static Cache<String, String> kept() {
        return Caffeine.newBuilder()
                .maximumWeight(KEPT)
                .weigher((String markdown, String html) -> markdown.length() + html.length())
                .build();
    }

    /** HTML of whole blocks: paragraphs, lists, tables. */
    public static String html(String markdown) {
        return OF_BLOCKS.get(markdown, written -> HTML.render(BLOCKS.parse(written)));
    }

    /** HTML that may stand inside a label or a cell: no blocks; line breaks become spaces. */
    public static String inline(String markdown) {
        return OF_LINES.get(markdown, written -> INLINE.render(ONE_LINE.parse(oneLine(written))));
    }

    /** The bare words on one line, for lists, exports and attributes; a picture gives its alt text. Not HTML. */
    public static String plain(String markdown) {
        return BARE.get(markdown, written -> {
            var words = new Words();
            BLOCKS.parse(written).accept(words);
            return oneLine(words.text.toString());
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static HtmlRenderer renderer(boolean inline) {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .omitSingleParagraphP(inline)
                .nodeRendererFactory(Pictures::new)
                .build();
    }

    private static final class Pictures implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Pictures(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node node) {
            String address = ((Image) node).getDestination();
            var alt = new Words();
            alt.visitChildrenOf(node);
            String words = oneLine(alt.text.toString());
            // a path that climbs out of /media/ would make the browser call another of our addresses
            if (address.startsWith("/media/") && !address.contains("..") && !address.contains("\\")) {
                context.getWriter()
                        .tag("img", Map.of("src", context.encodeUrl(address), "alt", words, "loading", "lazy"), true);
            } else {
                context.getWriter().text(words);
            }
        }
    }

    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        void visitChildrenOf(Node node) {
            visitChildren(node);
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Paragraph || parent instanceof Heading || parent instanceof TableCell) {
                text.append(' ');
            }
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlBlock node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
        }
    }
}
