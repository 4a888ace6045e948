package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.content.Course;
import org.jspecify.annotations.Nullable;

/** What a lesson cites. Addresses are printed, not followed: nothing leaves the machine. */
class SourceList extends Section {

    private final H2 title = new H2();
    private final OrderedList list = new OrderedList();

    SourceList() {
        addClassNames("lesson-sources", "stack");
        add(title, list);
    }

    void say(List<? extends Course.@Nullable Source> sources, Locale locale) {
        title.setText(getTranslation("study.sources"));
        var day = Moments.longDay(locale);
        list.removeAll();
        for (var source : sources) {
            if (source != null) {
                var item = new ListItem(new Span(source.id().toUpperCase(Locale.ROOT) + " — " + source.title() + ". "));
                if (!source.address().isEmpty()) {
                    var address = new Span(source.address() + " ");
                    address.addClassName("source-address");
                    item.add(address);
                }
                item.add(new Span(getTranslation("study.source.read", source.letter(), day.format(source.read()))));
                item.setId("src-" + source.id());
                item.getElement().setAttribute("tabindex", "-1");
                list.add(item);
            }
        }
        setVisible(list.getComponentCount() > 0);
    }
}
