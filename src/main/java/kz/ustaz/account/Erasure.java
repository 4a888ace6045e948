package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.BarsErasure;
import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator of the whole installation erases the name of somebody who is deactivated. What he did
 * stays, as rows that point to nobody in particular. It cannot be undone. {@link kz.ustaz.common.NotAllowed} for all
 * others, and {@link NotFound} for who does not exist.
 */
@Service
public class Erasure {

    private static final int LONGEST_REASON = 300;

    /** A shorter name is part of too many words to be looked for. */
    private static final int TELLING = 3;

    private final Administration administration;
    private final Persons persons;
    private final KeptBook book;
    private final ErasedAccount account;
    private final ObjectProvider<BarsErasure> bars;
    private final ObjectProvider<ErasesWords> rooms;
    private final RecentFactor recent;
    private final Audit audit;
    private final Clock clock;

    Erasure(
            Administration administration,
            Persons persons,
            KeptBook book,
            ErasedAccount account,
            ObjectProvider<BarsErasure> bars,
            ObjectProvider<ErasesWords> rooms,
            RecentFactor recent,
            Audit audit,
            Clock clock) {
        this.administration = administration;
        this.persons = persons;
        this.book = book;
        this.account = account;
        this.bars = bars;
        this.rooms = rooms;
        this.recent = recent;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator reads before he erases.
     *
     * @param lines what is kept of him, each with what becomes of it
     * @param refused why it may not be done now
     * @param erased whether it is done
     */
    public record Look(
            PersonId person,
            String name,
            String personnelNumber,
            List<KeptLine> lines,
            List<Refused> refused,
            boolean erased) {}

    /** As many queries as his own page asks, and one for each room that may say why not. */
    @Transactional(readOnly = true)
    public Look look(Caller caller, PersonId id) {
        administration.require(caller, new Scope.Installation());
        var person = persons.findById(id.value()).orElseThrow(() -> new NotFound("person"));
        return look(caller, person);
    }

    private Look look(Caller caller, Person person) {
        return new Look(
                person.personId(),
                person.cyrillic(),
                person.personnelNumber,
                book.lines(person.personId()),
                person.isErased() ? List.of() : refusals(caller, person).toList(),
                person.isErased());
    }

    /**
     * Erases, audited. Again changes nothing.
     *
     * @param number his personnel number, typed once more
     * @param reason 1–300 characters without his name and number, as the audit keeps it for good
     * @throws kz.ustaz.common.FactorWanted if the caller gave his second factor too long ago
     */
    @Transactional
    public Outcome<Look> erase(Caller caller, PersonId id, String number, String reason) {
        administration.require(caller, new Scope.Installation());
        var person = persons.lockById(id.value()).orElseThrow(() -> new NotFound("person"));
        if (person.isErased()) {
            return new Outcome.Done<>(look(caller, person));
        }
        recent.require(caller);
        var refused = refusals(caller, person).findFirst();
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Outcome.Fault("", refused.get())));
        }
        if (!Fields.key(number).equals(person.personnelKey)) {
            return Outcome.declined("number", "account.erase.number-differs");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Outcome.declined("reason", "account.erase.no-reason", LONGEST_REASON);
        }
        if (names(person, reason)) {
            return Outcome.declined("reason", "account.erase.named");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rooms.orderedStream().forEach(room -> room.erase(id));
        account.erase(caller, person, now);
        audit.record(caller, "person.erase", id.toString(), Map.of("reason", reason.strip()));
        return new Outcome.Done<>(look(caller, person));
    }

    private Stream<Refused> refusals(Caller caller, Person person) {
        return Stream.concat(
                own(caller, person).stream(),
                bars.orderedStream().flatMap(bar -> bar.refusal(person.personId()).stream()));
    }

    private Optional<Refused> own(Caller caller, Person person) {
        if (caller.person().equals(person.personId())) {
            return Optional.of(new Refused("account.erase.not-oneself"));
        }
        if (administration.isLast(person.id)) {
            return Optional.of(new Refused("account.people.last-administrator"));
        }
        return person.active ? Optional.of(new Refused("account.erase.active")) : Optional.empty();
    }

    private static boolean names(Person person, String reason) {
        String written = reason.toLowerCase(Locale.ROOT);
        return Stream.of(person.family, person.familyLatin, person.personnelNumber, person.signInName)
                .filter(word -> word.length() >= TELLING)
                .anyMatch(word -> written.contains(word.toLowerCase(Locale.ROOT)));
    }
}
