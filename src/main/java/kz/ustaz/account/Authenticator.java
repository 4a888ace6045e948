package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;

/** The app on somebody's phone that shows codes. */
@Entity
class Authenticator {

    @Id
    UUID person;

    @Version
    int version;

    String secret;
    Instant setAt;

    /** Of the last code taken. */
    long lastStep;

    @SuppressWarnings("NullAway.Init")
    protected Authenticator() {}

    @SuppressWarnings("NullAway.Init")
    Authenticator(UUID person, NewAuthenticator drawn, long step, Instant now) {
        this.person = person;
        replace(drawn, step, now);
    }

    final void replace(NewAuthenticator drawn, long step, Instant now) {
        secret = drawn.secret();
        lastStep = step;
        setAt = now;
    }

    /** Takes a code once. */
    boolean takes(String code, Instant now) {
        var step = Totp.stepOf(code, Base32.decode(secret), now, lastStep);
        step.ifPresent(taken -> lastStep = taken);
        return step.isPresent();
    }
}
