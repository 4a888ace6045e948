package kz.ustaz.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.Block;
import kz.ustaz.roster.BlockDraft;
import kz.ustaz.roster.Half;
import org.jspecify.annotations.Nullable;

/** A timetable: days with a morning and an afternoon each. On a phone a list, elsewhere beside each other. */
@StyleSheet("context://assets/roster/timetable.css")
class TimetableBoard extends Div {

    /** What may be done with a half-day. */
    interface Acts {

        default Optional<Component> on(Block block) {
            return Optional.empty();
        }

        default Optional<Component> onFree(LocalDate day, Half half) {
            return Optional.empty();
        }
    }

    private final transient Function<String, HtmlComponent> heading;

    /** @param heading that stands one level below what is above the board */
    TimetableBoard(Function<String, HtmlComponent> heading) {
        this.heading = heading;
        addClassName("timetable");
    }

    /** @param today is marked, if it is one of the days */
    void show(Collection<LocalDate> days, List<Block> blocks, @Nullable LocalDate today, Acts acts) {
        removeAll();
        for (LocalDate day : days) {
            var shown = day(day, blocks, acts);
            if (day.equals(today)) {
                shown.getElement().setAttribute("aria-current", "date");
            }
            add(shown);
        }
    }

    private Section day(LocalDate day, List<Block> blocks, Acts acts) {
        var name = heading.apply(Moments.weekday(getLocale()).format(day));
        name.setId("timetable-" + day);
        var shown = new Section(name);
        shown.addClassName("timetable-day");
        shown.getElement().setAttribute("aria-labelledby", "timetable-" + day);
        for (Half half : Half.values()) {
            var cell = new Div();
            cell.addClassName("timetable-half");
            blocks.stream()
                    .filter(block ->
                            block.draft().day().equals(day) && block.draft().half() == half)
                    .findFirst()
                    .ifPresentOrElse(
                            block -> fill(cell, block, acts),
                            () -> acts.onFree(day, half).ifPresent(cell::add));
            shown.add(cell);
        }
        return shown;
    }

    private void fill(Div cell, Block block, Acts acts) {
        var draft = block.draft();
        cell.add(line(times(draft) + " · " + getTranslation(key(draft.half())), "timetable-time"));
        var title = line(block.title().in(getLocale()), "timetable-title");
        mark(title, block.title(), getLocale());
        cell.add(title);
        if (!block.place().isEmpty()) {
            cell.add(line(block.place(), "timetable-place"));
        }
        if (!draft.note().isEmpty()) {
            cell.add(line(draft.note(), "timetable-note"));
        }
        acts.on(block).ifPresent(cell::add);
    }

    private static Paragraph line(String text, String className) {
        var line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }

    /** Tells a screen reader which voice to take. */
    private static void mark(Component where, Localized text, Locale locale) {
        String language = text.languageFor(locale.getLanguage());
        if (!language.equals(locale.getLanguage())) {
            where.getElement().setAttribute("lang", language);
        }
    }

    static String times(BlockDraft draft) {
        return draft.starts() + "–" + draft.ends();
    }

    static String key(Half half) {
        return switch (half) {
            case MORNING -> "roster.half.morning";
            case AFTERNOON -> "roster.half.afternoon";
        };
    }
}
