package kz.ustaz.shell.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import kz.ustaz.common.HealthLine;
import kz.ustaz.common.HealthLine.Bytes;
import kz.ustaz.common.HealthLine.State;
import kz.ustaz.common.ui.Moments;

/** What the rooms say of themselves, each with a word for whether that is good. */
class HealthFacts extends Section {

    private static final List<String> UNITS = List.of("kb", "mb", "gb", "tb");
    private static final int STEP = 1024;

    private final DescriptionList list = new DescriptionList();

    HealthFacts() {
        addClassName("card");
        list.addClassName("facts");
        add(list);
    }

    void show(List<HealthLine> lines) {
        list.removeAll();
        for (var line : lines) {
            var description = new DescriptionList.Description();
            if (line.state() != State.FACT) {
                description.add(badge(line.state()), new Span(" "));
            }
            description.add(new Span(getTranslation(
                    line.text(), line.values().stream().map(this::shown).toArray())));
            list.add(new DescriptionList.Term(getTranslation(line.name())), description);
        }
    }

    private Span badge(State state) {
        var badge = new Span(getTranslation(
                switch (state) {
                    case FACT, GOOD -> "shell.health.good";
                    case DOUBTFUL -> "shell.health.doubtful";
                    case BAD -> "shell.health.bad";
                }));
        badge.addClassNames(
                "badge",
                switch (state) {
                    case FACT, GOOD -> "badge-ok";
                    case DOUBTFUL -> "badge-due";
                    case BAD -> "badge-bad";
                });
        return badge;
    }

    private Object shown(Object value) {
        return switch (value) {
            case Instant at -> Moments.of(at, getLocale());
            case Bytes bytes -> size(bytes.number());
            default -> value;
        };
    }

    /** In the largest unit of which there is at least one. */
    private String size(long bytes) {
        double amount = (double) bytes / STEP;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        var number = NumberFormat.getInstance(getLocale());
        number.setMaximumFractionDigits(amount < 10 ? 1 : 0);
        return getTranslation("shell.health." + UNITS.get(unit), number.format(amount));
    }
}
