package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.Attendance;
import kz.ustaz.roster.Presence;
import org.jspecify.annotations.Nullable;

/** One person and a button for each answer. It changes in place, so that a finger or a reader does not lose it. */
class AttendanceRow extends ListItem {

    /** With the server's answer, as it may come long after the touch (see {@link AttendanceView}). */
    private static final String TAKEN = "this.removeAttribute('aria-busy')";

    private final Span name = new Span();
    private final Span rate = new Span();
    private final Map<Presence, NativeButton> buttons = new EnumMap<>(Presence.class);
    private final Paragraph said = new Paragraph();
    private final Paragraph objection = new Paragraph();
    private final NativeButton decline = new NativeButton();
    private final Div objecting = new Div(objection, decline);
    private transient Attendance.@Nullable Row shown;

    AttendanceRow(BiConsumer<Attendance.Row, Presence> onMark, Consumer<Attendance.Row> onDecline) {
        rate.addClassName("muted");
        var who = new Div(name, rate);
        who.addClassName("attendance-who");
        var marks = new Div();
        marks.addClassName("attendance-marks");
        for (Presence presence : Presence.values()) {
            var button = new NativeButton("", click -> {
                click.getSource().getElement().executeJs(TAKEN);
                Optional.ofNullable(shown).ifPresent(row -> onMark.accept(row, presence));
            });
            button.getElement().setAttribute("data-presence", presence.name());
            buttons.put(presence, button);
            marks.add(button);
        }
        said.addClassName("attendance-said");
        objecting.addClassName("attendance-objection");
        decline.addClassName("button");
        decline.addClickListener(_ -> Optional.ofNullable(shown).ifPresent(onDecline));
        add(who, marks, said, objecting);
    }

    void show(Attendance.Row row, boolean open) {
        shown = row;
        name.setText(row.name());
        var percent = row.rate().percent();
        rate.setText(percent.isPresent() ? getTranslation("roster.attendance.percent", percent.getAsInt()) : "");
        buttons.forEach((presence, button) -> {
            boolean pressed =
                    row.mark().filter(mark -> mark.presence() == presence).isPresent();
            button.setText(getTranslation(key(presence)));
            button.setEnabled(open);
            button.getElement()
                    .setAttribute("aria-pressed", Boolean.toString(pressed))
                    .setAttribute("aria-label", getTranslation(key(presence) + ".who", row.name()));
        });
        var words = row.mark().filter(mark -> mark.times() > 1 || !mark.reason().isEmpty());
        said.setVisible(words.isPresent());
        said.setText(words.map(this::words).orElse(""));
        objecting.setVisible(row.appeal().isPresent());
        row.appeal()
                .ifPresent(appeal -> objection.setText(
                        getTranslation("roster.appeal.row", Moments.of(appeal.at(), getLocale()), appeal.objection())));
        decline.setText(getTranslation("roster.appeal.decline"));
        decline.getElement().setAttribute("aria-label", getTranslation("roster.appeal.decline.who", row.name()));
    }

    private String words(Attendance.Mark mark) {
        String who = mark.by() + ", " + Moments.of(mark.at(), getLocale());
        return mark.reason().isEmpty() ? who : mark.reason() + " · " + who;
    }

    static String key(Presence presence) {
        return switch (presence) {
            case PRESENT -> "roster.presence.present";
            case LATE -> "roster.presence.late";
            case EXCUSED -> "roster.presence.excused";
            case ABSENT -> "roster.presence.absent";
        };
    }
}
