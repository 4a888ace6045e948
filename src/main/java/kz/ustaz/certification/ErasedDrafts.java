package kz.ustaz.certification;

import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What a person was writing and had not handed in goes. Certificates have no name of his own in their rows. */
@Component
class ErasedDrafts implements ErasesWords {

    private final JdbcOperations sql;

    ErasedDrafts(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public void erase(PersonId person) {
        sql.update("delete from practicum_draft where person = ?", person.value());
    }
}
