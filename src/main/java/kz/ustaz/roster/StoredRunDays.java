package kz.ustaz.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.ports.RunDays;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the days of runs. Columns and no entities, as there may be thousands. */
@Component
@Transactional(readOnly = true)
class StoredRunDays implements RunDays {

    private static final String COLUMNS =
            "r.id, r.title, r.edition, r.unit_id, r.zone_id, r.language, r.starts_on, r.ends_on";
    private static final String ASKED = " from unnest(cast(? as uuid array)) as asked(id) join ";

    private final JdbcOperations sql;

    StoredRunDays(JdbcOperations sql) {
        this.sql = sql;
    }

    private record InRun(RunId run, Day day) {}

    @Override
    public Map<RunId, Held> of(Collection<RunId> runs) {
        var asked = runs.stream().map(RunId::value).toList();
        var days = sql
                .query(
                        "select b.run_id, b.held_on, max(b.starts_at)" + ASKED
                                + "timetable_block b on b.run_id = asked.id where b.removed_at is null"
                                + " group by b.run_id, b.held_on order by b.held_on",
                        AnyOf.ids(asked),
                        (row, number) -> new InRun(
                                new RunId(row.getObject(1, UUID.class)),
                                new Day(day(row, 2), LocalTime.parse(row.getString(3)))))
                .stream()
                .collect(Collectors.groupingBy(InRun::run, Collectors.mapping(InRun::day, Collectors.toList())));
        var held = new HashMap<RunId, Held>();
        sql.query("select " + COLUMNS + ASKED + "run r on r.id = asked.id", AnyOf.ids(asked), row -> {
            var run = run(row);
            held.put(run.id(), new Held(run, day(row, 8), days.getOrDefault(run.id(), List.of())));
        });
        return held;
    }

    @Override
    public List<Past> past(Collection<PersonId> people, LocalDate from, LocalDate to) {
        var asked = people.stream().map(PersonId::value).toList();
        return sql.query(
                "select " + COLUMNS + ", e.id, e.person_id" + ASKED
                        + "enrolment e on e.person_id = asked.id and e.withdrawn_at is null"
                        + " join run r on r.id = e.run_id where r.ends_on between ? and ? order by r.ends_on, e.id",
                statement -> {
                    AnyOf.ids(asked).setValues(statement);
                    statement.setObject(2, from);
                    statement.setObject(3, to);
                },
                (row, number) -> new Past(
                        new EnrolmentId(row.getObject(9, UUID.class)),
                        new PersonId(row.getObject(10, UUID.class)),
                        run(row),
                        day(row, 8)));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                new RunId(row.getObject(1, UUID.class)),
                row.getString(2),
                new EditionId(row.getString(3)),
                row.getObject(4, UUID.class),
                ZoneId.of(row.getString(5)),
                row.getString(6),
                day(row, 7));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
