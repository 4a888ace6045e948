package kz.ustaz.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The one behind a session. Its roles say which pages open to him (@RolesAllowed) and stand in his
 * menu; what he may do there the desks ask the database.
 *
 * @param language code of the language he reads
 * @param since when he signed in; a session older than the person's last «sign out everywhere» is over
 * @param roles held anywhere when he signed in
 * @param factorAt when he last gave his second factor in this session; absent for whoever was not asked for one
 */
public record SignedIn(
        PersonId person,
        String signInName,
        String language,
        Instant since,
        Set<Role> roles,
        @Nullable Instant factorAt) implements UserDetails {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** By his password alone. */
    public SignedIn(PersonId person, String signInName, String language, Instant since, Set<Role> roles) {
        this(person, signInName, language, since, roles, null);
    }

    public SignedIn withFactor(@Nullable Instant at) {
        return new SignedIn(person, signInName, language, since, roles, at);
    }

    Optional<Instant> factor() {
        return Optional.ofNullable(factorAt);
    }

    public Caller caller() {
        return new Caller(person);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles.stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    }

    /** Never kept in a session. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return signInName;
    }
}
