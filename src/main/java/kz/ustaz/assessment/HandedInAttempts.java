package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads handed-in attempts by the thousand: columns and no entities. */
@Repository
class HandedInAttempts {

    private static final String COLUMNS = "a.id, a.enrolment_id, a.quiz_revision, a.number, a.started_at,"
            + " a.handed_in_at, a.score_num, a.score_den, a.score_available, a.passed, a.unmarked, a.honoured_at";

    private final JdbcOperations sql;
    private final Enrolments enrolments;
    private final Sheets sheets;

    HandedInAttempts(JdbcOperations sql, Enrolments enrolments, Sheets sheets) {
        this.sql = sql;
        this.enrolments = enrolments;
        this.sheets = sheets;
    }

    /** Of everybody at a quiz, the earliest first. Two queries. */
    List<HandedIn> of(String quiz) {
        var found = sql.query(
                "select " + COLUMNS + " from attempt a where a.quiz_id = ? and a.state = 'HANDED_IN'"
                        + " order by a.handed_in_at, a.id",
                (row, number) -> attempt(row),
                quiz);
        var people = enrolments.people(
                found.stream().map(one -> new EnrolmentId(one.enrolment())).toList());
        return named(found, people);
    }

    /** Of those who are in a run, the earliest first. Two queries. */
    List<HandedIn> of(RunId run, String quiz) {
        var people = enrolments.people(run);
        var found = sql.query(
                "select " + COLUMNS + " from unnest(cast(? as uuid array)) as asked(id)"
                        + " left join attempt a on a.enrolment_id = asked.id"
                        + " where a.quiz_id = ? and a.state = 'HANDED_IN' order by a.handed_in_at, a.id",
                statement -> {
                    AnyOf.ids(people.keySet().stream().map(EnrolmentId::value).toList())
                            .setValues(statement);
                    statement.setString(2, quiz);
                },
                (row, number) -> attempt(row));
        return named(found, people);
    }

    private record Found(UUID enrolment, Function<PersonId, HandedIn> with) {}

    private static Found attempt(ResultSet row) throws SQLException {
        var id = new AttemptId(row.getObject(1, UUID.class));
        var revision = row.getObject(3, UUID.class);
        int number = row.getInt(4);
        var startedAt = row.getObject(5, OffsetDateTime.class).toInstant();
        var at = row.getObject(6, OffsetDateTime.class).toInstant();
        var score = new Score(new Fraction(row.getLong(7), row.getLong(8)), row.getLong(9));
        boolean passed = row.getBoolean(10);
        int waiting = row.getInt(11);
        var honoured =
                Optional.ofNullable(row.getObject(12, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new Found(
                row.getObject(2, UUID.class),
                person -> new HandedIn(id, person, revision, number, startedAt, at, score, passed, waiting, honoured));
    }

    private static List<HandedIn> named(List<Found> found, Map<EnrolmentId, PersonId> people) {
        return found.stream()
                .flatMap(one ->
                        Optional.ofNullable(people.get(new EnrolmentId(one.enrolment()))).map(one.with()).stream())
                .toList();
    }

    /** A row for each mark ever given: attempt, position, n, fraction, state, chosen, item. One query. */
    void marks(Collection<UUID> attempts, RowCallbackHandler each) {
        sql.query(
                "select m.attempt, m.position, m.n, m.fraction_num, m.fraction_den, m.state, m.chosen, m.item_id"
                        + " from unnest(cast(? as uuid array)) as asked(id) join attempt_mark m on m.attempt = asked.id",
                AnyOf.ids(attempts),
                each);
    }

    private record Kept(UUID attempt, UUID revision, String document) {}

    /** What each of some attempts asked. One query, once their revisions' texts are in memory; a document has about 300 characters for each question. */
    Map<UUID, List<Sheets.Asked>> asked(Collection<UUID> attempts) {
        return sql
                .query(
                        "select s.attempt, a.quiz_revision, s.document from unnest(cast(? as uuid array)) as asked(id)"
                                + " join attempt_sheet s on s.attempt = asked.id join attempt a on a.id = s.attempt",
                        AnyOf.ids(attempts),
                        (row, number) ->
                                new Kept(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .stream()
                .collect(Collectors.toMap(Kept::attempt, kept -> sheets.asked(kept.document(), kept.revision())));
    }

    /** How sure their trainees are of the answers in force of some attempts, by position. One query. */
    Map<UUID, Map<Integer, Certainty>> certainties(Collection<UUID> attempts) {
        var sure = new HashMap<UUID, Map<Integer, Certainty>>();
        sql.query(
                "select t.attempt, t.position, t.certainty from unnest(cast(? as uuid array)) as asked(id)"
                        + " join attempt_step t on t.attempt = asked.id where t.type = 'ANSWER' order by t.attempt, t.n",
                AnyOf.ids(attempts),
                row -> {
                    var own = sure.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>());
                    int position = row.getInt(2);
                    Certainty.ofLevel(row.getObject(3, Integer.class))
                            .ifPresentOrElse(said -> own.put(position, said), () -> own.remove(position));
                });
        return sure;
    }

    /** The answers in force of some attempts, by position. One query. */
    Map<UUID, Map<Integer, Answer>> answers(Collection<UUID> attempts) {
        var answers = new HashMap<UUID, Map<Integer, Answer>>();
        sql.query(
                "select t.attempt, t.position, t.answer from unnest(cast(? as uuid array)) as asked(id)"
                        + " join attempt_step t on t.attempt = asked.id where t.type = 'ANSWER' order by t.attempt, t.n",
                AnyOf.ids(attempts),
                row -> {
                    answers.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(row.getInt(2), AnswerText.read(row.getString(3)));
                });
        return answers;
    }
}
