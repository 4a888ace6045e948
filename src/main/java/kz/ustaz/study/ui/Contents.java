package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import kz.ustaz.content.Course;

/** The sections of a lesson: beside the text where there is room, else folded above it. */
class Contents extends Div {

    private final String address;
    private final Span title = new Span();
    private final OrderedList list = new OrderedList();
    private final Nav nav = new Nav(list);

    /** @param address of the lesson's page */
    Contents(String address) {
        this.address = address;
        addClassName("lesson-contents");
        add(new NativeDetails(title, nav));
    }

    void say(Course.LessonText text, String language, Locale locale) {
        title.setText(getTranslation("study.lesson.contents"));
        nav.getElement().setAttribute("aria-label", getTranslation("study.lesson.contents"));
        Parts.speak(list.getElement(), language, locale);
        list.removeAll();
        for (var section : text.sections()) {
            if (!section.heading().isEmpty()) {
                var link = new Anchor(address + "#" + section.anchor(), section.heading());
                link.getElement().setAttribute("data-to", section.anchor());
                list.add(new ListItem(link));
            }
        }
    }
}
