package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk at the door, for who comes with a one-time link and is not signed in. A link that was used, replaced, is too
 * old or never existed is answered alike.
 */
@Service
public class Invitations {

    private final LinkBook links;
    private final Persons persons;
    private final PersonRegister register;
    private final Founder founder;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Invitations(
            LinkBook links,
            Persons persons,
            PersonRegister register,
            Founder founder,
            Passwords passwords,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.links = links;
        this.persons = persons;
        this.register = register;
        this.founder = founder;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether this link makes the first administrator. */
    @Transactional(readOnly = true)
    public boolean isFirst(String token) {
        return links.look(token)
                .filter(link -> link.purpose == LinkPurpose.FIRST_ADMINISTRATOR)
                .isPresent();
    }

    /** The sign-in name of the one whom this link invites. */
    @Transactional(readOnly = true)
    public Optional<String> invited(String token) {
        return links.look(token).flatMap(this::person).map(person -> person.signInName);
    }

    /** Sets his own password and uses the link up. */
    public Outcome<PersonId> welcome(String token, String password) {
        var before = links.look(token).flatMap(this::person);
        if (before.isEmpty()) {
            return Outcome.declined("", "account.link.ended");
        }
        var refused = passwords.rules().refuses(password, before.get().signInName, before.get().personnelNumber);
        if (refused.isPresent()) {
            return Outcome.declined(
                    "password", refused.get().key(), refused.get().values());
        }
        String hash = passwords.hash(password);
        return Objects.requireNonNull(transaction.execute(_ -> set(before.get().id, token, hash)));
    }

    private Outcome<PersonId> set(UUID invited, String token, String hash) {
        // The person before his links, as the administrators' desk locks them: so nobody waits in a circle.
        var person = persons.lockById(invited).filter(found -> found.active);
        if (person.isEmpty() || links.use(token).isEmpty()) {
            return Outcome.declined("", "account.link.ended");
        }
        person.get().setPassword(hash, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var id = person.get().personId();
        audit.record(new kz.ustaz.common.Caller(id), "password.set", id.toString(), Map.of());
        return new Outcome.Done<>(id);
    }

    private Optional<Person> person(OneTimeLink link) {
        return Optional.ofNullable(link.person).flatMap(persons::findById).filter(person -> person.active);
    }

    /**
     * Makes the first administrator, and the first unit to put him in.
     *
     * @param organisation name of the unit
     * @param description its unit is not looked at
     */
    public Outcome<PersonId> first(String token, String organisation, NewPerson description, String password) {
        if (!isFirst(token)) {
            return Outcome.declined("", "account.link.ended");
        }
        var faults = new ArrayList<Fault>();
        if (organisation.isBlank() || organisation.strip().length() > 200) {
            faults.add(new Fault("organisation", new Refused("account.unit.name", 200)));
        }
        faults.addAll(PersonRules.faults(description));
        passwords
                .rules()
                .refuses(password, description.signInName(), description.personnelNumber())
                .ifPresent(why -> faults.add(new Fault("password", why)));
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        String hash = passwords.hash(password);
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = found(token, organisation.strip(), description, hash);
            if (outcome instanceof Outcome.Declined) {
                // The link is not used up by a name that was taken.
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<PersonId> found(String token, String organisation, NewPerson said, String hash) {
        if (links.use(token).isEmpty()) {
            return Outcome.declined("", "account.link.ended");
        }
        UUID unit = founder.unit(organisation, null);
        var description = new NewPerson(
                said.signInName(),
                said.personnelNumber(),
                said.family(),
                said.given(),
                said.patronymic(),
                said.familyLatin(),
                said.givenLatin(),
                said.patronymicLatin(),
                unit,
                said.language());
        return switch (register.enter(description)) {
            case Outcome.Declined<Person>(var faults) -> new Outcome.Declined<>(faults);
            case Outcome.Done<Person>(var person) -> {
                person.setPassword(hash, person.sessionsValidFrom);
                audit.recordSystem("person.first", person.id.toString(), Map.of());
                founder.grant(person.personId(), Role.ADMINISTRATOR, new Scope.Installation());
                yield new Outcome.Done<>(person.personId());
            }
        };
    }
}
