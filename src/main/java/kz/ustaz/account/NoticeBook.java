package kz.ustaz.account;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices in the database. Ids rise with time, so that they put them in order. Columns and no entities, as they are many. */
@Repository
class NoticeBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private static final String INSERT = """
            insert into notice (id, person, what, facts, link, told_at)
            select asked.id, asked.person, cast(? as varchar(100)), cast(? as text), cast(? as varchar(300)),
              cast(? as timestamp(6) with time zone)
            from unnest(cast(? as uuid array), cast(? as uuid array)) as asked(id, person)""";
    private static final String UNLESS_UNREAD = """

            where not exists (select 1 from notice n
              where n.person = asked.person and n.read_at is null and n.what = ? and n.link = ?)""";

    private final JdbcOperations sql;
    private final Ids ids;

    NoticeBook(JdbcOperations sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** @return the ids of the rows */
    List<UUID> add(Collection<PersonId> people, Notice notice, Instant at) {
        var whom = distinct(people);
        var rows = ids(whom);
        sql.update(INSERT, statement -> fill(statement, rows, whom, notice, at));
        return rows;
    }

    /** But for those who have the same unread. @return the ids of the rows, of which some may not have come to be */
    List<UUID> addUnlessUnread(Collection<PersonId> people, Notice notice, Instant at) {
        var whom = distinct(people);
        var rows = ids(whom);
        sql.update(INSERT + UNLESS_UNREAD, statement -> {
            fill(statement, rows, whom, notice, at);
            statement.setString(7, notice.what());
            statement.setString(8, notice.link());
        });
        return rows;
    }

    private static List<UUID> distinct(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).distinct().toList();
    }

    private List<UUID> ids(List<UUID> whom) {
        return whom.stream().map(_ -> ids.next()).toList();
    }

    private static void fill(PreparedStatement statement, List<UUID> rows, List<UUID> whom, Notice notice, Instant at)
            throws SQLException {
        statement.setString(1, notice.what());
        statement.setString(2, JSON.writerFor(FACTS).writeValueAsString(notice.facts()));
        statement.setString(3, notice.link());
        statement.setObject(4, moment(at));
        statement.setArray(5, array(statement, rows));
        statement.setArray(6, array(statement, whom));
    }

    /** What some people were told from a moment on, and what they have not read. */
    void drop(Collection<PersonId> people, Notice notice, Instant from) {
        sql.update("""
                delete from notice where id in (
                  select n.id from unnest(cast(? as uuid array)) as asked(id) join notice n on n.person = asked.id
                  where n.what = ? and n.link = ? and (n.told_at >= ? or n.read_at is null))""", statement -> {
            statement.setArray(
                    1, array(statement, people.stream().map(PersonId::value).toList()));
            statement.setString(2, notice.what());
            statement.setString(3, notice.link());
            statement.setObject(4, moment(from));
        });
    }

    /** The newest first. @param before the first that is too new; absent for the very newest */
    List<Inbox.Line> of(PersonId person, @Nullable UUID before, int limit) {
        return sql.query(
                "select id, what, facts, link, told_at, read_at from notice where person = ?"
                        + (before == null ? "" : " and id < ?") + " order by id desc limit " + limit,
                (row, _) -> line(row),
                before == null ? new Object[] {person.value()} : new Object[] {person.value(), before});
    }

    private static Inbox.Line line(ResultSet row) throws SQLException {
        return new Inbox.Line(
                row.getObject(1, UUID.class),
                row.getString(2),
                facts(row.getString(3)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6) != null);
    }

    static List<Fact> facts(String kept) {
        return JSON.readerFor(FACTS).readValue(kept);
    }

    /** Where one of his leads. */
    Optional<String> link(PersonId person, UUID notice) {
        return sql
                .query(
                        "select link from notice where id = ? and person = ?",
                        (row, _) -> row.getString(1),
                        notice,
                        person.value())
                .stream()
                .findFirst();
    }

    void read(UUID notice, Instant at) {
        sql.update("update notice set read_at = ? where id = ? and read_at is null", moment(at), notice);
    }

    void readAll(PersonId person, Instant at) {
        sql.update("update notice set read_at = ? where person = ? and read_at is null", moment(at), person.value());
    }

    /** Empty for who is deactivated. One query, as it is asked at each page. */
    OptionalInt unread(PersonId person) {
        return sql
                .queryForList(
                        "select (select count(*) from notice n where n.person = p.id and n.read_at is null)"
                                + " from person p where p.id = ? and p.active",
                        Integer.class,
                        person.value())
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void dropOf(PersonId person) {
        sql.update("delete from notice where person = ?", person.value());
    }

    /** What was told before that moment, read or not. @return how many there were */
    int dropBefore(Instant moment) {
        return sql.update("delete from notice where told_at < ?", moment(moment));
    }

    /** What was read before that moment. @return how many there were */
    int dropReadBefore(Instant moment) {
        return sql.update("delete from notice where read_at < ?", moment(moment));
    }

    private static Array array(PreparedStatement statement, List<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
