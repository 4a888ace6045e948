package kz.ustaz.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How browsers are asked for passkeys and answer: JSON, by the words of WebAuthn. */
final class PasskeyText {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};

    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private PasskeyText() {}

    static String write(Object options) {
        return JSON.writeValueAsString(options);
    }

    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String sent) {
        return read(sent, MADE).filter(made -> made.getResponse().getAttestationObject() != null);
    }

    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> shown(String sent) {
        return read(sent, SHOWN)
                .filter(shown -> shown.getResponse().getAuthenticatorData() != null
                        && shown.getResponse().getSignature() != null);
    }

    /** Browsers send all of it; anybody may send less. */
    private static <T extends PublicKeyCredential<?>> Optional<T> read(String sent, TypeReference<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(sent, type)).filter(PasskeyText::isWhole);
        } catch (JacksonException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(PublicKeyCredential<?> sent) {
        return isThere(sent.getRawId())
                && isThere(sent.getResponse())
                && isThere(sent.getResponse().getClientDataJSON());
    }

    private static boolean isThere(@Nullable Object part) {
        return part != null;
    }
}
