package kz.ustaz.common.pdf;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;

/** Texts as HTML that may be printed. */
public final class PrintHtml {

    /** Of the author's own text: on paper a link leads nowhere, and a heading of his would break the order of ours. */
    private static final Pattern LINK = Pattern.compile("</?a(?: [^>]*)?>");

    private static final Pattern HEADING = Pattern.compile("<h[1-6]>");
    private static final Pattern HEADING_END = Pattern.compile("</h[1-6]>");
    private static final Pattern PICTURE = Pattern.compile("src=\"(/media/[0-9a-f]{64}\\.(?:svg|png|jpg|webp))\"");

    private PrintHtml() {}

    /** Plain text. */
    public static String text(String plain) {
        var html = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(c);
            }
        });
        return html.toString();
    }

    /** Plain text of an author, marked where it is not in the language of the paper. */
    public static String text(Localized text, Locale language) {
        String voice = voice(text, language);
        String plain = text(text.in(language));
        return voice.isEmpty() ? plain : "<span" + voice + ">" + plain + "</span>";
    }

    /** An author's Markdown with blocks, marked where it is not in the language of the paper. */
    public static String blocks(Localized text, Locale language) {
        return "<div" + voice(text, language) + ">" + safe(Markdown.html(text.in(language))) + "</div>";
    }

    /** An author's Markdown within a line. */
    public static String inline(Localized text, Locale language) {
        return "<span" + voice(text, language) + ">" + inline(text.in(language)) + "</span>";
    }

    /** The same without the mark of its language. */
    public static String inline(String markdown) {
        return safe(Markdown.inline(markdown));
    }

    private static String voice(Localized text, Locale language) {
        String real = text.languageFor(language.getLanguage());
        return real.equals(language.getLanguage()) ? "" : " lang=\"" + text(real) + "\"";
    }

    private static String safe(String html) {
        String bare = LINK.matcher(html).replaceAll("");
        return HEADING_END
                .matcher(HEADING.matcher(bare).replaceAll("<p><strong>"))
                .replaceAll("</strong></p>");
    }

    /** Addresses of the pictures that some HTML shows. */
    public static Set<String> pictures(String html) {
        var found = new TreeSet<String>();
        PICTURE.matcher(html).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
