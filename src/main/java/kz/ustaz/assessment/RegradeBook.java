package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Score;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was marked again. Rows are added and never changed. */
@Repository
class RegradeBook {

    private static final String UNDO = "UNDO";
    private static final String COLUMNS =
            "id, run, quiz_id, n, item_id, item_revision, kind, details, reason, set_by, set_at, changed, undoes";

    private final JdbcClient sql;
    private final Quizzes quizzes;

    RegradeBook(JdbcClient sql, Quizzes quizzes) {
        this.sql = sql;
        this.quizzes = quizzes;
    }

    /** @param change empty where it undoes @param changed attempts whose marks it changed at once */
    record Entry(
            UUID id,
            RunId run,
            String quiz,
            int n,
            String item,
            UUID revision,
            Optional<Change> change,
            String reason,
            PersonId by,
            Instant at,
            int changed,
            Optional<UUID> undoes) {}

    /** One that holds for whatever asks this revision of the item. */
    record Held(UUID id, Regrading regrading) {}

    void add(Entry entry) {
        sql.sql("insert into regrade (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.id())
                .param(entry.run().value())
                .param(entry.quiz())
                .param(entry.n())
                .param(entry.item())
                .param(entry.revision())
                .param(entry.change().map(Change::word).orElse(UNDO))
                .param(entry.change().map(RegradeBook::write).orElse(""))
                .param(entry.reason())
                .param(entry.by().value())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.changed())
                .param(entry.undoes().orElse(null))
                .update();
    }

    /** In the order in which they were made, those that were undone too. One query. */
    List<Entry> of(RunId run, String quiz) {
        return sql.sql("select " + COLUMNS + " from regrade where run = ? and quiz_id = ? order by n")
                .params(run.value(), quiz)
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<Entry> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from regrade where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Whether anything at a quiz was ever marked again, in whatever run. One query. */
    boolean any(String quiz) {
        return sql.sql("select count(*) from regrade where quiz_id = ?")
                        .param(quiz)
                        .query(Long.class)
                        .single()
                > 0;
    }

    static List<Entry> inForce(List<Entry> all) {
        var undone = all.stream().flatMap(entry -> entry.undoes().stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(entry -> entry.change().isPresent() && !undone.contains(entry.id()))
                .toList();
    }

    /** Those in force, for marking a question of some revision. */
    List<Held> held(List<Entry> all, Item asked) {
        return inForce(all).stream()
                .filter(entry -> entry.revision().equals(asked.revision()))
                .map(entry ->
                        new Held(entry.id(), regrading(asked, entry.change().orElseThrow())))
                .toList();
    }

    Regrading regrading(Item asked, Change change) {
        Optional<Item> key = change instanceof Change.NewKey now
                ? quizzes.revision(now.revision()).items().stream()
                        .filter(item -> item.id().equals(asked.id()))
                        .findFirst()
                : Optional.empty();
        return new Regrading(asked, change, key);
    }

    /** What of an attempt was marked again, the earliest first. One query. */
    List<Remark> remarks(AttemptId attempt) {
        return sql.sql("""
                        select m.position, r.reason, r.set_at, r.undoes,
                          p.fraction_num, p.fraction_den, p.marks, m.fraction_num, m.fraction_den, m.marks
                        from attempt_mark m
                        join regrade r on r.id = m.regrade
                        join attempt_mark p on p.attempt = m.attempt and p.position = m.position and p.n = m.n - 1
                        where m.attempt = ? order by m.marked_at, r.n, m.position""")
                .param(attempt.value())
                .query((row, number) -> new Remark(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, UUID.class) != null,
                        score(row, 5),
                        score(row, 8)))
                .list();
    }

    private static Score score(ResultSet row, int at) throws SQLException {
        int marks = row.getInt(at + 2);
        return new Score(new Fraction(row.getLong(at), row.getLong(at + 1)).times(marks), marks);
    }

    static String write(Change change) {
        return Records.JSON.writerFor(Change.class).writeValueAsString(change);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String details = row.getString(8);
        return new Entry(
                row.getObject(1, UUID.class),
                new RunId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                details.isEmpty() ? Optional.empty() : Optional.of(Records.JSON.readValue(details, Change.class)),
                row.getString(9),
                new PersonId(row.getObject(10, UUID.class)),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getInt(12),
                Optional.ofNullable(row.getObject(13, UUID.class)));
    }
}
