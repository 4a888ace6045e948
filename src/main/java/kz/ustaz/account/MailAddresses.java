package kz.ustaz.account;

import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Who wants mail, and where. Whoever has no address has no row. */
@Repository
class MailAddresses {

    private final JdbcOperations sql;

    MailAddresses(JdbcOperations sql) {
        this.sql = sql;
    }

    MailChoice of(PersonId person) {
        return sql
                .query(
                        "select address, wanted from mail_address where person = ?",
                        (row, _) -> new MailChoice(row.getString(1), row.getBoolean(2)),
                        person.value())
                .stream()
                .findFirst()
                .orElse(MailChoice.NONE);
    }

    /** For whoever holds the person's lock. */
    void keep(PersonId person, MailChoice choice) {
        sql.update("delete from mail_address where person = ?", person.value());
        if (!choice.address().isEmpty()) {
            sql.update(
                    "insert into mail_address (person, address, wanted) values (?, ?, ?)",
                    person.value(),
                    choice.address(),
                    choice.wanted());
        }
    }
}
