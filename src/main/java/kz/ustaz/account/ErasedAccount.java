package kz.ustaz.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import kz.ustaz.common.Caller;
import org.springframework.stereotype.Component;

/** Takes what this room keeps of somebody: ways in, roles, notices, his mail address and then his name. */
@Component
class ErasedAccount {

    private final LostFactor factors;
    private final LinkBook links;
    private final Grants grants;
    private final NoticeBook notices;
    private final MailAddresses addresses;
    private final EntityManager entities;

    ErasedAccount(
            LostFactor factors,
            LinkBook links,
            Grants grants,
            NoticeBook notices,
            MailAddresses addresses,
            EntityManager entities) {
        this.factors = factors;
        this.links = links;
        this.grants = grants;
        this.notices = notices;
        this.addresses = addresses;
        this.entities = entities;
    }

    /** @param person locked */
    void erase(Caller by, Person person, Instant now) {
        factors.forget(person);
        links.endAll(person.id, now);
        for (var grant : grants.findByPersonAndRevokedAtIsNull(person.id)) {
            grant.revokedBy = by.person().value();
            grant.revokedAt = now;
        }
        notices.dropOf(person.personId());
        addresses.keep(person.personId(), MailChoice.NONE);
        person.erase(now);
        // What is read next is read by statements beside the entities.
        entities.flush();
    }
}
