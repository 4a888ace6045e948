package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Runs;

/** The people of a run. */
final class RollTable {

    private static final List<String> HEADINGS =
            List.of("roster.person.name", "roster.person.number", "roster.person.since", "roster.person.action");

    private RollTable() {}

    static NativeTable of(Runs.Roll roll, Locale locale, RunTable.Texts texts, Consumer<EnrolmentId> onWithdraw) {
        var table = new NativeTable();
        RunTable.head(table, HEADINGS, texts);
        var day = Moments.day(locale).withZone(roll.run().zone());
        for (Runs.Member member : roll.members()) {
            NativeTableRow row = table.getBody().addRow();
            RunTable.rowName(row).setText(member.name());
            RunTable.cell(row, "roster.person.number", texts).setText(member.personnelNumber());
            RunTable.cell(row, "roster.person.since", texts).setText(day.format(member.since()));
            var withdraw = new NativeButton(texts.get("roster.person.withdraw"));
            withdraw.addClassName("button");
            withdraw.getElement().setAttribute("aria-label", texts.get("roster.person.withdraw.who", member.name()));
            withdraw.addClickListener(click -> onWithdraw.accept(member.enrolment()));
            row.addDataCell().add(withdraw);
        }
        return table;
    }
}
