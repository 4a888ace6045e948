package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.Trainers;
import kz.ustaz.roster.Trainers.Trainer;

/** Who leads, helps, marks or watches in a run, and the form for one more. */
class TrainerList extends Section {

    private static final List<String> HEADINGS = List.of(
            "roster.trainer.role",
            "roster.person.name",
            "roster.person.number",
            "roster.trainer.since",
            "roster.person.action");

    private final H2 heading = new H2();
    private final Notice notice = new Notice();
    private final Paragraph none = new Paragraph();
    private final Div table = new Div();
    private final AddTrainer adding;
    private final Consumer<UUID> onRevoke;

    TrainerList(AddTrainer adding, Consumer<UUID> onRevoke) {
        this.adding = adding;
        this.onRevoke = onRevoke;
        addClassName("stack");
        none.addClassName("muted");
        add(heading, none, table, notice, adding);
    }

    void show(Trainers.Staff staff, ZoneId zone) {
        var trainers = staff.trainers();
        none.setVisible(trainers.isEmpty());
        table.setVisible(!trainers.isEmpty());
        table.removeAll();
        TableRows.of(table, table(trainers, zone));
        heading.setText(getTranslation("roster.trainer.title"));
        none.setText(getTranslation("roster.trainer.none"));
        adding.offer(staff.offered());
        adding.say();
    }

    Notice notice() {
        return notice;
    }

    private NativeTable table(List<Trainer> trainers, ZoneId zone) {
        var filled = new NativeTable();
        RunTable.head(filled, HEADINGS, this::getTranslation);
        var day = Moments.day(getLocale()).withZone(zone);
        for (Trainer trainer : trainers) {
            String role = getTranslation(key(trainer.role()));
            NativeTableRow row = filled.getBody().addRow();
            row.addDataCell().setText(role);
            RunTable.rowName(row).setText(trainer.name());
            RunTable.cell(row, "roster.person.number", this::getTranslation).setText(trainer.personnelNumber());
            RunTable.cell(row, "roster.trainer.since", this::getTranslation).setText(day.format(trainer.since()));
            var revoke = new NativeButton(
                    getTranslation("roster.trainer.revoke"), click -> onRevoke.accept(trainer.grant()));
            revoke.addClassName("button");
            revoke.getElement()
                    .setAttribute("aria-label", getTranslation("roster.trainer.revoke.who", role, trainer.name()));
            revoke.setVisible(trainer.mayRevoke());
            row.addDataCell().add(revoke);
        }
        return filled;
    }

    static String key(Role role) {
        return "account.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
