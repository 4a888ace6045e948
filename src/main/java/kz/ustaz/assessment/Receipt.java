package kz.ustaz.assessment;

import java.util.UUID;

/**
 * Where a step comes from.
 *
 * @param page random id of the open page
 * @param sequence rises with each step of that page
 * @param known version of the attempt that the page knew; −1 where the page did not say
 * @param resent sent again after reconnecting, reloading or signing in
 */
record Receipt(int position, UUID page, long sequence, long known, boolean resent) {

    static final long NOT_SAID = -1;
}
