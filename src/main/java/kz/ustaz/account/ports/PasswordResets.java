package kz.ustaz.account.ports;

import java.time.Instant;
import kz.ustaz.common.PersonId;

/** Whose account another person had in his hands a short while ago, for acts that such an account should not do. */
public interface PasswordResets {

    /**
     * Whether a one-time link to set his password was made for him or used after that moment: by a reset, or by an
     * invitation, as that is made where a password was taken away too. One query.
     */
    boolean since(PersonId person, Instant from);
}
