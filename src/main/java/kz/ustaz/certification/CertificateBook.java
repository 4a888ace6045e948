package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Certificates in the database. Rows are only added. Each list takes two queries. */
@Repository
class CertificateBook implements ValidTrainer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select id, number, kind, person, run_id, enrolment_id, edition, facts, issued_by, issued_at, expires_at, renews
            from certificate where\s""";
    private static final String NEWEST_FIRST = " order by issued_at desc, id desc";

    private final JdbcOperations sql;
    private final Ids ids;

    CertificateBook(JdbcOperations sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    private record StepOf(UUID certificate, CertificateStep step) {}

    /** The newest first. */
    List<Held> of(PersonId person) {
        return held("person = ?", person.value());
    }

    /** The newest first. */
    List<Held> of(RunId run) {
        return held("run_id = ?", run.value());
    }

    Optional<Held> find(CertificateId id) {
        return held("id = ?", id.value()).stream().findFirst();
    }

    Optional<Held> find(CertificateNumber number) {
        return held("number = ?", number.value()).stream().findFirst();
    }

    /** Keeps that its holder is reminded. Whether it is the first time for so many days. */
    boolean remindsFirst(CertificateId certificate, int days, Instant now) {
        return sql.update("""
                        insert into certificate_reminder (certificate, days, told_at)
                        select c.id, ?, cast(? as timestamp with time zone) from certificate c
                        where c.id = ? and not exists (
                          select 1 from certificate_reminder r where r.certificate = c.id and r.days = ?)""", days, moment(now), certificate.value(), days) == 1;
    }

    /** @param from exclusive @param to inclusive */
    List<Held> expiring(Instant from, Instant to) {
        return held("expires_at > ? and expires_at <= ?", moment(from), moment(to));
    }

    @Override
    public boolean on(PersonId person, Instant at) {
        return of(person).stream()
                .filter(one -> one.is(CertificateKind.TRAINER))
                .filter(one -> !one.certificate().issuedAt().isAfter(at))
                .anyMatch(one -> one.validity(at).holds());
    }

    private List<Held> held(String where, Object... values) {
        var found = sql.query(SELECT + where + NEWEST_FIRST, (row, number) -> certificate(row), values);
        var steps = sql
                .query(
                        """
                        select s.certificate, s.n, s.kind, s.made_by, s.reason, s.made_at
                        from unnest(cast(? as uuid array)) as asked(id)
                        join certificate_step s on s.certificate = asked.id order by s.n""",
                        AnyOf.ids(found.stream().map(one -> one.id().value()).toList()),
                        (row, number) -> step(row))
                .stream()
                .collect(Collectors.groupingBy(
                        StepOf::certificate, Collectors.mapping(StepOf::step, Collectors.toList())));
        return found.stream()
                .map(one -> new Held(one, steps.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    void add(Certificate one) {
        sql.update(
                "insert into certificate (id, number, kind, person, run_id, enrolment_id, edition, facts, issued_by,"
                        + " issued_at, expires_at, renews) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id().value(),
                one.number().value(),
                one.kind().name(),
                one.person().value(),
                one.run().value(),
                one.enrolment().value(),
                one.edition().hash(),
                JSON.writeValueAsString(one.facts()),
                one.by().value(),
                moment(one.issuedAt()),
                moment(one.expiresAt()),
                one.renews().map(CertificateId::value).orElse(null));
    }

    void add(CertificateId certificate, CertificateStep step) {
        sql.update(
                "insert into certificate_step (id, certificate, n, kind, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                certificate.value(),
                step.n(),
                step.kind().name(),
                step.reason(),
                step.by().value(),
                moment(step.at()));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                new CertificateId(row.getObject(1, UUID.class)),
                new CertificateNumber(row.getString(2)),
                CertificateKind.valueOf(row.getString(3)),
                new PersonId(row.getObject(4, UUID.class)),
                new RunId(row.getObject(5, UUID.class)),
                new EnrolmentId(row.getObject(6, UUID.class)),
                new EditionId(row.getString(7)),
                JSON.readValue(row.getString(8), Certificate.Facts.class),
                new PersonId(row.getObject(9, UUID.class)),
                at(row, 10),
                at(row, 11),
                Optional.ofNullable(row.getObject(12, UUID.class)).map(CertificateId::new));
    }

    private static StepOf step(ResultSet row) throws SQLException {
        return new StepOf(
                row.getObject(1, UUID.class),
                new CertificateStep(
                        row.getInt(2),
                        CertificateStep.Kind.valueOf(row.getString(3)),
                        new PersonId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        at(row, 6)));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
