package kz.ustaz.assessment;

import java.util.Optional;
import kz.ustaz.account.ports.BarsErasure;
import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** An attempt is handed in or closed before its trainee's name goes; the addresses that he sat at go with it. */
@Component
class SitsStill implements BarsErasure, ErasesWords {

    private final JdbcOperations sql;

    SitsStill(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Refused> refusal(PersonId person) {
        return sql
                .query(
                        """
                        select a.quiz_id, r.title from enrolment e join run r on r.id = e.run_id
                          join attempt a on a.enrolment_id = e.id
                        where e.person_id = ? and a.state = 'OPEN' order by a.started_at, a.id""",
                        (row, _) -> new Refused("assessment.erase.open", row.getString(1), row.getString(2)),
                        person.value())
                .stream()
                .findFirst();
    }

    @Override
    public void erase(PersonId person) {
        sql.update("""
                delete from attempt_elsewhere where attempt in (
                  select a.id from enrolment e join attempt a on a.enrolment_id = e.id where e.person_id = ?)""", person.value());
    }
}
