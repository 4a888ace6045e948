package kz.ustaz.roster.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.RunDetails;

/** Where and when a run is held, and for how many. */
class DetailsForm extends Section {

    private final H2 heading = new H2();
    private final Notice notice = new Notice();
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final DayField starts = new DayField();
    private final DayField ends = new DayField();
    private final ComboBox<String> zone = new ComboBox<>();
    private final IntegerField capacity = new IntegerField();
    private final NativeButton save = new NativeButton();

    DetailsForm(Consumer<RunDetails> onSave) {
        addClassNames("card", "stack");
        title.setMaxLength(RunDetails.LONGEST);
        place.setMaxLength(RunDetails.LONGEST);
        title.setId("details-title");
        place.setId("details-place");
        starts.setId("details-starts");
        ends.setId("details-ends");
        capacity.setId("details-capacity");
        save.setId("details-save");
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        save.addClassName("button-primary");
        save.addClickListener(_ -> submit(onSave));
        var fields = new Div(title, place, starts, ends, zone, capacity);
        fields.addClassName("fields");
        add(heading, notice, fields, save);
    }

    void show(RunDetails now) {
        title.setValue(now.title());
        place.setValue(now.place());
        starts.setValue(now.starts());
        ends.setValue(now.ends());
        zone.setValue(now.zone().getId());
        capacity.setValue(now.capacity().isPresent() ? now.capacity().getAsInt() : null);
    }

    private void submit(Consumer<RunDetails> onSave) {
        notice.clear();
        if (!Filled.all(title, starts, ends, zone)) {
            return;
        }
        Integer most = capacity.getValue();
        onSave.accept(new RunDetails(
                title.getValue(),
                place.getValue(),
                starts.getValue(),
                ends.getValue(),
                ZoneId.of(zone.getValue()),
                most == null ? OptionalInt.empty() : OptionalInt.of(most)));
    }

    void saved() {
        notice.show("notice-ok", "status", new Refused("roster.plan.saved"));
    }

    void refuse(Refused reason) {
        notice.show("notice-bad", "alert", reason);
    }

    void say() {
        heading.setText(getTranslation("roster.plan.details"));
        title.setLabel(getTranslation("roster.run.title"));
        place.setLabel(getTranslation("roster.run.place"));
        starts.setLabel(getTranslation("roster.run.starts"));
        ends.setLabel(getTranslation("roster.run.ends"));
        zone.setLabel(getTranslation("roster.run.zone"));
        capacity.setLabel(getTranslation("roster.run.capacity"));
        capacity.setHelperText(getTranslation("roster.run.capacity.help"));
        save.setText(getTranslation("roster.plan.save"));
    }
}
