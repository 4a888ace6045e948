package kz.ustaz.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.table.SentTable;
import kz.ustaz.common.ui.LanguageName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of the people of a file. Six queries, however many they are. */
@Component
class ImportLooking {

    private final Persons persons;
    private final Grants grants;
    private final Units units;
    private final Reaches reaches;
    private final I18NProvider texts;

    ImportLooking(Persons persons, Grants grants, Units units, Reaches reaches, I18NProvider texts) {
        this.persons = persons;
        this.grants = grants;
        this.units = units;
        this.reaches = reaches;
        this.texts = texts;
    }

    /** A row, with whom it changes and what he would be. @param known absent for who is new, or not the caller's to see */
    record Judged(ImportLine line, @Nullable Person known, NewPerson wanted) {}

    /** By the file's personnel numbers people are known. */
    static Set<String> numbers(SentTable table, Map<Integer, PersonField> columns) {
        return keys(rows(table, columns), PersonField.PERSONNEL_NUMBER);
    }

    /** @param columns one of them has the personnel number */
    List<Judged> look(Caller caller, SentTable table, Map<Integer, PersonField> columns) {
        var rows = rows(table, columns);
        var known = persons.findByPersonnelKeyIn(keys(rows, PersonField.PERSONNEL_NUMBER)).stream()
                .collect(toMap(person -> person.personnelKey, person -> person));
        var holders = persons.findBySignInKeyIn(keys(rows, PersonField.SIGN_IN_NAME)).stream()
                .collect(toMap(person -> person.signInKey, person -> person.id));
        var reach = reaches.of(caller, Set.of(Role.ADMINISTRATOR));
        Predicate<UUID> own = reach::coversUnit;
        var language = persons.findById(caller.person().value())
                .map(person -> person.language)
                .orElseThrow(() -> new NotAllowed("import"));
        var judge = new ImportJudge(
                known,
                holders,
                own,
                mightier(known.values().stream().map(person -> person.id).collect(toSet()), own, reach.everywhere()),
                new UnitsByName(units.all(), own),
                languages(),
                language);
        return rows.stream().map(judge::judge).toList();
    }

    private static List<FileRow> rows(SentTable table, Map<Integer, PersonField> columns) {
        return table.rows().stream().map(row -> FileRow.of(row, columns)).toList();
    }

    private static Set<String> keys(List<FileRow> rows, PersonField field) {
        return rows.stream()
                .filter(row -> row.says(field))
                .map(row -> row.key(field))
                .collect(toSet());
    }

    /** Who has a grant that the caller could not have given; see {@link Administration#manage}. */
    private Set<UUID> mightier(Set<UUID> people, Predicate<UUID> own, boolean everywhere) {
        return grants.findByPersonInAndRevokedAtIsNull(people).stream()
                .filter(grant -> switch (grant.scopeKind) {
                    case INSTALLATION -> !everywhere;
                    case UNIT -> grant.scopeId != null && !own.test(grant.scopeId);
                    case RUN -> false;
                })
                .map(grant -> grant.person)
                .collect(toSet());
    }

    /** Codes by themselves and by what each language calls each. */
    private Map<String, String> languages() {
        var known = texts.getProvidedLocales();
        var codes = new HashMap<String, String>();
        for (var language : known) {
            String code = language.getLanguage();
            Stream.concat(Stream.of(code), known.stream().map((Locale reader) -> LanguageName.within(code, reader)))
                    .forEach(name -> codes.put(Fields.key(name), code));
        }
        return codes;
    }
}
