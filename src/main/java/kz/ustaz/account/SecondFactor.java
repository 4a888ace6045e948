package kz.ustaz.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where whoever holds a role sets up his second factor and gives it. All methods throw {@link NotAllowed} for
 * others: a factor that a trainee's thief had set up would open what the trainee is given later.
 */
@Service
public class SecondFactor {

    private static final String WRONG = "account.factor.wrong";
    private static final GivenFactor.Kind BY_APP = new GivenFactor.Kind("factor.ok", WRONG);
    private static final GivenFactor.Kind BY_RECOVERY = new GivenFactor.Kind("factor.recovery", WRONG);

    private final RoleHolders holders;
    private final Authenticators authenticators;
    private final RecoveryBook recovery;
    private final FactorRule rule;
    private final RecentFactor recent;
    private final GivenFactor given;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(
            RoleHolders holders,
            Authenticators authenticators,
            RecoveryBook recovery,
            FactorRule rule,
            RecentFactor recent,
            GivenFactor given,
            SignIn signIn,
            Audit audit,
            Clock clock) {
        this.holders = holders;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.rule = rule;
        this.recent = recent;
        this.given = given;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param asked whether this installation asks for it at all
     * @param since when his app was set up; absent if it is not
     * @param codesLeft recovery codes not used yet
     */
    public record Standing(boolean asked, @Nullable Instant since, int codesLeft) {

        public boolean isSet() {
            return since != null;
        }
    }

    /** @param who the session goes on as him @param codes recovery codes, to be shown this once */
    public record SetUp(SignedIn who, List<String> codes) {}

    @Transactional(readOnly = true)
    public Standing standing(Caller caller) {
        var person = holders.of(caller);
        var since = authenticators.findById(person.id).map(found -> found.setAt).orElse(null);
        return new Standing(rule.required(), since, recovery.left(person.id));
    }

    /**
     * A new secret, kept nowhere until it is {@linkplain #set set}.
     *
     * @throws kz.ustaz.common.FactorWanted if it would replace another and that was given too long ago
     */
    @Transactional(readOnly = true)
    public NewAuthenticator draw(Caller caller) {
        var person = holders.of(caller);
        requireRecentIfSet(caller, person);
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return new NewAuthenticator(Base32.toBase32String(secret), person.signInName);
    }

    /**
     * From now on it is this app that is asked for. Older recovery codes end, and where it replaces another app, his other
     * sessions.
     *
     * @param code that the app shows now, which proves that it knows the secret
     * @throws kz.ustaz.common.FactorWanted as {@link #draw}: a password alone replaces nobody's app
     */
    @Transactional
    public Outcome<SetUp> set(Caller caller, NewAuthenticator drawn, String code) {
        var person = holders.locked(caller);
        requireRecentIfSet(caller, person);
        var now = now();
        var step = Totp.stepOf(plain(code), Base32.decode(drawn.secret()), now, 0);
        if (step.isEmpty()) {
            return Outcome.declined("code", WRONG);
        }
        authenticators
                .findById(person.id)
                .ifPresentOrElse(
                        known -> {
                            known.replace(drawn, step.getAsLong(), now);
                            person.endSessions(now);
                        },
                        () -> authenticators.save(new Authenticator(person.id, drawn, step.getAsLong(), now)));
        var codes = recovery.renew(person.id, now);
        record(caller, "factor.set");
        return new Outcome.Done<>(new SetUp(signIn.signedIn(person).withFactor(now), codes));
    }

    /**
     * Takes a code of his app or a recovery code, once. Wrong ones are slowed as passwords are.
     *
     * @param from the address that it comes from
     * @return as whom the session goes on
     */
    public Outcome<SignedIn> prove(Caller caller, String code, String from) {
        String plain = plain(code);
        return plain.matches("\\d{6}")
                ? given.take(
                        caller,
                        from,
                        BY_APP,
                        person -> authenticators
                                .findById(person.id)
                                .filter(app -> app.takes(plain, now()))
                                .isPresent())
                : given.take(caller, from, BY_RECOVERY, person -> recovery.takes(person.id, plain, now()));
    }

    /** New recovery codes, to be shown this once; the older ones end. @throws kz.ustaz.common.FactorWanted */
    @Transactional
    public List<String> renewCodes(Caller caller) {
        var person = holders.locked(caller);
        recent.require(caller);
        var codes = recovery.renew(person.id, now());
        record(caller, "factor.codes");
        return codes;
    }

    private void requireRecentIfSet(Caller caller, Person person) {
        if (authenticators.findById(person.id).isPresent()) {
            recent.require(caller);
        }
    }

    /** Apps show a gap in the middle, and people type what they see. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    private void record(Caller caller, String action) {
        audit.record(caller, action, caller.person().toString(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
