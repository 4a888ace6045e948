package kz.ustaz.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notes. No query asks for anybody's but one person's. */
@Repository
class NoteBook {

    private static final String COLUMNS =
            "select id, lesson_id, language, section, block, start_at, quote, words_before,"
                    + " words_after, note, made_at, changed_at from lesson_note where person = ?";

    private final JdbcClient sql;

    NoteBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a person's, the earliest first. */
    List<Note> of(PersonId person) {
        return sql.sql(COLUMNS + " order by made_at, id")
                .param(person.value())
                .query((row, _) -> note(row))
                .list();
    }

    List<Note> of(PersonId person, String lesson) {
        return sql.sql(COLUMNS + " and lesson_id = ? order by made_at, id")
                .params(person.value(), lesson)
                .query((row, _) -> note(row))
                .list();
    }

    Optional<Note> find(PersonId person, UUID note) {
        return sql.sql(COLUMNS + " and id = ?")
                .params(person.value(), note)
                .query((row, _) -> note(row))
                .optional();
    }

    int count(PersonId person) {
        return sql.sql("select count(*) from lesson_note where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    void add(PersonId person, Note note) {
        var passage = note.place().passage();
        sql.sql("""
                        insert into lesson_note (id, version, person, lesson_id, language, section, block, start_at, quote,
                          words_before, words_after, note, made_at, changed_at)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(note.id())
                .param(person.value())
                .param(note.lesson())
                .param(note.place().language())
                .param(note.place().section())
                .param(passage.map(Passage::block).orElse(null))
                .param(passage.map(Passage::start).orElse(null))
                .param(passage.map(Passage::quote).orElse(null))
                .param(passage.map(Passage::before).orElse(null))
                .param(passage.map(Passage::after).orElse(null))
                .param(note.text())
                .param(note.madeAt().atOffset(ZoneOffset.UTC))
                .param(note.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(PersonId person, UUID note, String text, Instant at) {
        sql.sql("""
                        update lesson_note set note = ?, changed_at = ?, version = version + 1
                        where person = ? and id = ?""")
                .params(text, at.atOffset(ZoneOffset.UTC), person.value(), note)
                .update();
    }

    void delete(PersonId person, UUID note) {
        sql.sql("delete from lesson_note where person = ? and id = ?")
                .params(person.value(), note)
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        String quote = row.getString("quote");
        Optional<Passage> passage = quote == null
                ? Optional.empty()
                : Optional.of(new Passage(
                        row.getInt("block"),
                        row.getInt("start_at"),
                        quote,
                        row.getString("words_before"),
                        row.getString("words_after")));
        return new Note(
                row.getObject("id", UUID.class),
                row.getString("lesson_id"),
                new NotePlace(row.getString("language"), row.getString("section"), passage),
                row.getString("note"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
