package kz.ustaz.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.roster.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When quizzes of runs were paused and went on. Rows are added; the newest counts. */
@Repository
class Pauses {

    static final String NEWEST =
            " and p.n = (select max(q.n) from quiz_pause q where q.run = p.run and q.quiz_id = p.quiz_id)";

    private final JdbcClient sql;
    private final Ids ids;

    Pauses(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @param exam when it began, by {@link ExamTime} @param at the same by the machine's clock */
    record Pause(Instant exam, Instant at) {}

    /** Empty while it goes. */
    Optional<Pause> of(RunId run, String quiz) {
        return sql.sql("select p.exam_at, p.set_at from quiz_pause p where p.run = ? and p.quiz_id = ? and p.paused"
                        + NEWEST)
                .params(run.value(), quiz)
                .query((row, n) -> new Pause(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** All that are paused now. */
    Set<Openings.InRun> now() {
        return new HashSet<>(sql.sql("select p.run, p.quiz_id from quiz_pause p where p.paused" + NEWEST)
                .query((row, n) -> new Openings.InRun(new RunId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
    }

    /** Of two who do so at once, one fails. @param at by {@link ExamTime} */
    void add(RunId run, String quiz, boolean paused, Instant at, Openings.Act act) {
        sql.sql("insert into quiz_pause (id, run, quiz_id, n, paused, exam_at, set_by, set_at, reason)"
                        + " values (:id, :run, :quiz, (select coalesce(max(n), 0) + 1 from quiz_pause"
                        + " where run = :run and quiz_id = :quiz), :paused, :exam, :by, :at, :reason)")
                .param("id", ids.next())
                .param("run", run.value())
                .param("quiz", quiz)
                .param("paused", paused)
                .param("exam", at.atOffset(ZoneOffset.UTC))
                .param("by", Objects.requireNonNull(act.by()).value())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("reason", act.reason())
                .update();
    }
}
