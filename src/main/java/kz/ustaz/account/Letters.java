package kz.ustaz.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** What is to be sent by mail, and what became of it. Columns and no entities, as notices are. */
@Repository
class Letters {

    private final JdbcOperations sql;

    Letters(JdbcOperations sql) {
        this.sql = sql;
    }

    /** For those of these notices that somebody wants by mail. One statement. @param due when each is tried first */
    void write(Collection<UUID> notices, Instant now, Instant due) {
        sql.update("""
                insert into letter (notice, made_at, due_at, tries)
                select n.id, cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone), 0
                from unnest(cast(? as uuid array)) as asked(id) join notice n on n.id = asked.id
                  join mail_address m on m.person = n.person
                where m.wanted""", statement -> {
            statement.setObject(1, moment(now));
            statement.setObject(2, moment(due));
            statement.setArray(3, statement.getConnection().createArrayOf("uuid", notices.toArray()));
        });
    }

    /** Whose time has come, who waits longest first. */
    List<Letter> due(Instant now, int limit) {
        return sql.query("""
                select l.notice, n.person, n.what, n.facts, m.address, p.language, l.tries,
                  p.active and n.read_at is null and coalesce(m.wanted, false)
                from letter l join notice n on n.id = l.notice join person p on p.id = n.person
                  left join mail_address m on m.person = n.person
                where l.due_at <= ? order by l.due_at, l.notice limit\s""" + limit, (row, _) -> letter(row), moment(now));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        boolean wanted = row.getBoolean(8);
        return new Letter(
                row.getObject(1, UUID.class),
                new PersonId(row.getObject(2, UUID.class)),
                row.getString(3),
                NoticeBook.facts(row.getString(4)),
                Optional.ofNullable(row.getString(5)).filter(_ -> wanted).flatMap(MailAddress::of),
                row.getString(6),
                row.getInt(7));
    }

    /** @param next when it is tried again unless it is sent @return whether nobody else has claimed it since it was read */
    boolean claim(Letter letter, Instant next) {
        return sql.update(
                        "update letter set tries = tries + 1, due_at = ?"
                                + " where notice = ? and tries = ? and due_at is not null",
                        moment(next),
                        letter.notice(),
                        letter.tries())
                == 1;
    }

    void sent(UUID notice, Instant at) {
        sql.update(
                "update letter set due_at = null, sent_at = ?, failed_at = null, fault = null, fault_line = null"
                        + " where notice = ?",
                moment(at),
                notice);
    }

    void failed(UUID notice, MailFault fault, Instant at) {
        sql.update(
                "update letter set failed_at = ?, fault = ?, fault_line = ? where notice = ?",
                moment(at),
                fault.word(),
                fault.line(),
                notice);
    }

    void drop(UUID notice) {
        sql.update("delete from letter where notice = ?", notice);
    }

    /** @param fault word for what its last try failed of; empty if it was never tried */
    record Late(UUID notice, PersonId person, String what, Optional<String> fault) {}

    /** What has waited since before that moment. */
    List<Late> late(Instant before, int limit) {
        return sql.query(
                "select n.id, n.person, n.what, l.fault from letter l join notice n on n.id = l.notice"
                        + " where l.due_at is not null and l.made_at <= ? order by l.made_at, n.id limit " + limit,
                (row, _) -> new Late(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4))),
                moment(before));
    }

    /** @return whether it still waited */
    boolean giveUp(UUID notice) {
        return sql.update("update letter set due_at = null where notice = ? and due_at is not null", notice) == 1;
    }

    /** @param line what the newest failure said that was not made good since */
    record Standing(
            long waiting,
            @Nullable Instant sent,
            @Nullable Instant failed,
            @Nullable String line) {}

    /** Two queries, whatever waits. */
    Standing standing() {
        var failure = sql
                .query(
                        "select failed_at, fault_line from letter where failed_at is not null"
                                + " order by failed_at desc limit 1",
                        (row, _) -> new Standing(0, null, instant(row, 1), row.getString(2)))
                .stream()
                .findFirst();
        return sql.query(
                        "select (select count(*) from letter where due_at is not null),"
                                + " (select max(sent_at) from letter)",
                        (row, _) -> new Standing(
                                row.getLong(1),
                                instant(row, 2),
                                failure.map(Standing::failed).orElse(null),
                                failure.map(Standing::line).orElse(null)))
                .getFirst();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
