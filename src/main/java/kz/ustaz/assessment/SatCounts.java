package kz.ustaz.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** How often quizzes were sat by some people. */
@Repository
class SatCounts {

    private final JdbcOperations sql;

    SatCounts(JdbcOperations sql) {
        this.sql = sql;
    }

    record Count(long handedIn, long underWay) {

        static final Count NONE = new Count(0, 0);
    }

    /** By quiz. One query. */
    Map<String, Count> of(Collection<UUID> enrolments) {
        var counts = new HashMap<String, Count>();
        sql.query("""
                select quiz_id, sum(case when state = 'HANDED_IN' then 1 else 0 end),
                  sum(case when state = 'OPEN' then 1 else 0 end)
                from unnest(cast(? as uuid array)) as asked(id) join attempt on enrolment_id = asked.id
                group by quiz_id""", AnyOf.ids(enrolments), row -> {
            counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3)));
        });
        return counts;
    }
}
