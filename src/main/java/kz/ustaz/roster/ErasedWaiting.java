package kz.ustaz.roster;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Nobody without a name waits for a place. All else that this room has of a person is history. */
@Component
class ErasedWaiting implements ErasesWords {

    private final JdbcOperations sql;
    private final Clock clock;

    ErasedWaiting(JdbcOperations sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void erase(PersonId person) {
        sql.update(
                "update waiting_place set ended_at = ?, version = version + 1 where person_id = ? and ended_at is null",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
                person.value());
    }
}
