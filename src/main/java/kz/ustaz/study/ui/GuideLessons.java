package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import kz.ustaz.content.Course;
import kz.ustaz.study.TrainersGuide;

/** The way to the lessons before and after this one, and to all others by day. */
class GuideLessons extends Div {

    private final String folder;
    private final Locale locale;

    GuideLessons(TrainersGuide.Page page, Locale locale) {
        this.folder = "guides/" + page.run().id().value() + "/";
        this.locale = locale;
        addClassName("stack");
        var lessons = page.lessons();
        int here = lessons.indexOf(page.lesson());
        var beside = new Div();
        beside.addClassName("row");
        if (here > 0) {
            beside.add(way(lessons.get(here - 1), "study.guide.previous"));
        }
        if (here + 1 < lessons.size()) {
            beside.add(way(lessons.get(here + 1), "study.guide.next"));
        }
        add(beside, all(page));
    }

    private Anchor way(Course.Lesson lesson, String key) {
        var way = new Anchor(
                folder + lesson.id(), getTranslation(key, lesson.title().in(locale)));
        way.addClassName("button");
        return way;
    }

    private NativeDetails all(TrainersGuide.Page page) {
        var days = new Div();
        days.addClassName("stack");
        for (var day : page.course().modules()) {
            var name = new Paragraph();
            Parts.put(name, day.title(), locale);
            var list = new OrderedList();
            day.lessons().forEach(lesson -> {
                var link = new Anchor(folder + lesson.id(), "");
                Parts.put(link, lesson.title(), locale);
                if (lesson.equals(page.lesson())) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                list.add(new ListItem(link));
            });
            days.add(name, list);
        }
        return new NativeDetails(getTranslation("study.guide.all"), days);
    }
}
