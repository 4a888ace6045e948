package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ustaz.common.table.Wording;
import kz.ustaz.report.Pace;

/** How many get on how, each a button that leaves those alone in the table; pressed again, it shows all. */
class PaceChips extends Div {

    private static final List<Pace> SHOWN =
            List.of(Pace.SITTING, Pace.GOING, Pace.STUCK, Pace.SILENT, Pace.NEW, Pace.FINISHED);

    private final Map<Pace, Span> counts = new EnumMap<>(Pace.class);
    private final Map<Pace, NativeButton> chips = new EnumMap<>(Pace.class);

    PaceChips(Wording wording, Consumer<Pace> onPress) {
        addClassName("run-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", wording.get("report.chips"));
        for (Pace pace : SHOWN) {
            var count = new Span("0");
            count.addClassName("run-chip-count");
            var chip = new NativeButton();
            chip.add(count, new Span(wording.get("report.pace." + pace)));
            chip.addClassNames("run-chip");
            chip.getElement()
                    .setAttribute("data-kind", "pace-" + pace)
                    .setAttribute("title", wording.get("report.pace.why." + pace));
            chip.addClickListener(click -> onPress.accept(pace));
            counts.put(pace, count);
            chips.put(pace, chip);
            add(chip);
        }
        press(Optional.empty());
    }

    void show(Map<Pace, Long> now) {
        counts.forEach((pace, count) -> {
            String text = Long.toString(now.getOrDefault(pace, 0L));
            if (!text.equals(count.getText())) {
                count.setText(text);
            }
        });
    }

    final void press(Optional<Pace> pressed) {
        chips.forEach((pace, chip) ->
                chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed.equals(Optional.of(pace)))));
    }
}
