package kz.ustaz.storage;

import org.springframework.transaction.TransactionException;

/** It was committed, but is not known to be on the disk: it may be there, and nobody may be told so. */
public class NotDurable extends TransactionException {

    NotDurable(String why) {
        super("not acknowledged: " + why);
    }

    NotDurable(String why, Throwable cause) {
        super("not acknowledged: " + why, cause);
    }
}
