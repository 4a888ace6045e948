package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads set for their quizzes and people. Rows are added; the newest counts. */
@Repository
class Openings {

    private static final String NEWEST_OPENING =
            " and o.n = (select max(p.n) from quiz_opening p where p.run = o.run and p.quiz_id = o.quiz_id)";
    private static final String NEWEST_ALLOWANCE =
            " and a.n = (select max(b.n) from quiz_allowance b where b.enrolment = a.enrolment and b.quiz_id = a.quiz_id)";

    private final JdbcClient sql;
    private final Ids ids;

    Openings(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Who set it, when and why. @param by null for the product itself */
    record Act(@Nullable PersonId by, Instant at, String reason) {}

    Opening of(RunId run, String quiz) {
        return sql.sql("select o.opens_at, o.closes_at, o.access_code, o.addresses from quiz_opening o"
                        + " where o.run = ? and o.quiz_id = ?" + NEWEST_OPENING)
                .params(run.value(), quiz)
                .query((row, n) -> opening(row))
                .optional()
                .orElse(Opening.ALWAYS);
    }

    /** What was set for a run and for one of its people, and whether it is paused, in one query. */
    Terms terms(RunId run, EnrolmentId enrolment, Quiz quiz) {
        return sql.sql(
                        "select o.opens_at, o.closes_at, o.access_code, o.addresses, a.extra_minutes, a.extra_attempts, a.closes_at,"
                                + " (select p.paused from quiz_pause p where p.run = :run and p.quiz_id = :quiz"
                                + Pauses.NEWEST
                                + ") from (values (1)) as one(x) left join quiz_opening o on o.run = :run and o.quiz_id = :quiz"
                                + NEWEST_OPENING
                                + " left join quiz_allowance a on a.enrolment = :enrolment and a.quiz_id = :quiz"
                                + NEWEST_ALLOWANCE)
                .param("run", run.value())
                .param("enrolment", enrolment.value())
                .param("quiz", quiz.id())
                .query((row, n) -> new Terms(
                        quiz.minutes(),
                        quiz.attempts(),
                        row.getString(3) == null ? Opening.ALWAYS : opening(row),
                        new Allowance(row.getInt(5), row.getInt(6), instant(row, 7)),
                        quiz.conduct().pause(),
                        row.getBoolean(8)))
                .single();
    }

    /** Of some enrolments, those whose closing of a quiz is their own. */
    Set<EnrolmentId> closingByThemselves(List<EnrolmentId> enrolments, String quiz) {
        if (enrolments.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.sql("select a.enrolment from quiz_allowance a where a.enrolment in (:enrolments)"
                        + " and a.quiz_id = :quiz and a.closes_at is not null" + NEWEST_ALLOWANCE)
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .param("quiz", quiz)
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The latest closing that some people have by themselves. */
    Optional<Instant> latestOfPeople(List<EnrolmentId> enrolments, String quiz) {
        if (enrolments.isEmpty()) {
            return Optional.empty();
        }
        return sql.sql("select max(a.closes_at) from quiz_allowance a where a.enrolment in (:enrolments)"
                        + " and a.quiz_id = :quiz" + NEWEST_ALLOWANCE)
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .param("quiz", quiz)
                .query((row, n) -> instant(row, 1))
                .single();
    }

    /** By quiz; those that nothing was set for are left out. */
    Map<String, Opening> of(RunId run) {
        var found = new HashMap<String, Opening>();
        sql.sql(
                        "select o.opens_at, o.closes_at, o.access_code, o.addresses, o.quiz_id from quiz_opening o where o.run = ?"
                                + NEWEST_OPENING)
                .param(run.value())
                .query((row, n) -> found.put(row.getString(5), opening(row)))
                .list();
        return found;
    }

    void add(RunId run, String quiz, Opening opening, Act act) {
        sql.sql(
                        "insert into quiz_opening (id, run, quiz_id, n, opens_at, closes_at, access_code, addresses,"
                                + " set_by, set_at, reason)"
                                + " values (:id, :run, :quiz, (select coalesce(max(n), 0) + 1 from quiz_opening"
                                + " where run = :run and quiz_id = :quiz), :opens, :closes, :code, :addresses, :by, :at, :reason)")
                .param("id", ids.next())
                .param("addresses", String.join(" ", opening.addresses()))
                .param("run", run.value())
                .param("quiz", quiz)
                .param("opens", at(opening.opens()))
                .param("closes", at(opening.closes()))
                .param("code", opening.code())
                .param("by", act.by() == null ? null : act.by().value())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("reason", act.reason())
                .update();
    }

    Allowance of(EnrolmentId enrolment, String quiz) {
        return sql.sql("select a.extra_minutes, a.extra_attempts, a.closes_at from quiz_allowance a"
                        + " where a.enrolment = ? and a.quiz_id = ?" + NEWEST_ALLOWANCE)
                .params(enrolment.value(), quiz)
                .query((row, n) -> allowance(row))
                .optional()
                .orElse(Allowance.NONE);
    }

    void add(EnrolmentId enrolment, String quiz, Allowance allowance, Act act) {
        sql.sql(
                        "insert into quiz_allowance (id, enrolment, quiz_id, n, extra_minutes, extra_attempts, closes_at, set_by,"
                                + " set_at, reason) values (:id, :enrolment, :quiz, (select coalesce(max(n), 0) + 1 from"
                                + " quiz_allowance where enrolment = :enrolment and quiz_id = :quiz), :minutes, :attempts,"
                                + " :closes, :by, :at, :reason)")
                .param("id", ids.next())
                .param("enrolment", enrolment.value())
                .param("quiz", quiz)
                .param("minutes", allowance.minutes())
                .param("attempts", allowance.attempts())
                .param("closes", at(allowance.closes()))
                .param("by", act.by() == null ? null : act.by().value())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("reason", act.reason())
                .update();
    }

    /** One quiz in one run. */
    record InRun(RunId run, String quiz) {}

    /** One quiz for one person. */
    record OfPerson(EnrolmentId enrolment, String quiz) {}

    /** Those that close after one moment and not after another. */
    Map<InRun, Opening> closingBetween(Instant after, Instant until) {
        var found = new HashMap<InRun, Opening>();
        sql.sql("select o.opens_at, o.closes_at, o.access_code, o.addresses, o.run, o.quiz_id from quiz_opening o"
                        + " where o.closes_at > ? and o.closes_at <= ?" + NEWEST_OPENING)
                .params(after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        found.put(new InRun(new RunId(row.getObject(5, UUID.class)), row.getString(6)), opening(row)))
                .list();
        return found;
    }

    /** Closings for one person, after one moment and not after another. */
    Map<OfPerson, Allowance> allowedBetween(Instant after, Instant until) {
        var found = new HashMap<OfPerson, Allowance>();
        sql.sql("select a.extra_minutes, a.extra_attempts, a.closes_at, a.enrolment, a.quiz_id from quiz_allowance a"
                        + " where a.closes_at > ? and a.closes_at <= ?" + NEWEST_ALLOWANCE)
                .params(after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> found.put(
                        new OfPerson(new EnrolmentId(row.getObject(4, UUID.class)), row.getString(5)), allowance(row)))
                .list();
        return found;
    }

    private static Opening opening(ResultSet row) throws SQLException {
        String addresses = row.getString(4);
        return new Opening(
                instant(row, 1),
                instant(row, 2),
                row.getString(3),
                addresses.isEmpty() ? List.of() : List.of(addresses.split(" ")));
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(row.getInt(1), row.getInt(2), instant(row, 3));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
        return moment.map(found -> found.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
