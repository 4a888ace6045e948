package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ustaz.common.table.Wording;

/** How many stand where, each a button that leaves those alone in the table; pressed again, it shows all. */
class RoomChips extends Div {

    private final Map<RoomFilter, Span> counts = new EnumMap<>(RoomFilter.class);
    private final Map<RoomFilter, NativeButton> chips = new EnumMap<>(RoomFilter.class);

    RoomChips(Wording wording, Consumer<RoomFilter> onPress) {
        addClassName("run-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", wording.get("assessment.room.chips"));
        for (RoomFilter filter : RoomFilter.values()) {
            var count = new Span("0");
            count.addClassName("run-chip-count");
            var chip = new NativeButton();
            chip.add(count, new Span(wording.get("assessment.room.chip." + filter)));
            chip.addClassName("run-chip");
            chip.getElement().setAttribute("data-kind", "room-" + filter);
            chip.addClickListener(click -> onPress.accept(filter));
            counts.put(filter, count);
            chips.put(filter, chip);
            add(chip);
        }
        press(Optional.empty());
    }

    void show(Map<RoomFilter, Long> now) {
        counts.forEach((filter, count) -> {
            String text = Long.toString(now.getOrDefault(filter, 0L));
            if (!text.equals(count.getText())) {
                count.setText(text);
            }
        });
    }

    final void press(Optional<RoomFilter> pressed) {
        chips.forEach((filter, chip) ->
                chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed.equals(Optional.of(filter)))));
    }
}
