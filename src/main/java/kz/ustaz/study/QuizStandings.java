package kz.ustaz.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.roster.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read table of quiz results. */
@Repository
class QuizStandings {

    private final JdbcClient sql;

    QuizStandings(JdbcClient sql) {
        this.sql = sql;
    }

    List<QuizStanding> of(EnrolmentId enrolment) {
        return sql.sql("""
                        select module_id, quiz_id, best_num, best_den, best_available, passed_at, waits
                        from quiz_standing where enrolment_id = ?""")
                .param(enrolment.value())
                .query((row, number) -> standing(row))
                .list();
    }

    void put(EnrolmentId enrolment, QuizStanding now) {
        var best = now.best();
        int changed = sql.sql("""
                        update quiz_standing
                        set module_id = ?, best_num = ?, best_den = ?, best_available = ?, passed_at = ?, waits = ?
                        where enrolment_id = ? and quiz_id = ?""")
                .param(now.module())
                .param(best.awarded().numerator())
                .param(best.awarded().denominator())
                .param(best.available())
                .param(utc(now.passedAt()))
                .param(now.marking())
                .param(enrolment.value())
                .param(now.quiz())
                .update();
        if (changed == 0) {
            sql.sql("""
                            insert into quiz_standing
                              (module_id, best_num, best_den, best_available, passed_at, waits, enrolment_id, quiz_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(now.module())
                    .param(best.awarded().numerator())
                    .param(best.awarded().denominator())
                    .param(best.available())
                    .param(utc(now.passedAt()))
                    .param(now.marking())
                    .param(enrolment.value())
                    .param(now.quiz())
                    .update();
        }
    }

    /** Where no handed-in attempt is left. */
    void drop(EnrolmentId enrolment, String quiz) {
        sql.sql("delete from quiz_standing where enrolment_id = ? and quiz_id = ?")
                .params(enrolment.value(), quiz)
                .update();
    }

    void clear(EnrolmentId enrolment) {
        sql.sql("delete from quiz_standing where enrolment_id = ?")
                .param(enrolment.value())
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static QuizStanding standing(ResultSet row) throws SQLException {
        var passed = row.getObject("passed_at", OffsetDateTime.class);
        return new QuizStanding(
                row.getString("module_id"),
                row.getString("quiz_id"),
                new Score(
                        new Fraction(row.getLong("best_num"), row.getLong("best_den")), row.getLong("best_available")),
                passed == null ? null : passed.toInstant(),
                row.getBoolean("waits"));
    }
}
