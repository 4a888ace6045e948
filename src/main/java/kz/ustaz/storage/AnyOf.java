package kz.ustaz.storage;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Fills {@code unnest(cast(? as uuid array)) as asked(id)}: one parameter for any number of ids, so that a query is the
 * same text for one and for thousands. To be joined with: H2 compares each row with each id of an {@code = any(?)}. Where
 * the query asks for a state besides, it is a left join, which keeps the ids first: until H2 knows how often a state
 * occurs, it would go through all rows that have it, and through all ids for each.
 */
public final class AnyOf {

    private AnyOf() {}

    public static PreparedStatementSetter ids(Collection<UUID> ids) {
        return ids(ids, 1);
    }

    /** @param times how often the query asks for the same ids */
    public static PreparedStatementSetter ids(Collection<UUID> ids, int times) {
        Object[] all = ids.stream().distinct().toArray();
        return statement -> {
            var array = statement.getConnection().createArrayOf("uuid", all);
            for (int i = 1; i <= times; i++) {
                statement.setArray(i, array);
            }
        };
    }
}
