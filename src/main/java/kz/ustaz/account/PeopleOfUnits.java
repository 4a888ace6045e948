package kz.ustaz.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.UnitPeople;
import kz.ustaz.common.PersonId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who serves in which unit. */
@Component
@Transactional(readOnly = true)
class PeopleOfUnits implements UnitPeople {

    private final JdbcOperations sql;

    PeopleOfUnits(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public Set<PersonId> of(Collection<UUID> units) {
        return new HashSet<>(sql.query(
                "select p.id from unnest(cast(? as uuid array)) as asked(id) join person p on p.unit = asked.id"
                        + " where p.active",
                AnyOf.ids(units),
                (row, number) -> new PersonId(row.getObject(1, UUID.class))));
    }
}
