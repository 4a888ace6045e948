package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Signatures, vettings and steps in the database. Rows are only added. Longer than most, as it holds three tables. */
@Repository
class TrainerBook {

    private static final String ASKED = " from unnest(cast(? as uuid array)) as asked(id) join ";

    private final JdbcOperations sql;
    private final Ids ids;

    TrainerBook(JdbcOperations sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What waits for an approval. @param at since when */
    record Proposed(RunId run, EnrolmentId enrolment, Instant at) {}

    private record Of<T>(EnrolmentId enrolment, T what) {}

    /** The earliest first. One query. */
    Map<EnrolmentId, List<Signature>> signatures(Collection<EnrolmentId> enrolments) {
        return many(
                "select s.enrolment_id, s.language, s.text_hash, s.signed_at" + ASKED
                        + "conduct_signature s on s.enrolment_id = asked.id order by s.signed_at, s.id",
                enrolments,
                (row, number) -> new Signature(row.getString(2), row.getString(3), at(row, 4)));
    }

    /** By their number. One query. */
    Map<EnrolmentId, List<Vetting>> vettings(Collection<EnrolmentId> enrolments) {
        return many(
                "select v.enrolment_id, v.n, v.confirmed, v.checked_on, v.reason, v.made_by, v.made_at" + ASKED
                        + "vetting_step v on v.enrolment_id = asked.id order by v.n",
                enrolments,
                (row, number) -> new Vetting(
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        person(row, 6),
                        at(row, 7)));
    }

    /** By their number. One query. */
    Map<EnrolmentId, List<TrainerStep>> steps(Collection<EnrolmentId> enrolments) {
        return many(
                "select t.enrolment_id, t.n, t.kind, t.reason, t.made_by, t.made_at" + ASKED
                        + "trainer_step t on t.enrolment_id = asked.id order by t.n",
                enrolments,
                (row, number) -> new TrainerStep(
                        row.getInt(2),
                        TrainerStep.Kind.valueOf(row.getString(3)),
                        person(row, 5),
                        row.getString(4),
                        at(row, 6)));
    }

    /** Whose last step is a proposal, the one who waits longest first. One query. */
    List<Proposed> proposed(Collection<RunId> runs) {
        return sql.query(
                "select t.run_id, t.enrolment_id, t.made_at" + ASKED + """
                trainer_step t on t.run_id = asked.id
                where t.kind = 'PROPOSED' and not exists (
                  select 1 from trainer_step later where later.enrolment_id = t.enrolment_id and later.n > t.n)
                order by t.made_at, t.id""",
                AnyOf.ids(runs.stream().map(RunId::value).toList()),
                (row, number) -> new Proposed(
                        new RunId(row.getObject(1, UUID.class)),
                        new EnrolmentId(row.getObject(2, UUID.class)),
                        at(row, 3)));
    }

    private <T> Map<EnrolmentId, List<T>> many(String query, Collection<EnrolmentId> asked, RowMapper<T> reader) {
        return sql
                .query(
                        query,
                        AnyOf.ids(asked.stream().map(EnrolmentId::value).toList()),
                        (row, number) ->
                                new Of<>(new EnrolmentId(row.getObject(1, UUID.class)), reader.mapRow(row, number)))
                .stream()
                .collect(Collectors.groupingBy(Of::enrolment, Collectors.mapping(Of::what, Collectors.toList())));
    }

    void add(EnrolmentId enrolment, PersonId person, EditionId edition, Signature signature) {
        sql.update(
                "insert into conduct_signature (id, enrolment_id, person, edition, language, text_hash, signed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                enrolment.value(),
                person.value(),
                edition.hash(),
                signature.language(),
                signature.hash(),
                moment(signature.at()));
    }

    void add(EnrolmentId enrolment, Vetting vetting) {
        sql.update(
                "insert into vetting_step (id, enrolment_id, n, confirmed, checked_on, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                enrolment.value(),
                vetting.n(),
                vetting.confirmed(),
                vetting.checkedOn(),
                vetting.reason(),
                vetting.by().value(),
                moment(vetting.at()));
    }

    void add(Run run, EnrolmentId enrolment, TrainerStep step) {
        sql.update(
                "insert into trainer_step (id, run_id, enrolment_id, n, kind, edition, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                run.id().value(),
                enrolment.value(),
                step.n(),
                step.kind().name(),
                run.edition().hash(),
                step.reason(),
                step.by().value(),
                moment(step.at()));
    }

    private static PersonId person(ResultSet row, int column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
