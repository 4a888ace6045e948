package kz.ustaz.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk where everybody keeps his own account. All methods throw {@link NotAllowed} for the deactivated. */
@Service
public class OwnAccount {

    private final Persons persons;
    private final OrgUnits units;
    private final Passwords passwords;
    private final Guesses guesses;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnAccount(
            Persons persons,
            OrgUnits units,
            Passwords passwords,
            Guesses guesses,
            SignIn signIn,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.units = units;
        this.passwords = passwords;
        this.guesses = guesses;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public OwnCard card(Caller caller) {
        var person = own(caller);
        String unit = units.findById(person.unit).map(found -> found.name).orElse("");
        return new OwnCard(person.description(), unit);
    }

    /** When somebody else reset his password, until he {@linkplain #dismissReset dismisses} the notice. */
    @Transactional(readOnly = true)
    public Optional<Instant> resetAt(Caller caller) {
        return Optional.ofNullable(own(caller).resetNotice);
    }

    /**
     * Ends all his sessions but the one he asks from, which goes on as the principal returned. Wrong old passwords are
     * slowed as at the sign-in: an open screen is no place to guess.
     */
    public Outcome<SignedIn> changePassword(Caller caller, String old, String wanted) {
        var before = own(caller);
        // His own count alone: others' mistakes at their screens do not slow him.
        String counted = "own " + before.id;
        var wait = guesses.begin(counted, counted);
        if (wait.isPresent()) {
            return Outcome.declined("old", "account.password.slowed", wait.get().toMinutes() + 1);
        }
        if (!passwords.matches(old, before.passwordHash)) {
            transaction.executeWithoutResult(_ -> record(caller, "password.wrong"));
            return Outcome.declined("old", "account.password.wrong");
        }
        guesses.succeeded(counted, counted);
        var refused = passwords.rules().refuses(wanted, before.signInName, before.personnelNumber);
        if (refused.isPresent()) {
            return Outcome.declined("wanted", refused.get().key(), refused.get().values());
        }
        if (old.equals(wanted)) {
            return Outcome.declined("wanted", "account.password.same");
        }
        String hash = passwords.hash(wanted);
        return Objects.requireNonNull(transaction.execute(_ -> replace(caller, before, hash)));
    }

    private Outcome<SignedIn> replace(Caller caller, Person before, String hash) {
        var person = locked(caller);
        if (!Objects.equals(person.passwordHash, before.passwordHash)) {
            return Outcome.declined("old", "account.password.wrong");
        }
        person.setPassword(hash, now());
        record(caller, "password.change");
        return new Outcome.Done<>(signIn.signedIn(person));
    }

    /** @param code of a language, such as {@code kk} */
    @Transactional
    public Outcome<String> language(Caller caller, String code) {
        if (!code.matches("[a-z]{2,8}")) {
            return Outcome.declined("language", "account.rule.language");
        }
        locked(caller).language = code;
        return new Outcome.Done<>(code);
    }

    /** Ends all his sessions, this one too. */
    @Transactional
    public void signOutEverywhere(Caller caller) {
        // One millisecond on, so that a session begun at this very moment ends too.
        locked(caller).endSessions(now().plusMillis(1));
        record(caller, "sign-out.everywhere");
    }

    /** He has seen that his password was reset. */
    @Transactional
    public void dismissReset(Caller caller) {
        locked(caller).resetNotice = null;
    }

    private Person own(Caller caller) {
        return persons.findById(caller.person().value())
                .filter(person -> person.active)
                .orElseThrow(() -> new NotAllowed("own account"));
    }

    private Person locked(Caller caller) {
        return persons.lockById(caller.person().value())
                .filter(person -> person.active)
                .orElseThrow(() -> new NotAllowed("own account"));
    }

    private void record(Caller caller, String action) {
        audit.record(caller, action, caller.person().toString(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
