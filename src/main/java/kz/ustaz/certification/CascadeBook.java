package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.RunId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds up in the database what became of runs, so that a hundred thousand learners are some thousand rows. It joins tables
 * of the rooms below and only reads them: asked by their ports, each would hand over all its people.
 */
@Repository
class CascadeBook {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcOperations sql;

    CascadeBook(JdbcOperations sql) {
        this.sql = sql;
    }

    /** @param people who are in it now @param complete of those, who have done all that is required of learners */
    record Held(RunId run, UUID unit, EditionId edition, LocalDate starts, ZoneId zone, int people, int complete) {

        /** Where it is held: in Astana the day begins five hours before that of the clock. */
        boolean hasBegun(Instant now) {
            return !starts.isAfter(LocalDate.ofInstant(now, zone));
        }
    }

    /** Points of fidelity. */
    record Kept(int kept, int points) {

        Kept plus(Kept other) {
            return new Kept(kept + other.kept, points + other.points);
        }
    }

    /** First attempts at one quiz as one revision asks it. @param sum of fractions @param squares sum of their squares */
    record Tried(RunId run, String quiz, UUID revision, int n, double sum, double squares) {}

    /** Which runs are asked for: all, or some. */
    sealed interface Which {
        record All() implements Which {}

        record These(Collection<UUID> runs) implements Which {}
    }

    /**
     * Three queries. Whoever is not through is counted, and not who is: those who were once taught are through for the most
     * part, and an index leads to the others.
     */
    List<Held> held(Which which) {
        var people = people(which);
        var unfinished = unfinished(which);
        var editions = new HashMap<String, EditionId>();
        var zones = new HashMap<String, ZoneId>();
        return ask(
                "select r.id, r.unit_id, r.edition, r.starts_on, r.zone_id from run r" + only(which, "r.id"),
                which,
                (row, number) -> {
                    var run = row.getObject(1, UUID.class);
                    int all = people.getOrDefault(run, 0);
                    return new Held(
                            new RunId(run),
                            row.getObject(2, UUID.class),
                            editions.computeIfAbsent(row.getString(3), EditionId::new),
                            row.getObject(4, LocalDate.class),
                            zones.computeIfAbsent(row.getString(5), ZoneId::of),
                            all,
                            all - unfinished.getOrDefault(run, 0));
                });
    }

    /**
     * By run. Of all runs, the few who were withdrawn are taken off again: H2 counts whoever was ever in a run along an index
     * that is in the order of runs, and with a condition it would sort a hundred thousand into a tree.
     */
    private Map<UUID, Integer> people(Which which) {
        String query = switch (which) {
            case Which.All() -> """
                            select e.run_id, count(*) from enrolment e group by e.run_id
                            union all
                            select e.run_id, -count(*) from enrolment e where e.withdrawn_at is not null group by e.run_id""";
            case Which.These(var _) ->
                "select e.run_id, count(*) from enrolment e" + only(which, "e.run_id")
                        + " where e.withdrawn_at is null group by e.run_id";
        };
        var people = new HashMap<UUID, Integer>();
        each(query, which, row -> people.merge(row.getObject(1, UUID.class), row.getInt(2), Integer::sum));
        return people;
    }

    /**
     * By run, each once for all modules that he has not done. They are told apart here, as H2 takes twice as long to. Of all
     * runs it is a left join, so that H2 begins with the few; a standing whose enrolment is gone is in no run.
     */
    private Map<UUID, Integer> unfinished(Which which) {
        String query = switch (which) {
            case Which.All() -> """
                            select e.run_id, s.enrolment_id from standing s left join enrolment e on e.id = s.enrolment_id
                            where s.completed_at is null and e.withdrawn_at is null""";
            case Which.These(var _) ->
                "select e.run_id, s.enrolment_id from enrolment e" + only(which, "e.run_id")
                        + " join standing s on s.enrolment_id = e.id and s.completed_at is null"
                        + " where e.withdrawn_at is null";
        };
        var seen = new HashSet<UUID>();
        var unfinished = new HashMap<UUID, Integer>();
        each(query, which, row -> {
            var run = row.getObject(1, UUID.class);
            if (run != null && seen.add(row.getObject(2, UUID.class))) {
                unfinished.merge(run, 1, Integer::sum);
            }
        });
        return unfinished;
    }

    /** By the last sheet of each observer. Two queries: sheets of before do not say it in columns of their own. */
    Map<RunId, Kept> fidelity(Which which) {
        var kept = new HashMap<RunId, Kept>();
        ask(
                        sheets(which, "p.run_id, sum(s.points_kept), sum(s.points)")
                                + " and s.points is not null group by p.run_id",
                        which,
                        (row, number) -> Map.entry(run(row), new Kept(row.getInt(2), row.getInt(3))))
                .forEach(one -> kept.merge(one.getKey(), one.getValue(), Kept::plus));
        ask(sheets(which, "p.run_id, s.sheet") + " and s.points is null", which, (row, number) -> {
                    var sheet = JSON.readValue(row.getString(2), Sheet.class);
                    return Map.entry(
                            run(row), new Kept(sheet.kept(), sheet.points().size()));
                })
                .forEach(one -> kept.merge(one.getKey(), one.getValue(), Kept::plus));
        return kept;
    }

    private static String sheets(Which which, String columns) {
        return "select " + columns + " from practicum p" + only(which, "p.run_id")
                + " join practicum_sheet s on s.practicum = p.id where s.kind = 'OBSERVED' and not exists ("
                + "select 1 from practicum_sheet later where later.practicum = s.practicum and later.kind = s.kind"
                + " and later.person = s.person and later.n > s.n)";
    }

    /** Of people who are in their runs now. One query, and none where there are no such quizzes. */
    List<Tried> tried(Which which, Collection<String> quizzes) {
        if (quizzes.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>(quizzes);
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        String fraction = "cast(a.score_num as double precision) / a.score_den / a.score_available";
        String query = "select e.run_id, a.quiz_id, a.quiz_revision, count(*), sum(" + fraction + "), sum(" + fraction
                + " * " + fraction + ") from enrolment e" + only(which, "e.run_id")
                + " join attempt a on a.enrolment_id = e.id where e.withdrawn_at is null and a.number = 1"
                + " and a.state = 'HANDED_IN' and a.unmarked = 0 and a.score_available > 0 and a.quiz_id in (" + marks
                + ") group by e.run_id, a.quiz_id, a.quiz_revision";
        return sql.query(
                query,
                statement -> {
                    int next = 1;
                    if (which instanceof Which.These(var runs)) {
                        AnyOf.ids(runs).setValues(statement);
                        next++;
                    }
                    for (Object value : values) {
                        statement.setObject(next++, value);
                    }
                },
                (row, number) -> new Tried(
                        run(row),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getDouble(6)));
    }

    private static String only(Which which, String id) {
        return which instanceof Which.All ? "" : " join unnest(cast(? as uuid array)) as asked(id) on asked.id = " + id;
    }

    private <T> List<T> ask(String query, Which which, RowMapper<T> reader) {
        return switch (which) {
            case Which.All() -> sql.query(query, reader);
            case Which.These(var runs) -> sql.query(query, AnyOf.ids(runs), reader);
        };
    }

    private void each(String query, Which which, RowCallbackHandler reader) {
        switch (which) {
            case Which.All() -> sql.query(query, reader);
            case Which.These(var runs) -> sql.query(query, AnyOf.ids(runs), reader);
        }
    }

    private static RunId run(ResultSet row) throws SQLException {
        return new RunId(row.getObject(1, UUID.class));
    }
}
