package kz.ustaz.common.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param title of the document; a reader's window is called so
 * @param body well-formed HTML without a body tag, every text in it escaped; see {@link PrintHtml}
 * @param margins what stands in the margin of every page, at the top on the left and on the right; plain text
 * @param style more CSS
 * @param pictures those that the body names, by address; what is not among them is not drawn
 * @param bookmarks what a reader's window lists beside the pages; may be empty
 */
public record Printout(
        Locale language,
        String title,
        String body,
        Margins margins,
        String style,
        Map<String, byte[]> pictures,
        List<Bookmark> bookmarks) {

    /** Without bookmarks. */
    public Printout(
            Locale language, String title, String body, Margins margins, String style, Map<String, byte[]> pictures) {
        this(language, title, body, margins, style, pictures, List.of());
    }

    /** @param name plain text @param anchor id of an element of the body */
    public record Bookmark(String name, String anchor, List<Bookmark> within) {}

    /** Plain text, may be empty. */
    public record Margins(String left, String right) {}

    public Printout {
        pictures = Map.copyOf(pictures);
        bookmarks = List.copyOf(bookmarks);
    }
}
