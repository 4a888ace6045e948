package kz.ustaz.assessment;

import static kz.ustaz.common.pdf.PrintHtml.inline;
import static kz.ustaz.common.pdf.PrintHtml.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.ustaz.common.pdf.Printout;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.question.Kinds;
import kz.ustaz.question.Printed.Block;
import kz.ustaz.question.PrintedSheet;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Plan;
import kz.ustaz.quiz.Quiz;

/** Lays out the paper with its answer sheet, and the key, which is a document of its own. */
final class PaperPages {

    /** Columns that are as narrow as what stands in them. */
    private static final Set<String> SLIM = Set.of("column.number", "column.marks");

    private final Quiz quiz;
    private final PrintCode code;
    private final Wording wording;
    private final PrintedSheet sheet;
    private final Function<String, byte[]> pictures;

    /** @param pictures bytes by the hash in their address */
    PaperPages(Quiz quiz, PrintCode code, Wording wording, Function<String, byte[]> pictures) {
        this.quiz = quiz;
        this.code = code;
        this.wording = wording;
        this.sheet = new PrintedSheet(wording);
        this.pictures = pictures;
    }

    Printout paper(PrintedVersion version) {
        String title = said("title", wording.of(quiz.title()), version.name());
        var html = new StringBuilder();
        head(html, "h1", title, version);
        names(html);
        html.append("<p>").append(text(said("how"))).append("</p>");
        if (!quiz.intro().isEmpty()) {
            html.append(sheet.markdown(quiz.intro()));
        }
        if (quiz.plan().sections().isEmpty()) {
            html.append("<h2>").append(text(said("questions"))).append("</h2>");
        }
        int number = 1;
        var section = Optional.<Plan.Section>empty();
        for (var asked : version.asked()) {
            if (!asked.section().equals(section)) {
                section = asked.section();
                section.ifPresent(begun -> section(html, begun));
            }
            question(html, number++, asked);
        }
        html.append("<div class=\"new-page\"></div>");
        head(html, "h2", said("sheet", wording.of(quiz.title()), version.name()), version);
        names(html);
        answers(html, version);
        return printout(title, version.name(), html);
    }

    private void head(StringBuilder html, String level, String title, PrintedVersion version) {
        html.append('<' + level + '>').append(text(title)).append("</" + level + "><p class=\"meta\">");
        html.append(text(
                said("facts", version.name(), code.toString(), version.asked().size(), version.marks())));
        if (quiz.minutes() > 0) {
            html.append(text(" · " + said("minutes", quiz.minutes())));
        }
        html.append("</p>");
    }

    private void names(StringBuilder html) {
        html.append("<p class=\"name\">");
        for (String key : List.of("name", "number", "date")) {
            html.append(text(said(key)))
                    .append(" <span class=\"")
                    .append(key.equals("name") ? "wide" : "blank")
                    .append("\"></span> ");
        }
        html.append("</p>");
    }

    private void section(StringBuilder html, Plan.Section section) {
        html.append("<h2>").append(text(wording.of(section.title()))).append("</h2>");
        if (!section.intro().isEmpty()) {
            html.append(sheet.markdown(section.intro()));
        }
    }

    private void question(StringBuilder html, int number, PrintedVersion.Asked asked) {
        html.append("<div class=\"question\"><h3>")
                .append(text(said("question", number, asked.item().marks())))
                .append("</h3>")
                .append(sheet.markdown(asked.variant().prompt().text()));
        for (Block block : asked.printed().asked()) {
            html.append(sheet.block(block));
        }
        html.append("</div>");
    }

    private void answers(StringBuilder html, PrintedVersion version) {
        html.append("<table><thead><tr>");
        columns(html, "column.number", "column.answer");
        int number = 1;
        for (var asked : version.asked()) {
            html.append("<tr><th scope=\"row\" class=\"slim\">")
                    .append(number++)
                    .append("</th><td>");
            asked.printed().sheet().forEach(field -> html.append(sheet.field(field)));
            html.append("</td></tr>");
        }
        html.append("</tbody></table>");
    }

    /** @param leftOut items that paper cannot ask */
    Printout key(List<PrintedVersion> versions, List<Item> leftOut, Kinds kinds) {
        String title = said("key", wording.of(quiz.title()));
        var html = new StringBuilder("<h1>" + text(title) + "</h1>");
        html.append("<p class=\"meta\">").append(text(said("key.lead"))).append("</p>");
        if (!leftOut.isEmpty()) {
            html.append("<p>").append(text(said("left-out", leftOut.size()))).append("</p><ul>");
            leftOut.forEach(item -> html.append("<li>")
                    .append(text(item.id() + " (" + wording.get("question.kind." + item.kind()) + ")"))
                    .append("</li>"));
            html.append("</ul>");
        }
        for (var version : versions) {
            head(html, "h2", said("version", version.name()), version);
            html.append("<table><thead><tr>");
            columns(html, "column.number", "column.right", "column.marks", "column.asked", "column.reason");
            int number = 1;
            for (var asked : version.asked()) {
                keyRow(html, number++, asked, kinds);
            }
            html.append("</tbody></table>");
        }
        return printout(title, said("key.margin"), html);
    }

    private void keyRow(StringBuilder html, int number, PrintedVersion.Asked asked, Kinds kinds) {
        var item = asked.item();
        String right = kinds.get(item.kind()).key(item.question(), asked.variant(), wording);
        html.append("<tr><th scope=\"row\" class=\"slim\">")
                .append(number)
                .append("</th><td><strong>")
                .append(text(right.isEmpty() ? said("by-hand") : right))
                .append("</strong></td><td class=\"slim\">")
                .append(item.marks())
                .append("</td><td>")
                .append(text(Markdown.plain(wording.of(asked.variant().prompt().text()))))
                .append("</td><td>")
                .append(item.reason().isEmpty() ? "" : inline(item.reason(), wording.locale()))
                .append("</td></tr>");
    }

    private void columns(StringBuilder html, String... keys) {
        for (String key : keys) {
            html.append(SLIM.contains(key) ? "<th scope=\"col\" class=\"slim\">" : "<th scope=\"col\">")
                    .append(text(said(key)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    private Printout printout(String title, String where, StringBuilder html) {
        String body = html.toString();
        var margins = new Printout.Margins(wording.of(quiz.title()), where + " · " + code + " · " + edition());
        return new Printout(wording.locale(), title, body, margins, PrintedSheet.STYLE, sheet.pictures(body, pictures));
    }

    /** By which a paper is known to be of this state of the quiz. */
    private String edition() {
        return quiz.revision().getMostSignificantBits() == 0
                ? said("draft")
                : quiz.revision().toString().substring(24);
    }

    private String said(String key, Object... values) {
        return wording.get("assessment.print." + key, values);
    }
}
