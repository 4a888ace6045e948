package kz.ustaz.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and their steps. A step is added and never changed; all of a draft goes when it is published or thrown away. */
@Repository
class Drafts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    Drafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param shown the step in force @param base as {@link #hash} of the files it began from; empty for a new quiz */
    record Head(String quiz, String module, long shown, String base, boolean required) {}

    /** @param from the step that it was made from; 0 for the first @param files texts by path */
    record DraftStep(long n, long from, Map<String, String> files, PersonId by, Instant at) {}

    static String hash(Map<String, String> files) {
        return Document.sha256(JSON.writeValueAsString(new TreeMap<>(files)));
    }

    List<Head> all() {
        return sql.sql("select quiz_id, module, shown, base, required from quiz_draft order by quiz_id")
                .query((row, number) -> head(row))
                .list();
    }

    Optional<Head> find(String quiz) {
        return find(quiz, "");
    }

    /** The draft, its row locked until the transaction ends. */
    Optional<Head> lock(String quiz) {
        return find(quiz, " for update");
    }

    private Optional<Head> find(String quiz, String lock) {
        return sql.sql("select quiz_id, module, shown, base, required from quiz_draft where quiz_id = ?" + lock)
                .param(quiz)
                .query((row, number) -> head(row))
                .optional();
    }

    private static Head head(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Head(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getBoolean(5));
    }

    void add(Head head) {
        sql.sql("insert into quiz_draft (quiz_id, module, shown, base, required) values (?, ?, ?, ?, ?)")
                .params(head.quiz(), head.module(), head.shown(), head.base(), head.required())
                .update();
    }

    void show(String quiz, long step) {
        sql.sql("update quiz_draft set shown = ? where quiz_id = ?")
                .params(step, quiz)
                .update();
    }

    void place(String quiz, boolean required) {
        sql.sql("update quiz_draft set required = ? where quiz_id = ?")
                .params(required, quiz)
                .update();
    }

    /** @return its number */
    long add(String quiz, long from, Map<String, String> files, PersonId by, Instant at) {
        long n = 1
                + sql.sql("select coalesce(max(n), 0) from quiz_draft_step where quiz_id = ?")
                        .param(quiz)
                        .query(Long.class)
                        .single();
        sql.sql(
                        "insert into quiz_draft_step (quiz_id, n, made_from, files, made_by, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(quiz, n, from, JSON.writeValueAsString(files), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
        return n;
    }

    Optional<DraftStep> step(String quiz, long n) {
        return sql.sql("select n, made_from, files, made_by, made_at from quiz_draft_step where quiz_id = ? and n = ?")
                .params(quiz, n)
                .query((row, number) -> step(row))
                .optional();
    }

    private static DraftStep step(java.sql.ResultSet row) throws java.sql.SQLException {
        return new DraftStep(
                row.getLong(1),
                row.getLong(2),
                files(row.getString(3)),
                new PersonId(row.getObject(4, UUID.class)),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** The newest step made from another; empty where nothing was undone. */
    Optional<Long> after(String quiz, long n) {
        return sql.sql("select n from quiz_draft_step where quiz_id = ? and made_from = ? order by n desc limit 1")
                .params(quiz, n)
                .query(Long.class)
                .optional();
    }

    /** The step in force of each draft that has one, by quiz. */
    Map<String, DraftStep> shown() {
        var shown = new TreeMap<String, DraftStep>();
        sql.sql("select s.n, s.made_from, s.files, s.made_by, s.made_at, d.quiz_id from quiz_draft d"
                        + " join quiz_draft_step s on s.quiz_id = d.quiz_id and s.n = d.shown")
                .query(row -> {
                    shown.put(row.getString(6), step(row));
                });
        return shown;
    }

    /** When a draft was last written or reviewed, and by whom. */
    record Touched(String quiz, PersonId by, Instant at) {}

    /** Each draft that has a step. */
    List<Touched> touched() {
        return sql.sql("""
                        select s.quiz_id, s.made_by, s.made_at from quiz_draft_step s
                        where not exists (
                          select 1 from quiz_draft_step later where later.quiz_id = s.quiz_id and later.n > s.n)
                        order by s.quiz_id""")
                .query((row, number) -> new Touched(
                        row.getString(1),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Hash by path of the pictures that a draft brings. */
    Map<String, String> pictures(String quiz) {
        var pictures = new TreeMap<String, String>();
        sql.sql("select path, blob_sha256 from quiz_draft_picture where quiz_id = ?")
                .param(quiz)
                .query(row -> {
                    pictures.put(row.getString(1), row.getString(2));
                });
        return pictures;
    }

    /** @param hash of bytes that are kept */
    void addPicture(String quiz, String path, String hash) {
        sql.sql("insert into quiz_draft_picture (quiz_id, path, blob_sha256) values (?, ?, ?)")
                .params(quiz, path, hash)
                .update();
    }

    /** Whether any draft brings a picture. */
    boolean hasPicture(String hash, String extension) {
        return sql.sql("select count(*) from quiz_draft_picture where blob_sha256 = ? and path like ?")
                        .params(hash, "%." + extension)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void remove(String quiz) {
        sql.sql("delete from quiz_draft_picture where quiz_id = ?").param(quiz).update();
        sql.sql("delete from quiz_draft_step where quiz_id = ?").param(quiz).update();
        sql.sql("delete from quiz_draft where quiz_id = ?").param(quiz).update();
    }

    @SuppressWarnings("unchecked") // written here
    private static Map<String, String> files(String json) {
        return JSON.readValue(json, Map.class);
    }
}
