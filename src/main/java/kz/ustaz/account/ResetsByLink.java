package kz.ustaz.account;

import java.time.Instant;
import kz.ustaz.account.ports.PasswordResets;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the links, which are kept for good: the notice of a reset goes when its person dismisses it. */
@Component
class ResetsByLink implements PasswordResets {

    private final OneTimeLinks links;

    ResetsByLink(OneTimeLinks links) {
        this.links = links;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean since(PersonId person, Instant from) {
        return links.madeOrUsed(person.value(), from) > 0;
    }
}
