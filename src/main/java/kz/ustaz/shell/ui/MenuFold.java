package kz.ustaz.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Entries that share a word in the menu of whoever has many. The browser opens and closes them by itself. */
@Tag("details")
class MenuFold extends HtmlContainer {

    /** By the order that a view's {@code @Menu} gives: from the first inclusive to the last exclusive. */
    enum Kind {
        TRAINERS("shell.menu.trainers", 35, 40),
        TESTS("shell.menu.tests", 55, 70),
        HOUSE("shell.menu.house", 80, 90);

        private final String key;
        private final double from;
        private final double to;

        Kind(String key, double from, double to) {
            this.key = key;
            this.from = from;
            this.to = to;
        }

        static Optional<Kind> of(double order) {
            return Arrays.stream(values())
                    .filter(kind -> order >= kind.from && order < kind.to)
                    .findFirst();
        }
    }

    private final Element summary = new Element("summary");
    private final Kind kind;

    MenuFold(Kind kind, List<Anchor> links) {
        this.kind = kind;
        addClassName("frame-fold");
        // of those with the same name the browser keeps one open
        getElement().setAttribute("name", "frame-fold");
        var list = new UnorderedList();
        links.forEach(link -> list.add(new ListItem(link)));
        getElement().appendChild(summary, list.getElement());
    }

    void say() {
        summary.setText(getTranslation(kind.key));
    }
}
