package kz.ustaz.certification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Keys of badges in the database. Rows are only added. */
@Repository
class BadgeKeyBook {

    private final JdbcOperations sql;

    BadgeKeyBook(JdbcOperations sql) {
        this.sql = sql;
    }

    /** @param sealed see {@link Sealed}, for the key's id */
    record Kept(BadgeKey key, String sealed, Instant at) {}

    /** The newest first. One query. */
    List<Kept> all() {
        return sql.query(
                "select public_key, sealed, made_at from badge_key order by made_at desc, id",
                (row, number) -> new Kept(
                        new BadgeKey(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    Optional<BadgeKey> find(String id) {
        return sql
                .query("select public_key from badge_key where id = ?", (row, n) -> new BadgeKey(row.getString(1)), id)
                .stream()
                .findFirst();
    }

    void add(Kept one) {
        sql.update(
                "insert into badge_key (id, public_key, sealed, made_at) values (?, ?, ?, ?)",
                one.key().id(),
                one.key().x(),
                one.sealed(),
                one.at().atOffset(ZoneOffset.UTC));
    }
}
