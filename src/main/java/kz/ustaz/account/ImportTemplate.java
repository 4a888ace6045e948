package kz.ustaz.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import org.springframework.stereotype.Component;

/** The file that an administrator fills in. */
@Component
class ImportTemplate {

    /** The personnel number of the example. Whoever leaves it in is told to delete it. */
    static final String EXAMPLE = "EXAMPLE-1";

    private static final Map<PersonField, String> EXAMPLES = Map.of(
            PersonField.PERSONNEL_NUMBER, EXAMPLE,
            PersonField.SIGN_IN_NAME, "example.person",
            PersonField.FAMILY, "Мысалов",
            PersonField.GIVEN, "Үлгі",
            PersonField.PATRONYMIC, "Примерович",
            PersonField.FAMILY_LATIN, "Mysalov",
            PersonField.GIVEN_LATIN, "Ulgi",
            PersonField.PATRONYMIC_LATIN, "Primerovich",
            PersonField.LANGUAGE, "kk");

    private final Units units;
    private final Reaches reaches;
    private final I18NProvider texts;

    ImportTemplate(Units units, Reaches reaches, I18NProvider texts) {
        this.units = units;
        this.reaches = reaches;
        this.texts = texts;
    }

    /** The example stands in the first of the caller's units. */
    byte[] of(Caller caller, TableFile kind, Locale language) {
        var row = new EnumMap<>(EXAMPLES);
        var reach = reaches.of(caller, Set.of(Role.ADMINISTRATOR));
        row.put(
                PersonField.UNIT,
                units.all().stream()
                        .filter(unit -> reach.coversUnit(unit.id()))
                        .map(Units.Unit::name)
                        .findFirst()
                        .orElse(""));
        var wording = new Wording(texts, language);
        var bytes = new ByteArrayOutputStream();
        kind.write(bytes, wording.get("account.people.title"), columns(), Stream.of(row), wording);
        return bytes.toByteArray();
    }

    private static List<TableColumn<EnumMap<PersonField, String>>> columns() {
        return Stream.of(PersonField.values()).map(ImportTemplate::column).toList();
    }

    private static TableColumn<EnumMap<PersonField, String>> column(PersonField field) {
        return TableColumn.text(
                field.word(),
                wording -> wording.get(field.key()),
                row -> row.getOrDefault(field, ""),
                Comparator.comparing(row -> row.getOrDefault(field, "")));
    }
}
