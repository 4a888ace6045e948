package kz.ustaz.question;

import static kz.ustaz.common.pdf.PrintHtml.blocks;
import static kz.ustaz.common.pdf.PrintHtml.inline;
import static kz.ustaz.common.pdf.PrintHtml.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.ustaz.common.Localized;
import kz.ustaz.common.pdf.PrintHtml;
import kz.ustaz.common.pdf.PrintPicture;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.Printed.Field;

/** The parts of questions as HTML for paper. Every text in it is escaped, or came through the Markdown of the course. */
public final class PrintedSheet {

    public static final String STYLE = """
            .meta, .name { margin-bottom: 3mm; }
            .question { margin-bottom: 5mm; page-break-inside: avoid; }
            .slim { white-space: nowrap; word-wrap: normal; }
            .question h3 { font-size: 10.5pt; margin: 0 0 1mm; page-break-after: avoid; }
            .how { font-size: 8.5pt; color: #333; margin-bottom: 1.5mm; }
            .choices { margin: 0 0 2mm; padding: 0; list-style-type: none; }
            .choices li { margin: 0 0 1mm 8mm; text-indent: -8mm; page-break-inside: avoid; }
            .choices p { display: inline; }
            .box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.3mm solid #000; margin-right: 1mm;
              vertical-align: -0.4mm; }
            .mark { font-weight: 700; padding-right: 1.5mm; }
            .line { border-bottom: 0.3mm solid #000; height: 8mm; }
            .blank { display: inline-block; border-bottom: 0.3mm solid #000; width: 34mm; height: 4mm; }
            .short { display: inline-block; border-bottom: 0.3mm solid #000; width: 10mm; height: 4mm; margin-right: 3mm; }
            .wide { display: inline-block; border-bottom: 0.3mm solid #000; width: 90mm; height: 5mm; margin-right: 3mm; }
            .field { margin-right: 4mm; white-space: nowrap; }
            .tick { margin-right: 2.5mm; white-space: nowrap; }
            .piece { font-size: 7.5pt; font-weight: 700; border: 0.2mm solid #555; padding: 0 0.8mm; }
            .new-page { page-break-before: always; }
            .center { text-align: center; }
            """;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9][a-z0-9-]{0,59})}");
    private static final String BOX = "<span class=\"box\"></span>";

    private final Wording wording;
    private final Locale language;
    private final Map<String, Grid> grids = new HashMap<>();

    /** @param address of the picture without it */
    private record Grid(String address, int columns, int rows) {

        byte[] over(byte[] picture) {
            return PrintPicture.gridded(address, picture, columns, rows);
        }
    }

    public PrintedSheet(Wording wording) {
        this.wording = wording;
        this.language = wording.locale();
    }

    public String block(Block block) {
        return switch (block) {
            case Block.How how -> "<p class=\"how\">" + text(how.words()) + "</p>";
            case Block.Lettered some ->
                (some.name().isEmpty() ? "" : "<p><strong>" + text(some.name()) + "</strong></p>")
                        + list(some.texts(), Printed.letters(some.texts().size()), some.ticked());
            case Block.Numbered some ->
                list(some.texts(), Printed.numbers(some.texts().size()), false);
            case Block.Lines lines -> lines(lines);
            case Block.Boxes boxes -> boxes(boxes);
            case Block.Gaps gaps -> gaps(gaps);
            case Block.Segments some -> segments(some);
            case Block.Gridded picture -> gridded(picture);
        };
    }

    private String list(List<Localized> texts, List<String> marks, boolean boxes) {
        var html = new StringBuilder("<ul class=\"choices\">");
        for (int i = 0; i < texts.size(); i++) {
            html.append("<li>")
                    .append(boxes ? BOX : "")
                    .append("<span class=\"mark\">")
                    .append(marks.get(i))
                    .append(".</span> ")
                    .append(inline(texts.get(i), language))
                    .append("</li>");
        }
        return html.append("</ul>").toString();
    }

    private String lines(Block.Lines lines) {
        if (lines.count() == 1) {
            return "<p><span class=\"wide\"></span> "
                    + (lines.behind().isEmpty() ? "" : inline(lines.behind(), language)) + "</p>";
        }
        return "<div class=\"line\"></div>".repeat(lines.count());
    }

    private String boxes(Block.Boxes boxes) {
        var html = new StringBuilder("<table><thead><tr><th scope=\"col\">")
                .append(text(wording.get("question.print.entry")))
                .append("</th>");
        for (int column = 0; column < boxes.columns().size(); column++) {
            html.append("<th scope=\"col\" class=\"center\">")
                    .append(Printed.letter(column))
                    .append(". ")
                    .append(inline(boxes.columns().get(column), language))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < boxes.rows().size(); row++) {
            html.append("<tr><th scope=\"row\">")
                    .append(row + 1)
                    .append(". ")
                    .append(inline(boxes.rows().get(row), language))
                    .append("</th>");
            for (int column = 0; column < boxes.columns().size(); column++) {
                html.append("<td class=\"center\">")
                        .append(BOX)
                        .append(Printed.letter(column))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String gaps(Block.Gaps gaps) {
        var html = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(gaps.passage().in(language), -1)) {
            html.append("<p>");
            int from = 0;
            var place = PLACE.matcher(paragraph);
            while (place.find()) {
                int number = gaps.places().indexOf(place.group(1)) + 1;
                words(html, paragraph.substring(from, place.start()));
                if (number > 0) {
                    html.append("<span class=\"mark\">(")
                            .append(number)
                            .append(")</span><span class=\"blank\"></span>");
                }
                from = place.end();
            }
            words(html, paragraph.substring(from));
            html.append("</p>");
        }
        return html.toString();
    }

    /** The space between words and a gap is the author's. */
    private static void words(StringBuilder html, String words) {
        if (!words.isEmpty()) {
            html.append(Character.isWhitespace(words.charAt(0)) ? " " : "")
                    .append(inline(words))
                    .append(Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "");
        }
    }

    private String segments(Block.Segments some) {
        var html = new StringBuilder("<p>");
        for (int i = 0; i < some.texts().size(); i++) {
            html.append("<span class=\"piece\">")
                    .append(i + 1)
                    .append("</span>\u00a0")
                    .append(inline(some.texts().get(i), language))
                    .append(' ');
        }
        return html.append("</p>").toString();
    }

    /** The same picture, at the address of its copy with a grid. */
    private String gridded(Block.Gridded picture) {
        String html = inline(picture.picture(), language);
        for (String address : PrintHtml.pictures(html)) {
            String name = PrintPicture.griddedAddress(address, picture.columns(), picture.rows());
            grids.put(name, new Grid(address, picture.columns(), picture.rows()));
            html = html.replace("src=\"" + address + "\"", "src=\"" + name + "\"");
        }
        return "<p>" + html + "</p>";
    }

    public String field(Field field) {
        var html = new StringBuilder("<span class=\"field\">");
        if (!field.label().isEmpty()) {
            html.append("<span class=\"mark\">").append(text(field.label())).append("</span>");
        }
        if (field.boxes().isEmpty()) {
            html.append(field.wide() ? "<span class=\"wide\"></span>" : "<span class=\"short\"></span>");
        }
        for (String box : field.boxes()) {
            html.append("<span class=\"tick\">").append(BOX).append(text(box)).append("</span> ");
        }
        return html.append("</span> ").toString();
    }

    /**
     * The pictures of a text in which blocks of this sheet stand, as paper can show them, by address.
     *
     * @param bytes of a picture by its hash
     */
    public Map<String, byte[]> pictures(String html, Function<String, byte[]> bytes) {
        var shown = new HashMap<String, byte[]>();
        for (String address : PrintHtml.pictures(html)) {
            shown.put(address, PrintPicture.of(address, bytes.apply(hash(address))));
        }
        grids.forEach((address, grid) -> shown.put(address, grid.over(bytes.apply(hash(grid.address())))));
        return shown;
    }

    private static String hash(String address) {
        return address.substring("/media/".length(), address.lastIndexOf('.'));
    }

    public String markdown(Localized text) {
        return blocks(text, language);
    }
}
