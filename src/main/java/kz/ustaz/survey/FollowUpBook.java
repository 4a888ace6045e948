package kz.ustaz.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was said after runs, in the database. Rows are only added. */
@Repository
class FollowUpBook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = "select f.run_id, f.enrolment_id, f.form, f.months, f.edition, f.answers,"
            + " f.answered_by, f.answered_at from unnest(cast(? as uuid array)) as asked(id) join survey_follow_up f ";

    private final JdbcOperations sql;
    private final Ids ids;

    FollowUpBook(JdbcOperations sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** One query, however many. */
    List<FollowUp> of(Collection<EnrolmentId> enrolments) {
        return sql.query(
                COLUMNS + "on f.enrolment_id = asked.id",
                AnyOf.ids(enrolments.stream().map(EnrolmentId::value).toList()),
                (row, number) -> read(row));
    }

    /** The earliest first. One query. */
    List<FollowUp> of(RunId run) {
        return sql.query(
                COLUMNS + "on f.run_id = asked.id order by f.answered_at, f.id",
                AnyOf.ids(List.of(run.value())),
                (row, number) -> read(row));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if that was answered already */
    void add(FollowUp one) {
        sql.update(
                "insert into survey_follow_up (id, run_id, enrolment_id, form, months, edition, answers, answered_by,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                one.run().value(),
                one.enrolment().value(),
                one.form(),
                one.months(),
                one.edition().hash(),
                JSON.writeValueAsString(one.given()),
                one.by().value(),
                one.at().atOffset(ZoneOffset.UTC));
    }

    private static FollowUp read(ResultSet row) throws SQLException {
        return new FollowUp(
                new RunId(row.getObject(1, UUID.class)),
                new EnrolmentId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getInt(4),
                new EditionId(row.getString(5)),
                JSON.readValue(row.getString(6), Given.class),
                new PersonId(row.getObject(7, UUID.class)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
