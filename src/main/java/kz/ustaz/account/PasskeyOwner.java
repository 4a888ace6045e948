package kz.ustaz.account;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The one person whose passkeys are asked for: nobody else's is found. His id is his person's, so nothing is stored. */
class PasskeyOwner implements PublicKeyCredentialUserEntityRepository {

    private final PublicKeyCredentialUserEntity entity;

    PasskeyOwner(Person person) {
        entity = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(person.id))
                .name(person.signInName)
                .displayName(person.signInName)
                .build();
    }

    static Bytes id(UUID person) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    Bytes id() {
        return entity.getId();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.equals(entity.getId()) ? entity : null;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }
}
