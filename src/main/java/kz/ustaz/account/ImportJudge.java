package kz.ustaz.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ustaz.account.ImportLine.Change;
import kz.ustaz.account.ImportLine.Verdict;
import kz.ustaz.account.ImportLooking.Judged;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/** Says of each row of one file, in their order, what becomes of it. Asks no database. */
final class ImportJudge {

    private final Map<String, Person> known;
    private final Map<String, UUID> holders;
    private final Predicate<UUID> own;
    private final Set<UUID> mightier;
    private final UnitsByName units;
    private final Map<String, String> languages;
    private final String usual;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> signInNames = new HashMap<>();

    /**
     * @param known by the key of the personnel number, of whatever unit
     * @param holders of the sign-in names of the file, by its key
     * @param own whether a unit is the caller's
     * @param mightier whom the caller may see and not change
     * @param languages codes by what somebody may write
     * @param usual language of who is new and whose row says none
     */
    ImportJudge(
            Map<String, Person> known,
            Map<String, UUID> holders,
            Predicate<UUID> own,
            Set<UUID> mightier,
            UnitsByName units,
            Map<String, String> languages,
            String usual) {
        this.known = Map.copyOf(known);
        this.holders = Map.copyOf(holders);
        this.own = own;
        this.mightier = Set.copyOf(mightier);
        this.units = units;
        this.languages = Map.copyOf(languages);
        this.usual = usual;
    }

    Judged judge(FileRow row) {
        var there = known.get(row.key(PersonField.PERSONNEL_NUMBER));
        var person = there != null && own.test(there.unit) ? there : null;
        var faults = new ArrayList<Fault>();
        var wanted = wanted(row, person, faults);
        if (there != null && person == null) {
            add(faults, PersonField.PERSONNEL_NUMBER, "account.import.number-unusable");
        }
        broken(row, wanted, faults);
        twice(row, PersonField.PERSONNEL_NUMBER, numbers, faults);
        twice(row, PersonField.SIGN_IN_NAME, signInNames, faults);
        var holder = holders.get(row.key(PersonField.SIGN_IN_NAME));
        if (holder != null && (person == null || !holder.equals(person.id))) {
            add(faults, PersonField.SIGN_IN_NAME, "account.rule.sign-in-name-taken");
        }
        if (row.get(PersonField.PERSONNEL_NUMBER).equals(ImportTemplate.EXAMPLE)) {
            faults.clear();
            faults.add(new Fault("", new Refused("account.import.example")));
        }
        var changes = person == null ? List.<Change>of() : changes(person.description(), wanted);
        if (faults.isEmpty() && person != null && !changes.isEmpty() && mightier.contains(person.id)) {
            faults.add(new Fault("", new Refused("account.import.mightier")));
        }
        return new Judged(line(row, person, wanted, changes, faults), person, wanted);
    }

    private static ImportLine line(
            FileRow row, @Nullable Person person, NewPerson wanted, List<Change> changes, List<Fault> faults) {
        var verdict = !faults.isEmpty()
                ? Verdict.WRONG
                : person == null ? Verdict.ADDED : changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
        return new ImportLine(
                row.number(),
                verdict,
                row.get(PersonField.PERSONNEL_NUMBER),
                Fields.joined(wanted.family(), wanted.given(), wanted.patronymic()),
                verdict == Verdict.CHANGED ? changes : List.of(),
                faults);
    }

    /** What is known and the row does not say stays, and the number is written as it was. */
    private NewPerson wanted(FileRow row, @Nullable Person person, List<Fault> faults) {
        var before = person == null
                ? new NewPerson(
                        "", row.get(PersonField.PERSONNEL_NUMBER), "", "", "", "", "", "", NewPerson.NO_UNIT, usual)
                : person.description();
        return new NewPerson(
                row.or(PersonField.SIGN_IN_NAME, before.signInName()),
                before.personnelNumber(),
                row.or(PersonField.FAMILY, before.family()),
                row.or(PersonField.GIVEN, before.given()),
                row.or(PersonField.PATRONYMIC, before.patronymic()),
                row.or(PersonField.FAMILY_LATIN, before.familyLatin()),
                row.or(PersonField.GIVEN_LATIN, before.givenLatin()),
                row.or(PersonField.PATRONYMIC_LATIN, before.patronymicLatin()),
                unit(row, before.unit(), faults),
                language(row, before.language(), faults));
    }

    private UUID unit(FileRow row, UUID before, List<Fault> faults) {
        if (!row.says(PersonField.UNIT)) {
            if (before.equals(NewPerson.NO_UNIT)) {
                add(faults, PersonField.UNIT, "account.import.missing");
            }
            return before;
        }
        var found = units.find(row.get(PersonField.UNIT));
        if (found.size() == 1) {
            return found.iterator().next();
        }
        add(faults, PersonField.UNIT, found.isEmpty() ? "account.import.unit-unknown" : "account.import.unit-several");
        return before;
    }

    private String language(FileRow row, String before, List<Fault> faults) {
        if (!row.says(PersonField.LANGUAGE)) {
            return before;
        }
        String code = languages.get(row.key(PersonField.LANGUAGE));
        if (code == null) {
            faults.add(new Fault(
                    PersonField.LANGUAGE.word(),
                    new Refused("account.import.language", String.join(", ", new TreeSet<>(languages.values())))));
            return before;
        }
        return code;
    }

    private static void broken(FileRow row, NewPerson wanted, List<Fault> faults) {
        for (var fault : PersonRules.faults(wanted)) {
            boolean said = PersonField.of(fault.field()).filter(row::says).isPresent();
            faults.add(said ? fault : new Fault(fault.field(), new Refused("account.import.missing")));
        }
    }

    private static void twice(FileRow row, PersonField field, Map<String, Integer> seen, List<Fault> faults) {
        if (row.says(field)) {
            Integer before = seen.putIfAbsent(row.key(field), row.number());
            if (before != null) {
                faults.add(new Fault(field.word(), new Refused("account.import.double", before)));
            }
        }
    }

    private List<Change> changes(NewPerson was, NewPerson now) {
        var changes = new ArrayList<Change>();
        for (var field : PersonField.values()) {
            String before = text(field, was);
            String after = text(field, now);
            if (!before.equals(after)) {
                changes.add(new Change(field, shown(field, before), shown(field, after)));
            }
        }
        return changes;
    }

    private String shown(PersonField field, String text) {
        return field == PersonField.UNIT ? units.name(UUID.fromString(text)) : text;
    }

    private static String text(PersonField field, NewPerson person) {
        return switch (field) {
            case PERSONNEL_NUMBER -> person.personnelNumber();
            case SIGN_IN_NAME -> person.signInName();
            case FAMILY -> person.family();
            case GIVEN -> person.given();
            case PATRONYMIC -> person.patronymic();
            case FAMILY_LATIN -> person.familyLatin();
            case GIVEN_LATIN -> person.givenLatin();
            case PATRONYMIC_LATIN -> person.patronymicLatin();
            case UNIT -> person.unit().toString();
            case LANGUAGE -> person.language();
        };
    }

    private static void add(List<Fault> faults, PersonField field, String key) {
        faults.add(new Fault(field.word(), new Refused(key)));
    }
}
