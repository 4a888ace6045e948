package kz.ustaz.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why and by whom attempts were closed. */
@Repository
class Closings {

    private final JdbcClient sql;

    Closings(JdbcClient sql) {
        this.sql = sql;
    }

    record Closing(PersonId by, Instant at, String reason) {}

    void add(AttemptId attempt, Closing closing) {
        sql.sql("insert into attempt_closing (attempt, closed_by, closed_at, reason) values (?, ?, ?, ?)")
                .params(attempt.value(), closing.by().value(), closing.at().atOffset(ZoneOffset.UTC), closing.reason())
                .update();
    }

    Optional<Closing> find(AttemptId attempt) {
        return sql.sql("select closed_by, closed_at, reason from attempt_closing where attempt = ?")
                .param(attempt.value())
                .query((row, number) -> new Closing(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .optional();
    }
}
