package kz.ustaz.content;

import java.util.regex.Pattern;

/**
 * A picture that texts of a module may show.
 *
 * @param path as its texts write it, such as {@code media/anatomy.svg}
 * @param address where this installation serves it
 */
public record Picture(String path, String address) {

    /** What Markdown would take for a mark of its own. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&!~|]");

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The Markdown that shows it. @param alt plain words, not blank: what a blind reader needs to know */
    public String markdown(String alt) {
        String words = GAPS.matcher(alt).replaceAll(" ").strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a picture needs words");
        }
        return "![" + MARKS.matcher(words).replaceAll("\\\\$0") + "](" + path + ")";
    }
}
