package kz.ustaz.account;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in by name and password. Whoever fails learns one thing only: that this name and this password do not go
 * together; a name that does not exist, one that is deactivated and one that has no password yet look the same and take
 * the same time.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Persons persons;
    private final Grants grants;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(
            Persons persons,
            Grants grants,
            Passwords passwords,
            Guesses guesses,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.grants = grants;
        this.passwords = passwords;
        this.guesses = guesses;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        String name = Fields.key(asked.getName());
        String password = asked.getCredentials() instanceof String text ? text : "";
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "internal";
        var wait = guesses.begin(name, address);
        if (wait.isPresent()) {
            throw new Slowed(wait.get());
        }
        var person = persons.findBySignInKey(name);
        // Outside any transaction: hashing takes its time and would hold a connection.
        boolean right;
        try {
            right = passwords.matches(password, person.map(p -> p.passwordHash).orElse(null));
        } catch (Passwords.Busy e) {
            guesses.notMade(name, address);
            throw new Slowed(Duration.ZERO);
        }
        var signedIn = transaction.execute(_ -> enter(person, right, address));
        if (signedIn == null || signedIn.isEmpty()) {
            throw new BadCredentialsException("The name and the password do not go together.");
        }
        guesses.succeeded(name, address);
        var principal = signedIn.get();
        var granted = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        granted.setDetails(asked.getDetails());
        return granted;
    }

    private Optional<SignedIn> enter(Optional<Person> before, boolean right, String address) {
        // Read again: he may have been deactivated or reset while his password was hashed.
        var person = before.flatMap(p -> persons.findById(p.id))
                .filter(now -> sameHash(before.get().passwordHash, now.passwordHash));
        if (!right || person.isEmpty() || !person.get().active) {
            // Never the name that was typed: people type passwords there.
            String subject = before.map(p -> p.id.toString()).orElse("");
            audit.recordSystem("sign-in.failed", subject, Map.of("address", address));
            return Optional.empty();
        }
        var who = signedIn(person.get());
        audit.record(who.caller(), "sign-in.ok", who.person().toString(), Map.of("address", address));
        return Optional.of(who);
    }

    /** A principal as of now; for whoever was just let in. */
    SignedIn signedIn(Person person) {
        var roles = grants.findByPersonAndRevokedAtIsNull(person.id).stream()
                .map(grant -> grant.role)
                .collect(Collectors.toSet());
        return new SignedIn(
                person.personId(),
                person.signInName,
                person.language,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                roles);
    }

    private static boolean sameHash(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Too many failures: try again later. */
    static class Slowed extends AuthenticationException {
        final Duration wait;

        Slowed(Duration wait) {
            super("Too many failures.");
            this.wait = wait;
        }
    }
}
