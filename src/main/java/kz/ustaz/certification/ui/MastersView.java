package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.MasterTrainers;
import kz.ustaz.certification.MasterTrainers.Master;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.StepUp;
import kz.ustaz.common.ui.TableRows;
import org.jspecify.annotations.Nullable;

/** The master trainers, for an administrator: whose appointment runs, who is appointed next, whose is over. */
@Route("masters")
@Menu(title = "certification.master.title", order = 38)
@RolesAllowed("ADMINISTRATOR")
class MastersView extends Spoken implements HasDynamicTitle {

    private final transient MasterTrainers masters;
    private final transient CurrentCaller caller;
    private final transient StepUp again;
    private final Notice notice = new Notice();

    MastersView(MasterTrainers masters, CurrentCaller caller, StepUp again) {
        this.masters = masters;
        this.caller = caller;
        this.again = again;
        addClassName("stack");
        show(masters.list(caller.get()));
    }

    private void show(MasterTrainers.Page page) {
        forget();
        var lead = text(new Paragraph(), "certification.master.introduction");
        lead.addClassName("lead");
        add(text(new H1(), "certification.master.title"), lead, notice);
        if (page.running().isEmpty()) {
            add(text(new Paragraph(), "certification.master.none"));
        } else {
            add(table(page.running()));
        }
        add(new AppointForm(this::appoint));
        if (!page.running().isEmpty()) {
            add(new EndForm(page.running(), this::end));
        }
        if (!page.over().isEmpty()) {
            add(text(new H2(), "certification.master.over"), table(page.over()));
        }
    }

    private void appoint(String typed, @Nullable LocalDate until, String reason, Consumer<List<Fault>> refused) {
        again.run(() -> become(
                masters.appoint(caller.get(), typed, until, reason), "certification.master.appoint.done", refused));
    }

    private void end(PersonId person, String reason, Consumer<List<Fault>> refused) {
        again.run(() -> become(masters.end(caller.get(), person, reason), "certification.master.end.done", refused));
    }

    private void become(Outcome<MasterTrainers.Page> outcome, String done, Consumer<List<Fault>> refused) {
        switch (outcome) {
            case Outcome.Done<MasterTrainers.Page>(var page) -> {
                show(page);
                notice.done(done);
            }
            case Outcome.Declined<MasterTrainers.Page>(var faults) -> {
                refused.accept(faults);
                notice.refuse(Faults.first(faults));
            }
        }
    }

    private Div table(List<Master> masters) {
        var around = new Div();
        say(() -> {
            around.removeAll();
            TableRows.of(around, lines(masters));
        });
        return around;
    }

    private NativeTable lines(List<Master> masters) {
        var headings = Stream.of("name", "number", "since", "until", "reason", "by")
                .map(one -> words("certification.master.column." + one))
                .toList();
        var table = TableRows.headed(headings);
        for (var master : masters) {
            var line = table.getBody().addRow();
            TableLine.name(line).setText(master.name());
            TableLine.cell(line, headings.get(1), master.personnelNumber());
            TableLine.cell(line, headings.get(2), words("certification.master.day", master.at()));
            TableLine.cell(line, headings.get(3), until(master.until()));
            TableLine.cell(
                    line,
                    headings.get(4),
                    master.by().isPresent() ? master.reason() : words("certification.master.before"));
            TableLine.cell(line, headings.get(5), master.by().orElse(words("certification.master.system")));
        }
        return table;
    }

    private String until(Optional<LocalDate> day) {
        return day.map(last -> words("certification.master.day", last)).orElse(words("certification.master.ended"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.master.title");
    }
}
