package kz.ustaz.content;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts that were changed on screen. */
@Repository
class ScreenParts {

    private static final String BASE = "BASE";
    private static final String HELD = "HELD";

    private final JdbcClient jdbc;

    ScreenParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. Two queries. */
    List<ScreenPart> all() {
        var files = new HashMap<String, Map<String, String>>();
        jdbc.sql("select part, state, path, blob_sha256 from screen_file").query(row -> {
            files.computeIfAbsent(row.getString(1) + row.getString(2), key -> new TreeMap<>())
                    .put(row.getString(3), row.getString(4));
        });
        return jdbc.sql("select part, changed_by, changed_at, held_at from screen_part order by part")
                .query((row, number) -> {
                    String part = row.getString(1);
                    var heldAt = row.getObject(4, OffsetDateTime.class);
                    return new ScreenPart(
                            part,
                            new PersonId(row.getObject(2, UUID.class)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            files.getOrDefault(part + BASE, Map.of()),
                            Optional.ofNullable(heldAt)
                                    .map(since -> new ScreenPart.Held(
                                            since.toInstant(), files.getOrDefault(part + HELD, Map.of()))));
                })
                .list();
    }

    Optional<ScreenPart> find(String part) {
        return all().stream().filter(one -> one.part().equals(part)).findFirst();
    }

    /** Writes a part as it is now, in place of what was there. Its files' bytes must be kept already. */
    void put(ScreenPart part) {
        remove(part.part());
        jdbc.sql("insert into screen_part (part, changed_by, changed_at, held_at) values (?, ?, ?, ?)")
                .param(part.part())
                .param(part.by().value())
                .param(part.at().atOffset(ZoneOffset.UTC))
                .param(part.held()
                        .map(held -> held.since().atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .update();
        add(part.part(), BASE, part.base());
        part.held().ifPresent(held -> add(part.part(), HELD, held.files()));
    }

    void remove(String part) {
        jdbc.sql("delete from screen_file where part = ?").param(part).update();
        jdbc.sql("delete from screen_part where part = ?").param(part).update();
    }

    private void add(String part, String state, Map<String, String> files) {
        files.forEach(
                (path, hash) -> jdbc.sql("insert into screen_file (part, state, path, blob_sha256) values (?, ?, ?, ?)")
                        .params(part, state, path, hash)
                        .update());
    }
}
