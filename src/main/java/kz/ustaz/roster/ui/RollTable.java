package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.Roll;

/** The people of a run, those who wait for a place in it, and those who left. */
final class RollTable {

    private static final List<String> MEMBERS =
            List.of("roster.person.name", "roster.person.number", "roster.person.since", "roster.person.action");
    private static final List<String> WAITING =
            List.of("roster.person.name", "roster.person.number", "roster.waiting.since", "roster.person.action");
    private static final List<String> LEFT =
            List.of("roster.person.name", "roster.person.number", "roster.left.on", "roster.reason");

    private final Roll roll;
    private final Locale locale;
    private final RunTable.Texts texts;

    RollTable(Roll roll, Locale locale, RunTable.Texts texts) {
        this.roll = roll;
        this.locale = locale;
        this.texts = texts;
    }

    NativeTable members(Consumer<Roll.Member> onWithdraw, Consumer<Roll.Member> onMove) {
        var table = headed(MEMBERS);
        for (Roll.Member member : roll.members()) {
            var row = row(table, member.name(), member.personnelNumber(), "roster.person.since", member.since());
            var acts = new Div(
                    button("roster.person.withdraw", member.name(), () -> onWithdraw.accept(member)),
                    button("roster.person.move", member.name(), () -> onMove.accept(member)));
            acts.addClassName("row");
            row.addDataCell().add(acts);
        }
        return table;
    }

    NativeTable waiting(Consumer<Roll.Waiting> onStrike) {
        var table = headed(WAITING);
        for (Roll.Waiting one : roll.waiting()) {
            var row = row(table, one.name(), one.personnelNumber(), "roster.waiting.since", one.since());
            row.addDataCell().add(button("roster.waiting.strike", one.name(), () -> onStrike.accept(one)));
        }
        return table;
    }

    NativeTable left() {
        var table = headed(LEFT);
        for (Roll.Left one : roll.left()) {
            var row = row(table, one.name(), one.personnelNumber(), "roster.left.on", one.at());
            RunTable.cell(row, "roster.reason", texts).setText(one.reason());
        }
        return table;
    }

    private NativeTable headed(List<String> keys) {
        var table = new NativeTable();
        RunTable.head(table, keys, texts);
        return table;
    }

    private NativeTableRow row(NativeTable table, String name, String number, String sinceKey, Instant since) {
        NativeTableRow row = table.getBody().addRow();
        RunTable.rowName(row).setText(name);
        RunTable.cell(row, "roster.person.number", texts).setText(number);
        RunTable.cell(row, sinceKey, texts)
                .setText(Moments.day(locale).withZone(roll.run().zone()).format(since));
        return row;
    }

    private NativeButton button(String key, String name, Runnable action) {
        var button = new NativeButton(texts.get(key), _ -> action.run());
        button.addClassName("button");
        button.getElement().setAttribute("aria-label", texts.get(key + ".who", name));
        return button;
    }
}
