package kz.ustaz.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether leads let their runs see what is shown after closing. Rows are added; the newest of a quiz in a run counts. */
@Repository
class Releases {

    private final JdbcClient sql;
    private final Ids ids;

    Releases(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    record Act(PersonId by, Instant at, String reason) {}

    /** Empty where nothing is released, or it was taken back. */
    Optional<Act> inForce(RunId run, String quiz) {
        return sql.sql(
                        "select r.set_by, r.set_at, r.reason from quiz_release r where r.run = :run and r.quiz_id = :quiz"
                                + " and r.released and r.n = (select max(s.n) from quiz_release s"
                                + " where s.run = r.run and s.quiz_id = r.quiz_id)")
                .param("run", run.value())
                .param("quiz", quiz)
                .query((row, n) -> new Act(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .optional();
    }

    void add(RunId run, String quiz, boolean released, Act act) {
        sql.sql("insert into quiz_release (id, run, quiz_id, n, released, set_by, set_at, reason)"
                        + " values (:id, :run, :quiz, (select coalesce(max(n), 0) + 1 from quiz_release"
                        + " where run = :run and quiz_id = :quiz), :released, :by, :at, :reason)")
                .param("id", ids.next())
                .param("run", run.value())
                .param("quiz", quiz)
                .param("released", released)
                .param("by", act.by().value())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("reason", act.reason())
                .update();
    }
}
