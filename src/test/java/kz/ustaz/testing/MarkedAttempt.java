package kz.ustaz.testing;

import java.util.UUID;
import java.util.function.Function;
import kz.ustaz.common.Fraction;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An attempt that was handed in and marked, straight in the tables: where it is the marks that matter and not the sitting. */
public final class MarkedAttempt {

    private MarkedAttempt() {}

    /** @param number 1 for the first */
    public static UUID add(JdbcClient sql, Quiz quiz, EnrolmentId who, int number, Function<Item, Fraction> marks) {
        var id = UUID.randomUUID();
        sql.sql(
                        "insert into attempt (id, version, enrolment_id, module_id, quiz_id, quiz_revision, number, seed, place, state,"
                                + " started_at, handed_in_at, score_num, score_den, score_available, passed)"
                                + " values (?, 0, ?, ?, ?, ?, ?, 1, 0, 'HANDED_IN', current_timestamp, current_timestamp, 0, 1, ?, true)")
                .params(id, who.value(), quiz.module(), quiz.id(), quiz.revision(), number, quiz.marks())
                .update();
        for (int position = 0; position < quiz.items().size(); position++) {
            var item = quiz.items().get(position);
            mark(sql, id, position, 1, marks.apply(item), item.id());
        }
        return id;
    }

    /** @param n 1 for the first marking @param item null for a mark of before it was said there */
    public static void mark(JdbcClient sql, UUID attempt, int position, int n, Fraction mark, @Nullable String item) {
        sql.sql("insert into attempt_mark (id, attempt, position, n, fraction_num, fraction_den, marks, parts, state,"
                        + " marked_at, item_id) values (?, ?, ?, ?, ?, ?, 1, '[]', 'MARKED', current_timestamp, ?)")
                .params(UUID.randomUUID(), attempt, position, n, mark.numerator(), mark.denominator(), item)
                .update();
    }
}
