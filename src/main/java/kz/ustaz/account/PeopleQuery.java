package kz.ustaz.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list, and in what order.
 *
 * @param search words of a name in any spelling, a sign-in name or a number; empty for all
 * @param unit with the units below it; absent for all
 * @param inactive whether to list the deactivated too
 */
public record PeopleQuery(String search, @Nullable UUID unit, boolean inactive, Order order, boolean descending) {

    /** What a list can be sorted by. */
    public enum Order {
        NAME("p.sortKey"),
        PERSONNEL_NUMBER("p.personnelKey"),
        SIGN_IN_NAME("p.signInKey"),
        UNIT("u.sortKey"),
        ACTIVE("p.active");

        final String column;

        Order(String column) {
            this.column = column;
        }
    }

    public static PeopleQuery all() {
        return new PeopleQuery("", null, false, Order.NAME, false);
    }
}
