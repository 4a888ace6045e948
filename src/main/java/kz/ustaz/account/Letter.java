package kz.ustaz.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/**
 * A notice that waits to be sent by mail.
 *
 * @param notice its id, and the letter's own
 * @param to empty if nobody wants it any more: it was read meanwhile, he is deactivated, or takes no mail
 * @param language of whom it goes to, as a code
 * @param tries how often it was claimed before
 */
record Letter(
        UUID notice,
        PersonId person,
        String what,
        List<Fact> facts,
        Optional<MailAddress> to,
        String language,
        int tries) {}
