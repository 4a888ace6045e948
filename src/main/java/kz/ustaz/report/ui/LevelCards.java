package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import kz.ustaz.common.table.Wording;
import kz.ustaz.report.Level;
import kz.ustaz.report.LevelRow;
import kz.ustaz.report.LevelTable;
import kz.ustaz.report.Levels;

/** The four levels side by side, each with the one figure that is of all of it. */
class LevelCards extends OrderedList {

    LevelCards(Levels.Page page, Wording wording) {
        addClassName("levels-four");
        for (var level : Level.values()) {
            var name = new Anchor(
                    "levels/" + page.run().id().value() + "#" + place(level), wording.get("report.level." + level));
            name.addClassName("levels-name");
            var card = new ListItem(name, text("muted", wording.get("report.level.asks." + level)));
            card.addClassNames("card", "levels-card");
            card.getElement().setAttribute("data-level", level.name());
            page.rows(level).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            row -> figure(card, row, wording),
                            () -> card.add(new Paragraph(wording.get("report.levels.untested"))));
            add(card);
        }
    }

    /** Where on the page the level stands by itself. */
    static String place(Level level) {
        return "level-" + level.name().toLowerCase(Locale.ROOT);
    }

    private static void figure(ListItem card, LevelRow row, Wording wording) {
        var said = LevelTable.figure(row, wording).text();
        card.add(text(row.few() ? "levels-few" : "levels-figure", said));
        card.add(text(
                "muted",
                wording.get("report.levels.card." + row.level(), row.n().orElse(0))));
        String range = LevelTable.range(row, wording);
        if (!range.isEmpty()) {
            card.add(text("muted", range));
        }
    }

    private static Span text(String look, String words) {
        var text = new Span(words);
        text.addClassName(look);
        return text;
    }
}
