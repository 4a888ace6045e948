package kz.ustaz.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator keeps the people of his units. All methods throw {@link kz.ustaz.common.NotAllowed} for
 * who administers nothing and {@link kz.ustaz.common.NotFound} for people of other units.
 */
@Service
@Transactional
public class People {

    private static final int PAGE_LIMIT = 500;
    private static final int LONGEST_REASON = 300;

    private final Administration administration;
    private final PeopleList list;
    private final PersonRegister register;
    private final PersonCards cards;
    private final LinkBook links;
    private final LostFactor factors;
    private final RecentFactor recent;
    private final Audit audit;
    private final Clock clock;

    People(
            Administration administration,
            PeopleList list,
            PersonRegister register,
            PersonCards cards,
            LinkBook links,
            LostFactor factors,
            RecentFactor recent,
            Audit audit,
            Clock clock) {
        this.administration = administration;
        this.list = list;
        this.register = register;
        this.cards = cards;
        this.links = links;
        this.factors = factors;
        this.recent = recent;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param limit at most 500 */
    @Transactional(readOnly = true)
    public List<PersonLine> list(Caller caller, PeopleQuery query, int offset, int limit) {
        administration.requireSomewhere(caller);
        return list.page(caller, query, offset, Math.min(limit, PAGE_LIMIT));
    }

    @Transactional(readOnly = true)
    public int count(Caller caller, PeopleQuery query) {
        administration.requireSomewhere(caller);
        return list.count(caller, query);
    }

    /** As {@link #card}, for whoever comes to look at somebody else: the audit remembers that he did. */
    public PersonCard open(Caller caller, PersonId id) {
        var person = administration.of(caller, id);
        var card = card(caller, person);
        if (!caller.person().equals(id)) {
            record(caller, "person.open", person);
        }
        return card;
    }

    /** Of somebody who is open already, as he is now. */
    @Transactional(readOnly = true)
    public PersonCard card(Caller caller, PersonId id) {
        return card(caller, administration.of(caller, id));
    }

    private PersonCard card(Caller caller, Person person) {
        return cards.of(
                person,
                !person.active && !person.isErased() && administration.covers(caller, new Scope.Installation()));
    }

    /** Enters somebody, without a password yet: {@link #invite} makes his link. */
    public Outcome<PersonId> create(Caller caller, NewPerson description) {
        requireUnit(caller, description);
        return switch (register.enter(description)) {
            case Outcome.Declined<Person>(var faults) -> new Outcome.Declined<>(faults);
            case Outcome.Done<Person>(var person) -> {
                record(caller, "person.add", person);
                yield new Outcome.Done<>(person.personId());
            }
        };
    }

    public Outcome<PersonId> change(Caller caller, PersonId id, NewPerson description) {
        var person = administration.manage(caller, id);
        requireUnit(caller, description);
        return switch (register.change(person, description)) {
            case Outcome.Declined<Person>(var faults) -> new Outcome.Declined<>(faults);
            case Outcome.Done<Person>(var changed) -> {
                record(caller, "person.change", changed);
                yield new Outcome.Done<>(id);
            }
        };
    }

    /** A link by which he sets his first password; older ones end. Declined if he has a password: that is a reset. */
    public Outcome<HandOver> invite(Caller caller, PersonId id) {
        var person = administration.manage(caller, id);
        if (!person.active) {
            return Outcome.declined("", "account.people.inactive");
        }
        if (person.passwordHash != null) {
            return Outcome.declined("", "account.people.has-password");
        }
        return handOver(caller, "invitation.make", LinkPurpose.INVITATION, person);
    }

    /**
     * Takes his password away, ends his sessions and makes a link by which he sets a new one. He is told.
     *
     * @throws kz.ustaz.common.FactorWanted if the caller gave his second factor too long ago
     */
    public Outcome<HandOver> reset(Caller caller, PersonId id) {
        var person = administration.manage(caller, id);
        recent.require(caller);
        if (!person.active) {
            return Outcome.declined("", "account.people.inactive");
        }
        person.reset(now());
        return handOver(caller, "password.reset", LinkPurpose.RESET, person);
    }

    /**
     * Forgets his second factor and ends his sessions: with his password he sets up a new one. Done also if he has none.
     *
     * @param reason 1–300 characters, kept in the audit
     * @throws kz.ustaz.common.FactorWanted if the caller gave his second factor too long ago
     */
    public Outcome<PersonId> resetFactor(Caller caller, PersonId id, String reason) {
        var person = administration.manage(caller, id);
        recent.require(caller);
        if (caller.person().equals(id)) {
            return Outcome.declined("", "account.factor.not-oneself");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Outcome.declined("reason", "account.factor.reason", LONGEST_REASON);
        }
        factors.forget(person);
        audit.record(caller, "factor.reset", person.id.toString(), Map.of("reason", reason.strip()));
        return new Outcome.Done<>(id);
    }

    /** He can no longer sign in, and his sessions and links end. What he did stays. */
    public Outcome<PersonId> deactivate(Caller caller, PersonId id) {
        administration.lockAdministrators(caller);
        var person = administration.manage(caller, id);
        if (caller.person().equals(id)) {
            return Outcome.declined("", "account.people.not-oneself");
        }
        if (administration.isLast(person.id)) {
            return Outcome.declined("", "account.people.last-administrator");
        }
        person.active = false;
        person.endSessions(now());
        links.endAll(person.id, now());
        record(caller, "person.deactivate", person);
        return new Outcome.Done<>(id);
    }

    public Outcome<PersonId> reactivate(Caller caller, PersonId id) {
        var person = administration.manage(caller, id);
        if (person.isErased()) {
            return Outcome.declined("", "account.erase.done-before");
        }
        person.active = true;
        record(caller, "person.reactivate", person);
        return new Outcome.Done<>(id);
    }

    /** The audit comes last: its lock is held to the end of the transaction, and everybody writes to it. */
    private Outcome<HandOver> handOver(Caller caller, String action, LinkPurpose purpose, Person person) {
        var handed = links.make(purpose, person.id);
        record(caller, action, person);
        return new Outcome.Done<>(new HandOver("welcome/" + handed.token(), handed.until()));
    }

    /** Where no unit is named the register declines it, together with whatever else is wrong. */
    private void requireUnit(Caller caller, NewPerson description) {
        if (description.unit().equals(NewPerson.NO_UNIT)) {
            administration.requireSomewhere(caller);
        } else {
            administration.require(caller, new Scope.Unit(description.unit()));
        }
    }

    private void record(Caller caller, String action, Person person) {
        audit.record(caller, action, person.id.toString(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
