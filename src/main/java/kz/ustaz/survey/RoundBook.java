package kz.ustaz.survey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered without a name, and apart from it who has answered. An answer has no row of its own: whatever order a
 * database keeps its rows in, or transaction it knows them by, would lead from one to the other (decision 0033).
 */
@Repository
class RoundBook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ASKED = " from unnest(cast(? as uuid array)) as asked(id) join ";
    private static final String THIS = " where run_id = ? and form = ? and about = ?";

    private final JdbcOperations sql;

    RoundBook(JdbcOperations sql) {
        this.sql = sql;
    }

    /** @param edition whose words the first who answered read; all others read the same */
    record Round(String form, String about, EditionId edition, Tally tally) {}

    private record Of<K, T>(K key, T what) {}

    /** One query. */
    List<Round> of(RunId run) {
        return sql.query(
                "select form, about, edition, tally from survey_round where run_id = ? order by form, about",
                (row, number) -> new Round(
                        row.getString(1),
                        row.getString(2),
                        new EditionId(row.getString(3)),
                        JSON.readValue(row.getString(4), Tally.class)),
                run.value());
    }

    /** Empty before the first answer. One query. */
    Optional<EditionId> edition(Occasion of) {
        return sql
                .query(
                        "select edition from survey_round" + THIS,
                        (row, number) -> new EditionId(row.getString(1)),
                        key(of))
                .stream()
                .findFirst();
    }

    /** So that of several who answer at once none is lost. In the caller's transaction. */
    Optional<Round> lock(Occasion of) {
        return sql
                .query(
                        "select edition, tally from survey_round" + THIS + " for update",
                        (row, number) -> new Round(
                                of.form(),
                                of.about(),
                                new EditionId(row.getString(1)),
                                JSON.readValue(row.getString(2), Tally.class)),
                        key(of))
                .stream()
                .findFirst();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else does so in the same moment */
    Round begin(Occasion of, EditionId edition) {
        var round = new Round(of.form(), of.about(), edition, Tally.EMPTY);
        sql.update(
                "insert into survey_round (run_id, form, about, edition, tally) values (?, ?, ?, ?, ?)",
                of.run().value(),
                of.form(),
                of.about(),
                edition.hash(),
                JSON.writeValueAsString(Tally.EMPTY));
        return round;
    }

    void put(Occasion of, Tally tally) {
        sql.update(
                "update survey_round set tally = ?" + THIS,
                JSON.writeValueAsString(tally),
                of.run().value(),
                of.form(),
                of.about());
    }

    /** That somebody has answered, and neither what nor when. */
    void mark(EnrolmentId enrolment, Occasion of) {
        sql.update(
                "insert into survey_answered (enrolment_id, form, about) values (?, ?, ?)",
                enrolment.value(),
                of.form(),
                of.about());
    }

    /** What they have answered. One query, however many. */
    Map<EnrolmentId, Set<Occasion>> answered(Map<EnrolmentId, RunId> enrolments) {
        var ids = enrolments.keySet().stream().map(EnrolmentId::value).toList();
        return sql
                .query(
                        "select a.enrolment_id, a.form, a.about" + ASKED
                                + "survey_answered a on a.enrolment_id = asked.id",
                        AnyOf.ids(ids),
                        (row, number) -> {
                            var enrolment = new EnrolmentId(row.getObject(1, UUID.class));
                            var run = enrolments.getOrDefault(enrolment, new RunId(new UUID(0, 0)));
                            return new Of<>(enrolment, new Occasion(run, row.getString(2), row.getString(3)));
                        })
                .stream()
                .collect(Collectors.groupingBy(Of::key, Collectors.mapping(Of::what, Collectors.toSet())));
    }

    /** What was closed before its time, and when. One query, however many. */
    Map<Occasion, Instant> closed(Collection<RunId> runs) {
        var closed = new HashMap<Occasion, Instant>();
        sql.query(
                "select c.run_id, c.form, c.about, c.closed_at" + ASKED + "survey_closing c on c.run_id = asked.id",
                AnyOf.ids(runs.stream().map(RunId::value).toList()),
                row -> {
                    closed.put(
                            new Occasion(new RunId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                            row.getObject(4, OffsetDateTime.class).toInstant());
                });
        return closed;
    }

    void close(Occasion of, PersonId by, Instant at) {
        sql.update(
                "insert into survey_closing (run_id, form, about, closed_by, closed_at) values (?, ?, ?, ?, ?)",
                of.run().value(),
                of.form(),
                of.about(),
                by.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    private static Object[] key(Occasion of) {
        return new Object[] {of.run().value(), of.form(), of.about()};
    }
}
