package kz.ustaz.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.ustaz.content.ports.TextUnit;

/** A text as its file has it, for who compares it with another. */
final class Excerpt {

    private static final Pattern WORDS = Pattern.compile("<(text|title|desc)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    private Excerpt() {}

    /** @param line of its key; 0 for the whole file. Of a drawing only what is written in it */
    static String of(TextUnit.Sort sort, String text, int line) {
        if (sort == TextUnit.Sort.PICTURE) {
            return words(text);
        }
        return line == 0 ? text.strip() : lines(text.lines().toList(), line);
    }

    private static String words(String drawing) {
        var words = new ArrayList<String>();
        var found = WORDS.matcher(drawing);
        while (found.find()) {
            words.add(found.group(2)
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip());
        }
        return String.join("\n", words);
    }

    /** The key's line and those that stand further in. */
    private static String lines(List<String> lines, int line) {
        return String.join("\n", lines.subList(line - 1, end(lines, line)))
                .stripIndent()
                .strip();
    }

    /** The line, from 1, on which what begins on this one ends; empty ones behind it are not its own. */
    static int end(List<String> lines, int line) {
        int margin = margin(lines.get(line - 1));
        int end = line;
        for (int next = line; next < lines.size(); next++) {
            if (!lines.get(next).isBlank()) {
                if (margin(lines.get(next)) <= margin) {
                    break;
                }
                end = next + 1;
            }
        }
        return end;
    }

    static int margin(String line) {
        return line.length() - line.stripLeading().length();
    }
}
