package kz.ustaz.content;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what in our Markdown means something else than in everybody's: links, pictures and tables. */
final class CourseNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final String lesson;

    CourseNodes(HtmlNodeRendererContext context, String lesson) {
        this.context = context;
        this.html = context.getWriter();
        this.lesson = lesson;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, Markup.Framed.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Link link -> link(link, link.getDestination());
            case Image image -> html.text(Markup.words(image));
            case Markup.Framed frame -> frame(frame);
            default -> children(node);
        }
    }

    private void link(Link link, String to) {
        if (to.startsWith(Links.TERM)) {
            String term = to.substring(Links.TERM.length());
            html.tag("button", Map.of("type", "button", "class", "term", "data-term", term));
            children(link);
            html.tag("/button");
        } else if (to.startsWith(Links.SOURCE)) {
            cite(link, to.substring(Links.SOURCE.length()));
        } else if (to.startsWith(Links.LESSON) && !lesson.isEmpty()) {
            String id = to.substring(Links.LESSON.length());
            html.tag("a", Map.of("href", "lesson/" + id, "data-lesson", id));
            children(link);
            html.tag("/a");
        } else {
            // outside of lessons nobody knows whose reading a link would lead to; other links the check refuses
            children(link);
        }
    }

    /** The page's base address is not the lesson's, so the link to its list of sources names the lesson. */
    private void cite(Link link, String source) {
        html.tag("cite", Map.of("class", "source", "data-source", source));
        if (!lesson.isEmpty()) {
            html.tag("a", Map.of("href", "lesson/" + lesson + "#src-" + source));
        }
        html.raw("[");
        children(link);
        html.raw("]");
        if (!lesson.isEmpty()) {
            html.tag("/a");
        }
        html.tag("/cite");
    }

    private void frame(Markup.Framed frame) {
        html.line();
        html.raw("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"" + Markup.escaped(frame.name)
                + "\">");
        children(frame);
        html.tag("/div");
        html.line();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }
}
