package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Trainer certificates of thousands at once: what they say is left out. */
@Repository
class TrainerPapers {

    private static final String ASKED = " join unnest(cast(? as uuid array)) as asked(id) on asked.id = c.person";

    private final JdbcOperations sql;

    TrainerPapers(JdbcOperations sql) {
        this.sql = sql;
    }

    private record StepOf(UUID certificate, CertificateStep step) {}

    /** Two queries. @param only whose; of everybody where it is empty */
    List<TrainerPaper> of(Optional<Collection<PersonId>> only) {
        String people = only.isPresent() ? ASKED : "";
        var steps = ask(
                        "select s.certificate, s.n, s.kind, s.made_by, s.made_at from certificate c" + people
                                + " join certificate_step s on s.certificate = c.id"
                                + " where c.kind = 'TRAINER' and s.kind <> 'RENEWED' order by s.n",
                        only,
                        (row, _) -> step(row))
                .stream()
                .collect(Collectors.groupingBy(
                        StepOf::certificate, Collectors.mapping(StepOf::step, Collectors.toList())));
        return ask(
                "select c.id, c.person, c.run_id, c.issued_at, c.expires_at from certificate c" + people
                        + " where c.kind = 'TRAINER'",
                only,
                (row, _) -> new TrainerPaper(
                        new PersonId(row.getObject(2, UUID.class)),
                        new RunId(row.getObject(3, UUID.class)),
                        at(row, 4),
                        at(row, 5),
                        steps.getOrDefault(row.getObject(1, UUID.class), List.of())));
    }

    private <T> List<T> ask(String query, Optional<Collection<PersonId>> only, RowMapper<T> reader) {
        return only.map(people -> sql.query(
                        query, AnyOf.ids(people.stream().map(PersonId::value).toList()), reader))
                .orElseGet(() -> sql.query(query, reader));
    }

    private static StepOf step(ResultSet row) throws SQLException {
        return new StepOf(
                row.getObject(1, UUID.class),
                new CertificateStep(
                        row.getInt(2),
                        CertificateStep.Kind.valueOf(row.getString(3)),
                        new PersonId(row.getObject(4, UUID.class)),
                        "",
                        at(row, 5)));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
