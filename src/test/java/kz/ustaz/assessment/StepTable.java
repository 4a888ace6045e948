package kz.ustaz.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the database has of an attempt, read past the product. */
public final class StepTable {

    private static final TypeReference<Map<String, List<String>>> PARTS = new TypeReference<>() {};

    private final JdbcClient sql;

    public StepTable(JdbcClient sql) {
        this.sql = sql;
    }

    record Step(long n, int slot, String type, boolean resent, Map<String, List<String>> parts, Instant at) {

        boolean is(String wanted) {
            return type.equals(wanted);
        }
    }

    /** In order. */
    List<Step> of(UUID attempt) {
        return sql.sql("select n, position, type, resent, answer, received_at from attempt_step where attempt = ?"
                        + " order by n")
                .param(attempt)
                .query((row, at) -> new Step(
                        row.getLong("n"),
                        row.getInt("position"),
                        row.getString("type"),
                        row.getBoolean("resent"),
                        parts(row.getString("answer")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Step> of(UUID attempt, String type) {
        return of(attempt).stream().filter(step -> step.is(type)).toList();
    }

    /** The newest answer of each question that has one. */
    public Map<Integer, Map<String, List<String>>> inForce(UUID attempt) {
        var newest = new TreeMap<Integer, Map<String, List<String>>>();
        of(attempt, "ANSWER").stream()
                .sorted(Comparator.comparingLong(Step::n))
                .forEach(step -> newest.put(step.slot(), step.parts()));
        return newest;
    }

    boolean isOpen(UUID attempt) {
        return sql.sql("select state from attempt where id = ?")
                .param(attempt)
                .query(String.class)
                .single()
                .equals("OPEN");
    }

    private static Map<String, List<String>> parts(String answer) {
        return answer.isEmpty() ? Map.of() : JsonMapper.shared().readValue(answer, PARTS);
    }
}
