package kz.ustaz.roster.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.OwnCohorts;
import kz.ustaz.roster.OwnCohorts.Choice;
import kz.ustaz.roster.OwnCohorts.NewCohort;
import kz.ustaz.roster.RunDetails;

/** The form by which a trainer opens a run for his own cohort. */
class NewCohortForm extends Section {

    private static final String ALMATY = "Asia/Almaty";

    private final H2 heading = new H2();
    private final Notice notice = new Notice();
    private final ComboBox<Choice> edition = new ComboBox<>();
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final DayField starts = new DayField();
    private final DayField ends = new DayField();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final IntegerField capacity = new IntegerField();
    private final NativeButton open = new NativeButton();

    NewCohortForm(OwnCohorts.Page page, Consumer<NewCohort> onOpen) {
        addClassNames("card", "stack");
        title.setId("cohort-title");
        title.setMaxLength(RunDetails.LONGEST);
        place.setId("cohort-place");
        place.setMaxLength(RunDetails.LONGEST);
        starts.setId("cohort-starts");
        ends.setId("cohort-ends");
        capacity.setId("cohort-capacity");
        open.setId("cohort-open");
        edition.setItems(page.choices());
        edition.addValueChangeListener(_ -> offerLanguages());
        page.choices().stream().findFirst().ifPresent(edition::setValue);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ALMATY);
        open.addClassName("button-primary");
        open.addClickListener(_ -> submit(onOpen));
        var fields = new Div(title, edition, language, place, starts, ends, zone, capacity);
        fields.addClassName("fields");
        add(heading, notice, fields, open);
    }

    private void offerLanguages() {
        var before = language.getValue();
        var offered = edition.isEmpty()
                ? List.<String>of()
                : edition.getValue().languages().stream().sorted().toList();
        language.setItems(offered);
        offered.stream()
                .filter(one -> one.equals(before == null ? "ru" : before))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .ifPresent(language::setValue);
    }

    private void submit(Consumer<NewCohort> onOpen) {
        notice.clear();
        if (!Filled.all(title, edition, language, starts, ends, zone)) {
            return;
        }
        Integer most = capacity.getValue();
        onOpen.accept(new NewCohort(
                edition.getValue().edition(),
                title.getValue(),
                place.getValue(),
                starts.getValue(),
                ends.getValue(),
                ZoneId.of(zone.getValue()),
                language.getValue(),
                most == null ? OptionalInt.empty() : OptionalInt.of(most)));
    }

    void refuse(List<Fault> faults) {
        var fields = Map.<String, HasValidation>of("edition", edition, "language", language);
        for (var fault : faults) {
            var field = fields.get(fault.field());
            if (field == null) {
                notice.show("notice-bad", "alert", fault.why());
            } else {
                field.setErrorMessage(
                        getTranslation(fault.why().key(), fault.why().values()));
                field.setInvalid(true);
            }
        }
    }

    void say() {
        heading.setText(getTranslation("roster.cohort.new"));
        edition.setLabel(getTranslation("roster.run.edition"));
        edition.setItemLabelGenerator(one -> one.of().isEmpty()
                ? getTranslation("roster.cohort.newest", one.edition().brief())
                : getTranslation("roster.cohort.edition-of", one.edition().brief(), one.of()));
        title.setLabel(getTranslation("roster.run.title"));
        place.setLabel(getTranslation("roster.run.place"));
        starts.setLabel(getTranslation("roster.run.starts"));
        ends.setLabel(getTranslation("roster.run.ends"));
        language.setLabel(getTranslation("roster.run.language"));
        language.setItemLabelGenerator(code -> LanguageName.alone(code, getLocale()));
        zone.setLabel(getTranslation("roster.run.zone"));
        capacity.setLabel(getTranslation("roster.run.capacity"));
        capacity.setHelperText(getTranslation("roster.run.capacity.help"));
        open.setText(getTranslation("roster.cohort.open"));
    }
}
