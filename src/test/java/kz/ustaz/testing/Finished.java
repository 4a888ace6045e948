package kz.ustaz.testing;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes somebody one who has finished the course: the read tables say so, without a hundred answers. */
public final class Finished {

    private Finished() {}

    /** All lessons are read, all that is required is passed, and the final exam with 75 %. */
    public static void course(JdbcTemplate sql, UUID enrolment) {
        sql.update("update standing set lessons_read = 90, quizzes_passed = 9 where enrolment_id = ?", enrolment);
        sql.update("""
                insert into quiz_standing
                  (enrolment_id, quiz_id, module_id, best_num, best_den, best_available, passed_at)
                values (?, 'final-exam', 'day-4', 18, 1, 24, current_timestamp)""", enrolment);
    }
}
