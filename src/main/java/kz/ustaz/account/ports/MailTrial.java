package kz.ustaz.account.ports;

import kz.ustaz.account.MailTried;
import kz.ustaz.common.PersonId;

/** Sends a mail in order to see whether it arrives, for a desk that has checked who asks. */
public interface MailTrial {

    /** Whether this installation sends mail at all. */
    boolean on();

    /** To his own address, in his language. In no transaction: it takes seconds. */
    MailTried send(PersonId person);
}
