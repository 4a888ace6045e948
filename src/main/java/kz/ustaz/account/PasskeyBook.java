package kz.ustaz.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Makes, keeps and checks passkeys, by Spring Security's own: challenge, origin, host, signature and counter. */
@Component
class PasskeyBook {

    /** The password was given before, so a touch is enough, and a key need not keep the name. */
    private static final AuthenticatorSelectionCriteria ANY_DEVICE = AuthenticatorSelectionCriteria.builder()
            .userVerification(UserVerificationRequirement.PREFERRED)
            .residentKey(ResidentKeyRequirement.PREFERRED)
            .build();

    private final PasskeyHost host;
    private final UserCredentialRepository keys;

    PasskeyBook(PasskeyHost host, JdbcOperations sql) {
        this.host = host;
        keys = new JdbcUserCredentialRepository(sql);
    }

    List<CredentialRecord> of(Person person) {
        return keys.findByUserId(new PasskeyOwner(person).id());
    }

    PublicKeyCredentialCreationOptions toMake(Person person) {
        return operations(person)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(asked(person)));
    }

    PublicKeyCredentialRequestOptions toShow(Person person) {
        return operations(person)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(asked(person)));
    }

    /** Whether what the browser made is a new passkey, which is kept then. */
    boolean keep(Person person, PublicKeyCredentialCreationOptions asked, String sent, String label) {
        var made = PasskeyText.made(sent);
        return made.isPresent()
                && isTrue(() -> operations(person)
                        .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                asked, new RelyingPartyPublicKey(made.get(), label))));
    }

    /** Whether it is one of his passkeys that was shown for this. Others' are not looked at, nor counted as used. */
    boolean takes(Person person, PublicKeyCredentialRequestOptions asked, String sent) {
        var shown = PasskeyText.shown(sent)
                .filter(given -> of(person).stream()
                        .anyMatch(key -> key.getCredentialId().equals(given.getRawId())));
        return shown.isPresent()
                && isTrue(() ->
                        operations(person).authenticate(new RelyingPartyAuthenticationRequest(asked, shown.get())));
    }

    void forget(Person person, String id) {
        of(person).stream()
                .filter(key -> key.getCredentialId().toBase64UrlString().equals(id))
                .forEach(key -> keys.delete(key.getCredentialId()));
    }

    void forget(Person person) {
        of(person).forEach(key -> keys.delete(key.getCredentialId()));
    }

    private static boolean isTrue(Runnable check) {
        try {
            check.run();
            return true;
        } catch (IllegalArgumentException | WebAuthnException wrong) {
            return false;
        }
    }

    private Webauthn4JRelyingPartyOperations operations(Person person) {
        var us = PublicKeyCredentialRpEntity.builder()
                .id(host.name())
                .name("Ustaz")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(new PasskeyOwner(person), keys, us, host.origins());
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(ANY_DEVICE));
        return operations;
    }

    private static Authentication asked(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.signInName, null, List.of());
    }
}
