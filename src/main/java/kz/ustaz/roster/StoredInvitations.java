package kz.ustaz.roster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** How many numbers who tried when he invited people, in the database. Rows are only added. */
@Repository
class StoredInvitations {

    private final JdbcOperations sql;
    private final Ids ids;

    StoredInvitations(JdbcOperations sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** All numbers of his, known and unknown, in whatever run. */
    int since(Caller caller, Instant from) {
        return Objects.requireNonNull(sql.queryForObject(
                "select coalesce(sum(numbers), 0) from cohort_invitation where invited_by = ? and made_at > ?",
                Integer.class,
                caller.person().value(),
                from.atOffset(ZoneOffset.UTC)));
    }

    void add(Caller caller, RunId run, int numbers, Instant at) {
        sql.update(
                "insert into cohort_invitation (id, run_id, invited_by, numbers, made_at) values (?, ?, ?, ?, ?)",
                ids.next(),
                run.value(),
                caller.person().value(),
                numbers,
                at.atOffset(ZoneOffset.UTC));
    }
}
