package kz.ustaz.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.account.AuditChain.Deed;
import kz.ustaz.account.ImportLine.Verdict;
import kz.ustaz.account.Outcome.Declined;
import kz.ustaz.account.Outcome.Done;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.table.SentTable;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.TableSource;
import kz.ustaz.common.table.UnreadableTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator enters and changes the people of his units from a file. Whoever has the personnel number
 * of a row is changed by it; what a row leaves empty stays as it is. All methods throw {@link kz.ustaz.common.NotAllowed}
 * for who administers nothing.
 */
@Service
@Transactional
public class PeopleImport {

    private final Administration administration;
    private final ImportLooking looking;
    private final ImportHeadings headings;
    private final ImportTemplate template;
    private final Persons persons;
    private final EntityManager entities;
    private final AuditChain audit;
    private final Ids ids;
    private final Clock clock;

    PeopleImport(
            Administration administration,
            ImportLooking looking,
            ImportHeadings headings,
            ImportTemplate template,
            Persons persons,
            EntityManager entities,
            AuditChain audit,
            Ids ids,
            Clock clock) {
        this.administration = administration;
        this.looking = looking;
        this.headings = headings;
        this.template = template;
        this.persons = persons;
        this.entities = entities;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file that was read. @param proposed by the column, from 0: what it seems to say; absent where nothing is known */
    public record Brought(SentTable table, Map<Integer, PersonField> proposed) {
        public Brought {
            proposed = Map.copyOf(proposed);
        }
    }

    /** For who comes to import. */
    @Transactional(readOnly = true)
    public void begin(Caller caller) {
        administration.requireSomewhere(caller);
    }

    /** Reads a file and keeps nothing of it. Declined if it is no table. */
    @Transactional(readOnly = true)
    public Outcome<Brought> read(Caller caller, byte[] file) {
        administration.requireSomewhere(caller);
        try {
            var table = TableSource.read(file);
            return new Done<>(new Brought(table, headings.propose(table.headings())));
        } catch (UnreadableTable e) {
            return new Declined<>(List.of(new Fault("", e.why())));
        }
    }

    /**
     * What {@link #take} would do now. Declined if no column has the personnel number, or two say the same.
     *
     * @param columns what each says, by its place from 0; those that are absent are passed over
     */
    @Transactional(readOnly = true)
    public Outcome<ImportLook> look(Caller caller, SentTable table, Map<Integer, PersonField> columns) {
        administration.requireSomewhere(caller);
        var faults = faults(columns);
        return faults.isEmpty() ? new Done<>(look(looking.look(caller, table, columns))) : new Declined<>(faults);
    }

    /** Enters and changes all, or declines it and does nothing if anything is wrong by now. Remembers the columns. */
    public Outcome<ImportLook> take(Caller caller, SentTable table, Map<Integer, PersonField> columns) {
        administration.requireSomewhere(caller);
        var wrong = faults(columns);
        if (!wrong.isEmpty()) {
            return new Declined<>(wrong);
        }
        // The people first and then the audit, as everybody locks them. Who writes to the audit too waits from here on.
        var locked = persons.lockByPersonnelKeys(ImportLooking.numbers(table, columns));
        audit.queue();
        var judged = looking.look(caller, table, columns);
        var look = look(judged);
        long known = judged.stream().filter(row -> row.known() != null).count();
        if (look.count(Verdict.WRONG) > 0 || known != locked.size()) {
            return Outcome.declined("", "account.import.changed-meanwhile");
        }
        write(caller, judged, look);
        headings.remember(table.headings(), columns);
        return new Done<>(look);
    }

    private void write(Caller caller, List<ImportLooking.Judged> judged, ImportLook look) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var deeds = new ArrayList<Deed>();
        for (var row : judged) {
            if (row.line().verdict() == Verdict.ADDED) {
                var person = new Person(new PersonId(ids.next()), row.wanted(), now);
                entities.persist(person);
                deeds.add(new Deed("person.add", person.id.toString(), Map.of()));
            } else if (row.known() != null && row.line().verdict() == Verdict.CHANGED) {
                row.known().describe(row.wanted());
                deeds.add(new Deed("person.change", row.known().id.toString(), Map.of()));
            }
        }
        deeds.add(new Deed("people.import", "", counts(look)));
        audit.recordAll(caller, deeds);
    }

    private static Map<String, String> counts(ImportLook look) {
        return Map.of(
                "rows", Integer.toString(look.lines().size()),
                "added", Integer.toString(look.count(Verdict.ADDED)),
                "changed", Integer.toString(look.count(Verdict.CHANGED)));
    }

    /** A file to fill in: headings, and a row that shows how and is never taken for a person. @param language of both */
    @Transactional(readOnly = true)
    public byte[] template(Caller caller, TableFile kind, Locale language) {
        administration.requireSomewhere(caller);
        return template.of(caller, kind, language);
    }

    private static ImportLook look(List<ImportLooking.Judged> judged) {
        return new ImportLook(judged.stream().map(ImportLooking.Judged::line).toList());
    }

    private static List<Fault> faults(Map<Integer, PersonField> columns) {
        var faults = new ArrayList<Fault>();
        for (var field : PersonField.values()) {
            long times = columns.values().stream().filter(field::equals).count();
            if (times > 1) {
                faults.add(new Fault(field.word(), new Refused("account.import.twice")));
            } else if (times == 0 && field == PersonField.PERSONNEL_NUMBER) {
                faults.add(new Fault(field.word(), new Refused("account.import.no-number")));
            }
        }
        return faults;
    }
}
