package kz.ustaz.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, as dear as {@link PasswordCost} says. At most two at once, and few waiting, so that a flood of sign-ins takes neither the memory nor the processor nor the threads from those who are working. People's
 * requests call it outside their transaction, whose connection would wait as well.
 */
@Component
class Passwords {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 15;
    /** Each who waits holds one of the server's hundred threads, which those who are saving answers need. */
    static final int MOST_WAITING = 20;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PasswordRules rules = new PasswordRules();
    private final String nobodys;

    @Autowired
    Passwords(ObjectProvider<PasswordCost> cost) {
        this(cost.getIfAvailable(() -> PasswordCost.PRODUCTION));
    }

    /** Hashing here also warms the algorithm up, so that the first to sign in does not wait longer than the rest. */
    Passwords(PasswordCost cost) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, cost.kibibytes(), cost.passes());
        nobodys = hash("nobody has this password");
    }

    PasswordRules rules() {
        return rules;
    }

    /** @throws Busy if too many wait */
    final String hash(String password) {
        return inTurn(() -> java.util.Objects.requireNonNull(encoder.encode(password)));
    }

    /**
     * Takes the same time whether there is a hash or not, so that it tells nobody who exists.
     *
     * @throws Busy if too many wait
     */
    boolean matches(String password, @Nullable String hash) {
        boolean tooLong = password.length() > 4 * PasswordRules.LONGEST;
        boolean same = inTurn(() -> encoder.matches(tooLong ? "" : password, hash == null ? nobodys : hash));
        return same && hash != null && !tooLong;
    }

    /** Waiting now, about. */
    int waiting() {
        return places.getQueueLength();
    }

    final <T> T inTurn(Supplier<T> work) {
        if (waiting() >= MOST_WAITING) {
            throw new Busy();
        }
        boolean entered = false;
        try {
            entered = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new Busy();
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            if (entered) {
                places.release();
            }
        }
    }

    /** Too many are signing in at this moment. */
    static class Busy extends RuntimeException {}
}
