package kz.ustaz.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import kz.ustaz.content.ports.CourseFiles;

/** A course with some of its files spoilt at random; the same seed spoils the same. */
final class SpoiltCourse {

    private static final List<String> VALUES = List.of(
            "",
            "~",
            "null",
            "true",
            "on",
            "[]",
            "{}",
            "[[a]]",
            "{a: b}",
            "-1",
            "0",
            "0x10",
            "1_000",
            ".5",
            "+5",
            "1e999",
            "NaN",
            "99999999999999999999",
            "1.0000000001",
            "٣",
            "\"\"",
            "\" \"",
            "\"a\\nb\"",
            "\"a\\0b\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "'it''s'",
            "|",
            ">-",
            "&a x",
            "*a",
            "!!java.net.URL [x]",
            "!x y",
            "? x",
            "%",
            "@",
            "`",
            "../x",
            "<b>x</b>",
            "![](media/x.svg)",
            "![x](../../course.yml)",
            "[x](javascript:alert(1))",
            "# x",
            "day-1",
            "d1-q01",
            "a");
    private static final List<String> YAML = List.of(
            "a: &a [x]\n",
            "b: *a\n",
            "<<: *a\n",
            "x: &x {y: *x}\n",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "!!set {a}: b\n",
            "? [a]\n: b\n",
            "  retired: true\n",
            "retired: [x]\n",
            "- \n",
            "\t\n",
            "{\n",
            "]\n",
            "\"\n",
            "# \n");
    private static final List<String> SVG = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<g onload=\"x()\"/>",
            "<a href=\"javascript:x\"/>",
            "<use href=\"https://example.org/#a\"/>",
            "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
            "<style>*{fill:url(//example.org)}</style>",
            "<image href=\"x.png\"/>",
            "<?xml-stylesheet href=\"x\"?>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]>",
            "&a;",
            "&#0;",
            "&#x1F600;",
            "<![CDATA[<script>]]>",
            "<!-- -- -->",
            "</svg>",
            "<g",
            "<rect fill=\"url(&#106;avascript:x)\"/>",
            "<animate attributeName=\"href\"/>",
            "<x:g xmlns:x=\"y\"/>",
            "<g id=\"a\" id=\"a\"/>");
    private static final List<String> MARKDOWN = List.of(
            "\n# Another\n",
            "\n## \n",
            "\n```check\nd1-c01\n```\n",
            "\n```check\n\n",
            "\n```why\n```\n",
            "\n<div>\n",
            "<b>",
            "![]()",
            "![x](media/none.svg)",
            "[x](glossary:)",
            "[x](source:s0)",
            "[x](lesson:)",
            "[x]: y\n",
            "\n| a |\n|---|\n| b | c |\n",
            "\n- ![x](media/anatomy.svg)\n",
            "&nbsp;",
            "&#0;",
            "\n    code\n",
            "\n***\n",
            "<https://example.org>",
            "\n> > > x\n",
            "\\",
            "*_*_");
    private static final List<String> ODD = List.of(
            "\u202e",
            "\ufeff",
            "\u2028",
            "\u0085",
            "\u00a0",
            "\u200d",
            "\u0000",
            "\u001b",
            "\u007f",
            "\u009b",
            "\uffff",
            "\ud83d\ude00",
            "a" + "\u0301".repeat(2_000),
            "\u0130",
            "ß",
            "\u1e9e",
            "\ud834\udd1e",
            "\ue000",
            "\ufdfa",
            "\r",
            "\t",
            "’");
    private static final List<String> NESTS =
            List.of("[", "{a: ", "- ", "? ", "> ", "<g>", "*a ", "[a](", "![", "`", "&", "((", "|");

    private final Random random;
    private final TreeMap<String, byte[]> files;
    private final List<String> done = new ArrayList<>();

    SpoiltCourse(long seed, CourseFiles course) {
        random = new Random(seed);
        files = new TreeMap<>(course.files());
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            spoil(any(List.copyOf(files.keySet())));
        }
    }

    CourseFiles files() {
        return new CourseFiles(files);
    }

    /** What was done to which file. */
    @Override
    public String toString() {
        return done.toString();
    }

    private void spoil(String path) {
        byte[] bytes = files.get(path);
        String text = new String(bytes, UTF_8);
        int way = random.nextInt(16);
        done.add(path + " by way " + way);
        switch (way) {
            case 0 -> files.put(path, flipped(bytes));
            case 1 -> lines(path, text, (lines, at) -> lines.remove(at));
            case 2 -> lines(path, text, (lines, at) -> lines.add(at, lines.get(at)));
            case 3 -> lines(path, text, (lines, at) -> lines.set(at, otherKey(lines.get(at))));
            case 4 -> lines(path, text, (lines, at) -> lines.add(lines.remove(at)));
            case 5 -> lines(path, text, (lines, at) -> lines.set(at, otherValue(lines.get(at))));
            case 6 -> insert(path, text, any(NESTS).repeat(1 + random.nextInt(50_000)));
            case 7 ->
                insert(
                        path,
                        text,
                        any(List.of("x", "ы", "x ", "a: b, ", "| ", "\\", "*a* "))
                                .repeat(1 + random.nextInt(100_000)));
            case 8 -> files.put(path, encoded(text));
            case 9 ->
                lines(
                        path,
                        text,
                        (lines, at) -> lines.add(
                                at, indentOf(lines.get(at)) + any(YAML).stripTrailing()));
            case 10 -> insert(path, text, any(ODD));
            case 11 -> insert(path, text, any(path.endsWith(".svg") ? SVG : MARKDOWN));
            case 12 -> afterTag(path, text, any(SVG));
            case 13 -> insert(path, text, piece(new String(files.get(any(List.copyOf(files.keySet()))), UTF_8)));
            case 14 ->
                files.put(
                        path,
                        text.substring(0, random.nextInt(text.length() + 1)).getBytes(UTF_8));
            default -> place(path, bytes);
        }
    }

    private interface Change {
        void in(List<String> lines, int at);
    }

    private void lines(String path, String text, Change change) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        change.in(lines, random.nextInt(lines.size()));
        files.put(path, String.join("\n", lines).getBytes(UTF_8));
    }

    private void insert(String path, String text, String piece) {
        var out = new StringBuilder(text);
        files.put(
                path,
                out.insert(random.nextInt(text.length() + 1), piece).toString().getBytes(UTF_8));
    }

    private void afterTag(String path, String text, String piece) {
        int tag = text.indexOf('>', random.nextInt(text.length() + 1)) + 1;
        files.put(path, (text.substring(0, tag) + piece + text.substring(tag)).getBytes(UTF_8));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(8); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private String otherKey(String line) {
        int end = line.indexOf(':');
        if (end < 1) {
            return line;
        }
        int at = random.nextInt(end);
        return switch (random.nextInt(3)) {
            case 0 -> line.substring(0, at) + line.substring(at + 1);
            case 1 -> line.substring(0, at) + line.charAt(at) + line.substring(at);
            default -> line.substring(0, at) + (char) ('a' + random.nextInt(26)) + line.substring(at + 1);
        };
    }

    private String otherValue(String line) {
        int colon = line.indexOf(": ");
        return colon < 0 ? line + " " + any(VALUES) : line.substring(0, colon + 2) + any(VALUES);
    }

    private byte[] encoded(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.getBytes(Charset.forName("windows-1251"));
            case 1 -> text.getBytes(UTF_16LE);
            case 2 -> text.getBytes(ISO_8859_1);
            case 3 -> text.replace("\n", "\r\n").getBytes(UTF_8);
            case 4 -> ("\ufeff" + text).getBytes(UTF_8);
            default -> (text + "\ud83d\ude00").getBytes(Charset.forName("CESU-8"));
        };
    }

    private String piece(String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(2_000)));
    }

    /** Takes a file away, empties it, puts it elsewhere or twice. */
    private void place(String path, byte[] bytes) {
        String elsewhere = any(List.of(
                "x.yml",
                "day-1/media/x.png",
                "ru/course.yml",
                "day-9/module.yml",
                "day-2/ru/module.yml",
                "day-1/kk/quizzes/d1-quiz.yml",
                "day-3/checks.yml",
                "a b.md",
                "день/x.md",
                "x\ny.yml",
                "day-1/../x.yml",
                ""));
        switch (random.nextInt(4)) {
            case 0 -> files.remove(path);
            case 1 -> files.put(path, new byte[0]);
            case 2 -> files.put(elsewhere, bytes);
            default -> {
                files.remove(path);
                files.put(elsewhere, bytes);
            }
        }
    }

    private String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
