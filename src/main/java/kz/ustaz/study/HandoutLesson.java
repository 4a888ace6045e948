package kz.ustaz.study;

import static kz.ustaz.common.pdf.PrintHtml.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.ustaz.common.pdf.Printout.Bookmark;
import kz.ustaz.common.table.Wording;
import kz.ustaz.content.Course;
import kz.ustaz.content.Course.Block;

/** Writes lessons for paper: all that their pages say but what is right. */
final class HandoutLesson {

    private static final Pattern BOX =
            Pattern.compile("viewBox=\"\\s*[-0-9.]+\\s+[-0-9.]+\\s+([1-9][0-9]{0,5})\\s+([1-9][0-9]{0,5})\\s*\"");
    private static final double WIDEST = 116;
    private static final double HIGHEST = 110;

    private final Extract extract;
    private final HandoutLinks links;
    private final HandoutChecks checks;
    private final Wording wording;
    private final Locale language;

    HandoutLesson(Extract extract, HandoutLinks links, HandoutChecks checks, Wording wording) {
        this.extract = extract;
        this.links = links;
        this.checks = checks;
        this.wording = wording;
        this.language = wording.locale();
    }

    /** What its module says a reader of it will be able to do. */
    String objectives(Course.Module module, Course.Lesson lesson) {
        return objectives(module.objectives().stream()
                .filter(objective -> lesson.objectives().contains(objective.id()))
                .toList());
    }

    String objectives(List<Course.Objective> objectives) {
        if (objectives.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<p class=\"name\">")
                .append(text(wording.get("study.objectives")))
                .append("</p><ul>");
        objectives.forEach(objective ->
                html.append("<li>").append(text(objective.text(), language)).append("</li>"));
        return html.append("</ul>").toString();
    }

    /** Its sections, marked where they are in another language than the handout. */
    String sections(Course.Lesson lesson) {
        String real = lesson.title().languageFor(language.getLanguage());
        var html =
                new StringBuilder(real.equals(language.getLanguage()) ? "<div>" : "<div lang=\"" + text(real) + "\">");
        checks.begin();
        for (var section : lesson.in(language.getLanguage()).sections()) {
            if (!section.heading().isEmpty()) {
                String tag = "h" + (extract.level() + 1);
                html.append("<" + tag + " id=\"" + anchor(lesson, section) + "\">")
                        .append(text(section.heading()))
                        .append("</" + tag + ">");
            }
            section.blocks().forEach(block -> html.append(block(block)));
        }
        return html.append("</div>").toString();
    }

    /** The lesson's bookmarks, one for each section that has a heading. */
    List<Bookmark> bookmarks(Course.Lesson lesson) {
        var bookmarks = new ArrayList<Bookmark>();
        lesson.in(language.getLanguage()).sections().stream()
                .filter(section -> !section.heading().isEmpty())
                .forEach(section -> bookmarks.add(new Bookmark(section.heading(), anchor(lesson, section), List.of())));
        return bookmarks;
    }

    private static String anchor(Course.Lesson lesson, Course.Section section) {
        return "lesson-" + lesson.id() + "-" + section.anchor();
    }

    /** A drawing's size is said, as the library gives one that is wider than high too much room. In millimetres. */
    private static String size(Block.Figure figure) {
        var box = BOX.matcher(figure.svg());
        if (!box.find()) {
            return "";
        }
        double width = Double.parseDouble(box.group(1));
        double height = Double.parseDouble(box.group(2));
        double scale = Math.min(WIDEST / width, HIGHEST / height);
        return String.format(Locale.ROOT, " style=\"width: %.1fmm; height: %.1fmm\"", width * scale, height * scale);
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Prose prose -> links.text(prose.html(), extract.level() + 1);
            case Block.CallOut callOut ->
                "<div class=\"callout callout-" + callOut.kind() + "\"><p class=\"name\">"
                        + text(wording.get("study.callout." + callOut.kind()))
                        + "</p>"
                        + links.text(callOut.html(), extract.level() + 1)
                        + "</div>";
            case Block.Figure figure ->
                "<div class=\"figure\"><p><img src=\"" + text(figure.address()) + "\" alt=\""
                        + text(figure.alt())
                        + "\"" + size(figure) + "/></p>"
                        + (figure.caption().isEmpty()
                                ? ""
                                : "<p class=\"caption\">" + links.definition(figure.caption()) + "</p>")
                        + "</div>";
            case Block.Check check -> checks.html(check.item());
        };
    }
}
