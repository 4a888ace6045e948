package kz.ustaz.study;

import static kz.ustaz.common.pdf.PrintHtml.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.common.pdf.PrintHtml;
import kz.ustaz.common.pdf.Printout;
import kz.ustaz.common.pdf.Printout.Bookmark;
import kz.ustaz.common.pdf.ReadingOrder;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.Course;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.Item;

/** Lays out a handout: what it is, what is on it, its lessons, and the terms and sources that they lead to. */
final class HandoutPages {

    private final Extract extract;
    private final Wording wording;
    private final Locale language;
    private final HandoutLinks links;
    private final HandoutChecks checks;
    private final HandoutLesson lessons;
    private final HandoutEnd end;
    private final StringBuilder html = new StringBuilder();

    /** @param items check-yourself items of the edition, by id */
    HandoutPages(Extract extract, Wording wording, Function<String, Optional<Item>> items, Kinds kinds) {
        this.extract = extract;
        this.wording = wording;
        this.language = wording.locale();
        this.links = new HandoutLinks(extract, wording);
        this.checks = new HandoutChecks(items, kinds, wording);
        this.lessons = new HandoutLesson(extract, links, checks, wording);
        this.end = new HandoutEnd(links, wording);
    }

    /** @param made the day that stands on it @param pictures bytes by the hash in their address */
    Printout lay(LocalDate made, Function<String, byte[]> pictures) {
        var text = new StringBuilder();
        extract.modules().forEach(module -> module(text, module));
        String back = end.html(!extract.isOneLesson());
        var bookmarks = bookmarks();
        head(made);
        if (!extract.isOneLesson()) {
            contents(bookmarks);
        }
        String body = ReadingOrder.of(html.append(text).append(back).toString());
        return new Printout(
                language,
                wording.of(extract.title()),
                body,
                new Printout.Margins(
                        wording.of(extract.title()), extract.edition().brief() + " · " + language.getLanguage()),
                HandoutStyle.CSS,
                checks.pictures(body, pictures),
                bookmarks);
    }

    private void head(LocalDate made) {
        html.append("<h1>").append(text(extract.title(), language)).append("</h1>");
        if (!(extract.part() instanceof HandoutPart.Whole)) {
            meta(text(extract.course().title(), language)
                    + (extract.isOneLesson() ? " · " + place(extract.modules().getFirst()) : ""));
        }
        meta(text(wording.get(
                "study.handout.edition",
                extract.edition().brief(),
                LanguageName.own(language.getLanguage()),
                Moments.longDay(language).format(made))));
        if (extract.isPartial()) {
            note(wording.get(
                    "study.handout.partial",
                    extract.modules().size(),
                    extract.course().modules().size()));
        }
        if (extract.hasDrafts(language)) {
            note(wording.get(extract.isOneLesson() ? "study.lesson.draft" : "study.handout.drafts"));
        }
        note(wording.get("study.handout.answers"));
        if (extract.isOneLesson()) {
            return;
        }
        boolean whole = extract.part() instanceof HandoutPart.Whole;
        html.append(PrintHtml.blocks(
                whole
                        ? extract.course().summary()
                        : extract.modules().getFirst().summary(),
                language));
        if (!whole) {
            html.append(lessons.objectives(extract.modules().getFirst().objectives()));
        }
    }

    private String place(Course.Module module) {
        var lesson = extract.lessons(module).getFirst();
        return text(module.title(), language)
                + text(" · "
                        + wording.get(
                                "study.lesson.number",
                                module.lessons().indexOf(lesson) + 1,
                                module.lessons().size()));
    }

    private void meta(String ready) {
        html.append("<p class=\"meta\">").append(ready).append("</p>");
    }

    private void note(String plain) {
        html.append("<p class=\"note\">").append(text(plain)).append("</p>");
    }

    private void contents(List<Bookmark> bookmarks) {
        html.append("<h2>").append(text(wording.get("study.lesson.contents"))).append("</h2>");
        contents(bookmarks, extract.level() - 1);
    }

    /** @param deep how many orders of headings it lists: days and lessons, and not their sections */
    private void contents(List<Bookmark> bookmarks, int deep) {
        html.append("<ul class=\"contents\">");
        for (var one : bookmarks) {
            html.append("<li><a href=\"#")
                    .append(text(one.anchor()))
                    .append("\" title=\"")
                    .append(text(one.name()))
                    .append("\">")
                    .append(text(one.name()))
                    .append("</a>");
            if (deep > 1 && !one.within().isEmpty()) {
                contents(one.within(), deep - 1);
            }
            html.append("</li>");
        }
        html.append("</ul>");
    }

    private void module(StringBuilder to, Course.Module module) {
        if (extract.part() instanceof HandoutPart.Whole) {
            to.append("<h2 class=\"new-page\" id=\"day-" + text(module.id()) + "\">")
                    .append(text(module.title(), language))
                    .append("</h2>")
                    .append(PrintHtml.blocks(module.summary(), language))
                    .append(lessons.objectives(module.objectives()));
        }
        for (var lesson : extract.lessons(module)) {
            if (!extract.isOneLesson()) {
                heading(to, module, lesson);
            }
            to.append(lessons.objectives(module, lesson)).append(lessons.sections(lesson));
        }
    }

    private void heading(StringBuilder to, Course.Module module, Course.Lesson lesson) {
        String tag = "h" + extract.level();
        to.append("<" + tag + " class=\"new-page\" id=\"lesson-" + text(lesson.id()) + "\">")
                .append(text(lesson.title(), language))
                .append("</" + tag + "><p class=\"meta\">")
                .append(text(wording.get(
                        "study.lesson.number",
                        module.lessons().indexOf(lesson) + 1,
                        module.lessons().size())))
                .append("</p>");
        if (lesson.drafts().contains(language.getLanguage())) {
            to.append("<p class=\"note\">")
                    .append(text(wording.get("study.lesson.draft")))
                    .append("</p>");
        }
    }

    private List<Bookmark> bookmarks() {
        var all = new ArrayList<Bookmark>();
        switch (extract.part()) {
            case HandoutPart.Lesson _ -> extract.lessons().forEach(lesson -> all.addAll(lessons.bookmarks(lesson)));
            case HandoutPart.Day _ -> all.addAll(lessons(extract.modules().getFirst()));
            case HandoutPart.Whole _ ->
                extract.modules()
                        .forEach(
                                day -> all.add(new Bookmark(wording.of(day.title()), "day-" + day.id(), lessons(day))));
        }
        all.addAll(end.bookmarks());
        return all;
    }

    private List<Bookmark> lessons(Course.Module day) {
        return extract.lessons(day).stream()
                .map(lesson ->
                        new Bookmark(wording.of(lesson.title()), "lesson-" + lesson.id(), lessons.bookmarks(lesson)))
                .toList();
    }
}
