package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.Ids;
import kz.ustaz.content.EditionId;
import kz.ustaz.quiz.ports.Quizzes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions in the database: rows are added, found again by their hash, and never changed. */
@Repository
class Revisions {

    /** A kept item: read again by itself. */
    record KeptItem(UUID revision, String kind, int marks, String document) {}

    /** A kept quiz without its items. */
    record KeptQuiz(UUID revision, String module, String document) {}

    private final JdbcClient sql;
    private final Ids ids;

    Revisions(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Keeps a quiz with its items and says that the edition carries it. */
    void keep(EditionId edition, Draft.OfQuiz quiz, Planning.Planned planned) {
        var asked = planned.items();
        var items = keep(asked);
        String hash = Document.sha256(quiz.module()
                + ' '
                + planned.document().hash()
                + asked.stream().map(item -> ' ' + item.document().hash()).collect(Collectors.joining()));
        UUID revision = sql.sql("select id from quiz_revision where hash = ?")
                .param(hash)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> insert(quiz, hash, planned, items));
        sql.sql("insert into edition_quiz (edition, quiz_id, quiz_revision) values (?, ?, ?)")
                .params(edition.hash(), quiz.id(), revision)
                .update();
    }

    private UUID insert(Draft.OfQuiz quiz, String hash, Planning.Planned planned, Map<String, UUID> items) {
        var asked = planned.items();
        UUID revision = ids.next();
        sql.sql("insert into quiz_revision (id, quiz_id, module, hash, document) values (?, ?, ?, ?, ?)")
                .params(
                        revision,
                        quiz.id(),
                        quiz.module(),
                        hash,
                        planned.document().json())
                .update();
        for (int position = 0; position < asked.size(); position++) {
            var item = asked.get(position);
            sql.sql("insert into quiz_slot (quiz_revision, position, item_revision, marks) values (?, ?, ?, ?)")
                    .params(
                            revision,
                            position,
                            Objects.requireNonNull(items.get(item.document().hash())),
                            item.marks())
                    .update();
        }
        return revision;
    }

    /** Keeps check-yourself items and says that the edition carries them. */
    void keepChecks(EditionId edition, List<Draft> checks) {
        var asked = checks.stream().filter(item -> !item.retired()).toList();
        var items = keep(asked);
        asked.forEach(item -> sql.sql("insert into edition_check (edition, item_id, item_revision) values (?, ?, ?)")
                .params(
                        edition.hash(),
                        item.id(),
                        Objects.requireNonNull(items.get(item.document().hash())))
                .update());
    }

    /** Revisions of items by hash, those that were there already and those that are new. */
    Map<String, UUID> keep(List<Draft> items) {
        var kept = new HashMap<String, UUID>();
        if (items.isEmpty()) {
            return kept;
        }
        sql.sql("select hash, id from item_revision where hash in (:hashes)")
                .param(
                        "hashes",
                        items.stream().map(item -> item.document().hash()).toList())
                .query((row, n) -> kept.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        for (var item : items) {
            kept.computeIfAbsent(item.document().hash(), hash -> insert(item, hash));
        }
        return kept;
    }

    private UUID insert(Draft item, String hash) {
        UUID revision = ids.next();
        sql.sql("insert into item_revision (id, item_id, kind, hash, structure_hash, text_hashes, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        revision,
                        item.id(),
                        item.kind(),
                        hash,
                        item.structureHash(),
                        item.document().textHashes(),
                        item.document().json())
                .update();
        return revision;
    }

    Optional<UUID> carried(EditionId edition, String quiz) {
        return sql.sql("select quiz_revision from edition_quiz where edition = ? and quiz_id = ?")
                .params(edition.hash(), quiz)
                .query(UUID.class)
                .optional();
    }

    Optional<KeptQuiz> quiz(UUID revision) {
        return sql.sql("select id, module, document from quiz_revision where id = ?")
                .param(revision)
                .query((row, n) -> new KeptQuiz(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
    }

    /** In asking order. */
    List<KeptItem> items(UUID quizRevision) {
        return sql.sql("select i.id, i.kind, s.marks, i.document from quiz_slot s join item_revision i"
                        + " on i.id = s.item_revision where s.quiz_revision = ? order by s.position")
                .param(quizRevision)
                .query((row, n) ->
                        new KeptItem(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
    }

    /** Of all revisions of a quiz, the newest first: their ids begin with the time. */
    List<Quizzes.Structure> structures(String quiz) {
        var items = new TreeMap<String, List<String>>(Comparator.reverseOrder());
        var parts = new HashMap<String, TreeSet<String>>();
        sql.sql("select s.quiz_revision, i.item_id, i.structure_hash, s.marks from quiz_revision q"
                        + " join quiz_slot s on s.quiz_revision = q.id join item_revision i on i.id = s.item_revision"
                        + " where q.quiz_id = ? order by s.quiz_revision, s.position")
                .param(quiz)
                .query(row -> {
                    String revision = row.getString(1);
                    items.computeIfAbsent(revision, id -> new ArrayList<>()).add(row.getString(2));
                    parts.computeIfAbsent(revision, id -> new TreeSet<>())
                            .add(row.getString(2) + ' ' + row.getString(3) + ' ' + row.getInt(4));
                });
        return items.entrySet().stream()
                .map(one -> new Quizzes.Structure(
                        UUID.fromString(one.getKey()),
                        Document.sha256(String.join("\n", Objects.requireNonNull(parts.get(one.getKey())))),
                        List.copyOf(one.getValue())))
                .toList();
    }

    /** All of an item, the earliest first: their ids begin with the time. */
    List<KeptItem> ofItem(String item) {
        return sql.sql("select id, kind, document from item_revision where item_id = ? order by id")
                .param(item)
                .query((row, n) -> new KeptItem(row.getObject(1, UUID.class), row.getString(2), 1, row.getString(3)))
                .list();
    }

    /** The check-yourself items of an edition, by id. */
    Map<String, KeptItem> checks(EditionId edition) {
        var items = new HashMap<String, KeptItem>();
        sql.sql("select i.item_id, i.id, i.kind, i.document from edition_check c join item_revision i"
                        + " on i.id = c.item_revision where c.edition = ?")
                .param(edition.hash())
                .query(row -> {
                    items.put(
                            row.getString(1),
                            new KeptItem(row.getObject(2, UUID.class), row.getString(3), 1, row.getString(4)));
                });
        return items;
    }
}
