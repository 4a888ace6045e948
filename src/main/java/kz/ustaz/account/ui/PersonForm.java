package kz.ustaz.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Units.Unit;
import kz.ustaz.common.ui.Indented;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.NamedSelect;

/** A person's description. */
class PersonForm extends Form {

    private final TextField family = text("family", 100);
    private final TextField given = text("given", 100);
    private final TextField patronymic = text("patronymic", 100);
    private final TextField personnelNumber = text("personnelNumber", 40);
    private final TextField familyLatin = text("familyLatin", 100);
    private final TextField givenLatin = text("givenLatin", 100);
    private final TextField patronymicLatin = text("patronymicLatin", 100);
    private final TextField signInName = text("signInName", 60);
    private final Select<String> language = with("language", new NamedSelect<>());
    private final ComboBox<Unit> unit = new ComboBox<>();
    private List<Unit> units = List.of();

    PersonForm(List<Locale> languages) {
        language.setItems(languages.stream().map(Locale::getLanguage).toList());
        language.setItemLabelGenerator(LanguageName::own);
        signInName.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        String here = getLocale().getLanguage();
        languages.stream()
                .map(Locale::getLanguage)
                .min(Comparator.comparing(code -> !code.equals(here)))
                .ifPresent(language::setValue);
    }

    PersonForm withUnits(List<Unit> all) {
        units = List.copyOf(all);
        with("unit", unit);
        unit.setItems(units);
        Indented.in(unit, Unit::name, Unit::depth);
        return this;
    }

    private TextField text(String name, int limit) {
        var field = with(name, new TextField());
        field.setMaxLength(limit);
        return field;
    }

    void show(NewPerson person) {
        family.setValue(person.family());
        given.setValue(person.given());
        patronymic.setValue(person.patronymic());
        personnelNumber.setValue(person.personnelNumber());
        familyLatin.setValue(person.familyLatin());
        givenLatin.setValue(person.givenLatin());
        patronymicLatin.setValue(person.patronymicLatin());
        signInName.setValue(person.signInName());
        language.setValue(person.language());
        units.stream()
                .filter(known -> known.id().equals(person.unit()))
                .findFirst()
                .ifPresent(unit::setValue);
    }

    /** As typed. The unit is {@link NewPerson#NO_UNIT} as long as none is chosen. */
    NewPerson read() {
        return new NewPerson(
                signInName.getValue(),
                personnelNumber.getValue(),
                family.getValue(),
                given.getValue(),
                patronymic.getValue(),
                familyLatin.getValue(),
                givenLatin.getValue(),
                patronymicLatin.getValue(),
                unit.getOptionalValue().map(Unit::id).orElse(NewPerson.NO_UNIT),
                language.getOptionalValue().orElse(""));
    }
}
