package kz.ustaz.study;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kz.ustaz.roster.EnrolmentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read table of modules. */
@Repository
class StandingTable {

    private final JdbcClient sql;
    private final JdbcOperations jdbc;

    StandingTable(JdbcClient sql, JdbcOperations jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /**
     * Locks an enrolment's row for a module until the transaction ends, making it where it is missing. What is read after
     * this sees all that others wrote while they held it, so that two facts that come at once are both counted.
     */
    void hold(EnrolmentId enrolment, String module) {
        if (!lock(enrolment, module) && !make(enrolment, module)) {
            lock(enrolment, module);
        }
    }

    private boolean lock(EnrolmentId enrolment, String module) {
        return sql.sql("update standing set version = version + 1 where enrolment_id = ? and module_id = ?")
                        .params(enrolment.value(), module)
                        .update()
                > 0;
    }

    /**
     * Of two who make it at once, one waits for the other's commit and is then told that it is there. The savepoint keeps
     * his transaction usable, which PostgreSQL otherwise ends at the first error; an insert that says nothing when the row
     * is there is not written alike for H2.
     */
    private boolean make(EnrolmentId enrolment, String module) {
        Savepoint before =
                Objects.requireNonNull(jdbc.execute((ConnectionCallback<Savepoint>) Connection::setSavepoint));
        try {
            sql.sql("""
                            insert into standing (enrolment_id, module_id, version, lessons_read, lessons_all,
                              quizzes_passed, quizzes_required) values (?, ?, 0, 0, 0, 0, 0)""").params(enrolment.value(), module).update();
            return true;
        } catch (DuplicateKeyException e) {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                connection.rollback(before);
                return true;
            });
            return false;
        }
    }

    /** Writes a row that is held. */
    void put(EnrolmentId enrolment, Standing now) {
        sql.sql("""
                        update standing set lessons_read = ?, lessons_all = ?, quizzes_passed = ?, quizzes_required = ?,
                          completed_at = ? where enrolment_id = ? and module_id = ?""")
                .param(now.lessonsRead())
                .param(now.lessons())
                .param(now.quizzesPassed())
                .param(now.quizzesRequired())
                .param(QuizStandings.utc(now.completedAt()))
                .param(enrolment.value())
                .param(now.module())
                .update();
    }

    List<Standing> of(EnrolmentId enrolment) {
        return sql.sql("""
                        select module_id, lessons_read, lessons_all, quizzes_passed, quizzes_required, completed_at
                        from standing where enrolment_id = ? order by module_id""")
                .param(enrolment.value())
                .query((row, number) -> standing(row))
                .list();
    }

    static Standing standing(ResultSet row) throws SQLException {
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new Standing(
                row.getString("module_id"),
                row.getInt("lessons_read"),
                row.getInt("lessons_all"),
                row.getInt("quizzes_passed"),
                row.getInt("quizzes_required"),
                completed == null ? null : completed.toInstant());
    }
}
