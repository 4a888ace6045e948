package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Names and numbers that one reads and only an administrator writes. */
class OwnNames extends DescriptionList {

    OwnNames() {
        addClassNames("card", "facts");
    }

    /** @param key of its name */
    record Line(String key, String text) {}

    static Line line(String key, String... parts) {
        return new Line(key, String.join(" ", parts).strip());
    }

    void show(List<Line> lines) {
        removeAll();
        for (var line : lines) {
            if (!line.text.isEmpty()) {
                add(new Term(getTranslation(line.key)), new Description(line.text));
            }
        }
    }
}
