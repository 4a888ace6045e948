package kz.ustaz.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.common.Caller;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for passkeys, which may be given instead of the app's code once the app is set up. The app stays when the last
 * of them is removed, so nobody who needs a second factor is left without. All methods with a caller throw {@link
 * kz.ustaz.common.NotAllowed} for who holds no role, as those of {@link SecondFactor}.
 */
@Service
public class Passkeys {

    /** Of one person. */
    public static final int MOST = 10;

    /** Characters of a device's name. */
    public static final int LONGEST_LABEL = 60;

    private static final GivenFactor.Kind BY_PASSKEY = new GivenFactor.Kind("factor.passkey", "account.passkey.wrong");

    private final RoleHolders holders;
    private final Authenticators authenticators;
    private final PasskeyBook book;
    private final PasskeyHost host;
    private final RecentFactor recent;
    private final GivenFactor given;
    private final Audit audit;
    private final Clock clock;

    Passkeys(
            RoleHolders holders,
            Authenticators authenticators,
            PasskeyBook book,
            PasskeyHost host,
            RecentFactor recent,
            GivenFactor given,
            Audit audit,
            Clock clock) {
        this.holders = holders;
        this.authenticators = authenticators;
        this.book = book;
        this.host = host;
        this.recent = recent;
        this.given = given;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id opaque @param made when */
    public record Passkey(String id, String label, Instant made) {}

    /** Whether a page from there may ask for them. @param page name of the host in its address */
    public boolean offeredOn(String page, boolean encrypted) {
        return host.offersOn(page, encrypted);
    }

    @Transactional(readOnly = true)
    public List<Passkey> list(Caller caller) {
        return list(holders.of(caller));
    }

    /** Asks the browser to make one. @throws kz.ustaz.common.FactorWanted if the factor was given too long ago */
    @Transactional(readOnly = true)
    public Challenge<PublicKeyCredentialCreationOptions> invite(Caller caller) {
        var person = holders.of(caller);
        recent.require(caller);
        var options = book.toMake(person);
        return new Challenge<>(person, clock.instant(), options, PasskeyText.write(options));
    }

    /**
     * @param sent what the browser made
     * @param label by which its owner knows it; cut if it is too long
     * @throws kz.ustaz.common.FactorWanted as {@link #invite}
     */
    @Transactional
    public Outcome<List<Passkey>> add(
            Caller caller, Challenge<PublicKeyCredentialCreationOptions> invitation, String sent, String label) {
        var person = holders.locked(caller);
        recent.require(caller);
        if (list(person).size() >= MOST) {
            return Outcome.declined("", "account.passkey.full", MOST);
        }
        boolean kept = authenticators.findById(person.id).isPresent()
                && invitation
                        .take(person, clock.instant())
                        .filter(asked -> book.keep(person, asked, sent, cut(label)))
                        .isPresent();
        if (!kept) {
            return Outcome.declined("", "account.passkey.not-made");
        }
        record(caller, "passkey.add");
        return new Outcome.Done<>(list(person));
    }

    /** Done also if he has none of that id. @throws kz.ustaz.common.FactorWanted as {@link #invite} */
    @Transactional
    public List<Passkey> remove(Caller caller, String id) {
        var person = holders.locked(caller);
        recent.require(caller);
        book.forget(person, id);
        record(caller, "passkey.remove");
        return list(person);
    }

    /** Asks the browser to show one. */
    @Transactional(readOnly = true)
    public Challenge<PublicKeyCredentialRequestOptions> ask(Caller caller) {
        var person = holders.of(caller);
        var options = book.toShow(person);
        return new Challenge<>(person, clock.instant(), options, PasskeyText.write(options));
    }

    /**
     * Takes a passkey instead of a code.
     *
     * @param sent what the browser showed
     * @param from the address that it comes from
     * @return as whom the session goes on
     */
    public Outcome<SignedIn> prove(
            Caller caller, Challenge<PublicKeyCredentialRequestOptions> question, String sent, String from) {
        return given.take(
                caller,
                from,
                BY_PASSKEY,
                person -> question.take(person, clock.instant())
                        .filter(asked -> book.takes(person, asked, sent))
                        .isPresent());
    }

    private List<Passkey> list(Person person) {
        return book.of(person).stream()
                .map(key -> new Passkey(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated()))
                .sorted(Comparator.comparing(Passkey::made))
                .toList();
    }

    private static String cut(String label) {
        String text = label.strip();
        return text.isEmpty() ? "—" : text.substring(0, Math.min(LONGEST_LABEL, text.length()));
    }

    private void record(Caller caller, String action) {
        audit.record(caller, action, caller.person().toString(), Map.of());
    }
}
