package kz.ustaz.roster.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.Indented;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.Runs;

/** The form for a new run. */
class NewRunForm extends Section {

    private static final String ALMATY = "Asia/Almaty";

    private final H2 heading = new H2();
    private final Notice notice = new Notice();
    private final TextField title = new TextField();
    private final ComboBox<Runs.UnitChoice> unit = new ComboBox<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final DayField starts = new DayField();
    private final NativeButton create = new NativeButton();

    NewRunForm(Runs.Choices choices, Consumer<Runs.NewRun> onCreate) {
        addClassNames("card", "stack");
        title.setMaxLength(200);
        title.setId("run-title");
        unit.setItems(choices.units());
        Indented.in(unit, Runs.UnitChoice::name, Runs.UnitChoice::depth);
        language.setItems(choices.languages().stream().sorted().toList());
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ALMATY);
        choices.languages().stream().filter("ru"::equals).findFirst().ifPresent(language::setValue);
        if (language.isEmpty()) {
            choices.languages().stream().sorted().findFirst().ifPresent(language::setValue);
        }
        create.addClassName("button-primary");
        create.addClickListener(click -> submit(onCreate));
        var fields = new Div(title, unit, starts, language, zone);
        fields.addClassName("fields");
        add(heading, notice, fields, create);
    }

    private void submit(Consumer<Runs.NewRun> onCreate) {
        notice.clear();
        if (!Filled.all(title, unit, starts, language, zone)) {
            return;
        }
        onCreate.accept(new Runs.NewRun(
                title.getValue(),
                unit.getValue().id(),
                ZoneId.of(zone.getValue()),
                language.getValue(),
                starts.getValue()));
    }

    void refuse(Refused reason) {
        notice.show("notice-bad", "alert", reason);
    }

    void say() {
        Locale locale = getLocale();
        heading.setText(getTranslation("roster.new.title"));
        title.setLabel(getTranslation("roster.run.title"));
        unit.setLabel(getTranslation("roster.run.unit"));
        language.setLabel(getTranslation("roster.run.language"));
        ItemLabelGenerator<String> name = code -> LanguageName.alone(code, locale);
        language.setItemLabelGenerator(name);
        zone.setLabel(getTranslation("roster.run.zone"));
        starts.setLabel(getTranslation("roster.run.starts"));
        create.setText(getTranslation("roster.new.create"));
    }
}
