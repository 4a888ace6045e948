package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is given as a second factor, whichever it is. Wrong ones are slowed as passwords are, all kinds together. */
@Component
class GivenFactor {

    private final RoleHolders holders;
    private final Guesses guesses;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    GivenFactor(
            RoleHolders holders,
            Guesses guesses,
            SignIn signIn,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.holders = holders;
        this.guesses = guesses;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * @param way how it is given, as the audit names it when it is right
     * @param wrong the key of what is said when it is not
     */
    record Kind(String way, String wrong) {}

    /**
     * @param from the address that it comes from
     * @param right asked under the person's lock, so that of two who bring the same at once only the first is let in
     * @return as whom the session goes on
     */
    Outcome<SignedIn> take(Caller caller, String from, Kind kind, Predicate<Person> right) {
        holders.of(caller);
        String counted = "factor " + caller.person();
        var wait = guesses.begin(counted, from);
        if (wait.isPresent()) {
            return Outcome.declined(
                    "code", "account.password.slowed", wait.get().toMinutes() + 1);
        }
        var proven = Objects.requireNonNull(transaction.execute(_ -> proven(caller, from, kind, right)));
        if (proven instanceof Outcome.Done) {
            guesses.succeeded(counted, from);
        }
        return proven;
    }

    private Outcome<SignedIn> proven(Caller caller, String from, Kind kind, Predicate<Person> right) {
        var person = holders.locked(caller);
        if (!right.test(person)) {
            audit.record(caller, "factor.failed", person.id.toString(), Map.of("address", from));
            return Outcome.declined("code", kind.wrong());
        }
        audit.record(caller, kind.way(), person.id.toString(), Map.of());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Outcome.Done<>(signIn.signedIn(person).withFactor(now));
    }
}
