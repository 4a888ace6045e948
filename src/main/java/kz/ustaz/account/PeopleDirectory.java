package kz.ustaz.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.words.SearchFold;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Reads the columns that a table shows, and no entities: a run has thousands of people. */
@Component
class PeopleDirectory implements Directory {

    private final JdbcOperations sql;

    PeopleDirectory(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public Map<PersonId, Entry> of(Collection<PersonId> people) {
        return sql
                .query("""
                        select p.id, p.family, p.given, p.patronymic, p.personnel_number, p.sort_key, p.fold,
                               u.name as unit_name, u.sort_key as unit_key
                        from unnest(cast(? as uuid array)) as asked(id)
                          join person p on p.id = asked.id join org_unit u on u.id = p.unit""", AnyOf.ids(people.stream().map(PersonId::value).toList()), (row, number) -> entry(row))
                .stream()
                .collect(Collectors.toMap(Entry::person, Function.identity()));
    }

    @Override
    public Predicate<Entry> search(String typed) {
        var words = SearchFold.words(typed);
        return entry -> words.stream().allMatch(entry.fold()::contains);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new PersonId(row.getObject("id", UUID.class)),
                Fields.joined(row.getString("family"), row.getString("given"), row.getString("patronymic")),
                row.getString("personnel_number"),
                row.getString("unit_name"),
                row.getString("sort_key"),
                row.getString("unit_key"),
                row.getString("fold"));
    }
}
