package kz.ustaz.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kz.ustaz.account.ports.BarsErasure;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Whoever leads a run that is not over is known to its people by name, and hands it over before his name goes. */
@Component
class LeadsStill implements BarsErasure {

    private final JdbcOperations sql;
    private final Clock clock;

    LeadsStill(JdbcOperations sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Led(String title, LocalDate ends, ZoneId zone) {}

    @Override
    public Optional<Refused> refusal(PersonId person) {
        return sql
                .query(
                        """
                        select r.title, r.ends_on, r.zone_id from person_grant g join run r on r.id = g.scope_id
                        where g.person = ? and g.role = 'LEAD' and g.scope_kind = 'RUN' and g.revoked_at is null
                        order by r.ends_on desc, r.id""",
                        (row, _) -> new Led(
                                row.getString(1), row.getObject(2, LocalDate.class), ZoneId.of(row.getString(3))),
                        person.value())
                .stream()
                .filter(led -> !led.ends().isBefore(LocalDate.ofInstant(clock.instant(), led.zone())))
                .findFirst()
                .map(led -> new Refused("roster.erase.leads", led.title()));
    }
}
