package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kz.ustaz.account.ports.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back for an administrator who has lost his phone and his recovery codes, and has no colleague to ask: whoever can
 * start the product on its machine can name him in a setting. His password is still asked for.
 */
@Component
class LostFactor {

    private static final Logger LOG = LoggerFactory.getLogger(LostFactor.class);

    private final Environment environment;
    private final Persons persons;
    private final Authenticators authenticators;
    private final RecoveryBook recovery;
    private final PasskeyBook passkeys;
    private final Audit audit;
    private final Clock clock;

    LostFactor(
            Environment environment,
            Persons persons,
            Authenticators authenticators,
            RecoveryBook recovery,
            PasskeyBook passkeys,
            Audit audit,
            Clock clock) {
        this.environment = environment;
        this.persons = persons;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void forget() {
        String name = environment.getProperty("ustaz.lost-second-factor", "");
        if (name.isBlank()) {
            return;
        }
        var found = persons.findBySignInKey(Fields.key(name)).flatMap(known -> persons.lockById(known.id));
        if (found.isEmpty()) {
            LOG.warn("ustaz.lost-second-factor: nobody has this sign-in name, so nothing was done.");
            return;
        }
        forget(found.get());
        audit.recordSystem("factor.lost", found.get().id.toString(), Map.of());
        LOG.warn(
                "The second factor of the one named in ustaz.lost-second-factor is forgotten: he sets up a new one when he"
                        + " signs in. Take the setting away, or this happens at each start.");
    }

    /** His sessions end; what he set up is gone. */
    void forget(Person person) {
        authenticators.deleteById(person.id);
        recovery.forget(person.id);
        passkeys.forget(person);
        person.endSessions(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
