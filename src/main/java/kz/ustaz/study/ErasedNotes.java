package kz.ustaz.study;

import kz.ustaz.account.ports.ErasesWords;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Notes go with the name: they were never anybody else's to read. */
@Component
class ErasedNotes implements ErasesWords {

    private final JdbcOperations sql;

    ErasedNotes(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public void erase(PersonId person) {
        sql.update("delete from lesson_note where person = ?", person.value());
    }
}
