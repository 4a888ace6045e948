package kz.ustaz.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often quizzes were sat by some people. */
@Repository
class SatCounts {

    private final JdbcClient sql;

    SatCounts(JdbcClient sql) {
        this.sql = sql;
    }

    record Count(long handedIn, long underWay) {

        static final Count NONE = new Count(0, 0);
    }

    /** By quiz. One query. */
    Map<String, Count> of(Collection<UUID> enrolments) {
        var counts = new HashMap<String, Count>();
        if (!enrolments.isEmpty()) {
            sql.sql("""
                            select quiz_id, sum(case when state = 'HANDED_IN' then 1 else 0 end),
                              sum(case when state = 'OPEN' then 1 else 0 end)
                            from attempt where enrolment_id in (:enrolments) group by quiz_id""").param("enrolments", enrolments).query(row -> {
                counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3)));
            });
        }
        return counts;
    }
}
