package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.ustaz.common.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When pages of open attempts were heard from: in memory, as a save writes nothing for it. What is new is written at times
 * into one row of this process, for other processes to read (decision 0020).
 */
@Component
class Heard {

    /** Between two writings of this process. */
    static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Heard.class);
    private static final Duration KEPT = Duration.ofHours(1);
    /** Between two readings of the others. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Read(Instant at, Map<AttemptId, Instant> others) {}

    private final JdbcClient sql;
    private final ExamTime time;
    private final UUID process;
    private final Map<AttemptId, Instant> mine = new ConcurrentHashMap<>();
    private volatile Instant newest = Instant.MIN;
    private Instant written = Instant.MIN;
    private volatile Read read = new Read(Instant.MIN, Map.of());

    Heard(JdbcClient sql, ExamTime time, Ids ids) {
        this.process = ids.next();
        this.sql = sql;
        this.time = time;
    }

    void from(AttemptId attempt) {
        var now = time.now();
        mine.put(attempt, now);
        newest = now;
    }

    /** By {@link ExamTime}, of all attempts that any process heard from lately. At most one query in five seconds. */
    Map<AttemptId, Instant> all() {
        var now = time.now();
        if (now.isAfter(read.at().plus(FRESH))) {
            read = new Read(now, others(now));
        }
        var all = new HashMap<>(read.others());
        mine.forEach((attempt, at) -> all.merge(attempt, at, Heard::later));
        return all;
    }

    /** Writes what is new for the others, and lets go what is old. */
    @Transactional
    void share() {
        var now = time.now();
        if (newest.equals(written)) {
            return;
        }
        written = newest;
        mine.values().removeIf(at -> at.isBefore(now.minus(KEPT)));
        var document = new StringBuilder();
        mine.forEach((attempt, at) -> document.append(attempt.value())
                .append(' ')
                .append(Duration.between(at, now).toMillis())
                .append('\n'));
        var wall = time.wall().atOffset(ZoneOffset.UTC);
        int changed = sql.sql("update attempt_heard set written_at = ?, document = ? where process = ?")
                .params(wall, document.toString(), process)
                .update();
        if (changed == 0) {
            sql.sql("insert into attempt_heard (process, written_at, document) values (?, ?, ?)")
                    .params(process, wall, document.toString())
                    .update();
            sql.sql("delete from attempt_heard where written_at < ?")
                    .param(wall.minus(KEPT))
                    .update();
        }
    }

    private Map<AttemptId, Instant> others(Instant now) {
        var wall = time.wall();
        var heard = new HashMap<AttemptId, Instant>();
        sql.sql("select written_at, document from attempt_heard where process <> ? and written_at > ?")
                .params(process, wall.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var age = Duration.between(
                            row.getObject(1, OffsetDateTime.class).toInstant(), wall);
                    take(row.getString(2), now.minus(age.isNegative() ? Duration.ZERO : age), heard);
                    return row.getRow();
                })
                .list();
        return heard;
    }

    private static void take(String document, Instant writtenAt, Map<AttemptId, Instant> heard) {
        try {
            document.lines().forEach(line -> {
                int space = line.indexOf(' ');
                var attempt = new AttemptId(UUID.fromString(line.substring(0, space)));
                heard.merge(attempt, writtenAt.minusMillis(Long.parseLong(line.substring(space + 1))), Heard::later);
            });
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn("Another process wrote down in another way whom it heard from: {}", e.toString());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
