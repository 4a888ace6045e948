package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.OwnCohorts;
import kz.ustaz.roster.OwnCohorts.Invited;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;

/** Personnel numbers of whom to invite into one of one's runs. */
class InviteForm extends Section {

    /** A number may have a space in it. */
    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r,;]+");

    private final H2 heading = new H2();
    private final Notice notice = new Notice();
    private final Select<Run> run = new NamedSelect<>();
    private final TextArea numbers = new TextArea();
    private final NativeButton invite = new NativeButton();
    private int left;

    InviteForm(OwnCohorts.Page page, BiConsumer<RunId, List<String>> onInvite) {
        addClassNames("card", "stack");
        left = page.left();
        var runs = page.runs().stream().map(Runs.Line::run).toList();
        run.setId("invite-run");
        run.setItems(runs);
        run.setItemLabelGenerator(Run::title);
        runs.stream().findFirst().ifPresent(run::setValue);
        numbers.setId("invite-numbers");
        numbers.setMaxLength(5_000);
        numbers.setWidthFull();
        invite.setId("invite");
        invite.addClassName("button-primary");
        invite.addClickListener(_ -> {
            notice.clear();
            if (Filled.all(run, numbers)) {
                onInvite.accept(
                        run.getValue().id(),
                        BETWEEN.splitAsStream(numbers.getValue())
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList());
            }
        });
        add(heading, notice, run, numbers, invite);
    }

    void invited(Invited what) {
        left = what.left();
        numbers.clear();
        notice.show("notice-ok", "status", new Refused("roster.cohort.invited", what.asked()));
        say();
    }

    void refuse(List<Fault> faults) {
        for (var fault : faults) {
            if (fault.field().equals("numbers")) {
                numbers.setErrorMessage(
                        getTranslation(fault.why().key(), fault.why().values()));
                numbers.setInvalid(true);
            } else {
                notice.show("notice-bad", "alert", fault.why());
            }
        }
    }

    void say() {
        heading.setText(getTranslation("roster.cohort.invite"));
        run.setLabel(getTranslation("roster.cohort.into"));
        numbers.setLabel(getTranslation("roster.cohort.numbers"));
        numbers.setHelperText(getTranslation("roster.cohort.numbers.help", left));
        invite.setText(getTranslation("roster.cohort.invite.button"));
    }
}
