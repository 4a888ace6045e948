package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.assessment.ports.Activity;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.storage.AnyOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;

/**
 * Reads attempts and steps for tables of people. An answer in force counts when it has a value that is not blank: as text,
 * a quoted word after the bracket or comma of a list.
 */
@Component
class AttemptActivity implements Activity {

    private final JdbcOperations sql;
    private final Quizzes quizzes;

    AttemptActivity(JdbcOperations sql, Quizzes quizzes) {
        this.sql = sql;
        this.quizzes = quizzes;
    }

    private record Ends(@Nullable Instant started, @Nullable Instant handedIn) {}

    /** @param at of the last step; null before the first */
    private record Sat(
            EnrolmentId enrolment, Open open, @Nullable Instant at) {}

    @Override
    public Map<EnrolmentId, Doing> of(Collection<EnrolmentId> enrolments) {
        var asked = AnyOf.ids(enrolments.stream().map(EnrolmentId::value).toList());
        var ends = ends(asked);
        var sat = new HashMap<EnrolmentId, List<Sat>>();
        sql.query("""
                        select a.id, a.enrolment_id, a.module_id, a.quiz_id, a.quiz_revision, a.started_at,
                          (select max(s.received_at) from attempt_step s where s.attempt = a.id) as last_at,
                          (select count(*) from attempt_step s
                           where s.attempt = a.id and s.type = 'ANSWER' and regexp_like(s.answer, '(\\[|",)"\\s*[^"\\s]') and not exists (
                             select 1 from attempt_step later where later.attempt = a.id
                             and later.position = s.position and later.type = 'ANSWER' and later.n > s.n)) as answered
                        from unnest(cast(? as uuid array)) as asked(id) left join attempt a on a.enrolment_id = asked.id
                        where a.state = 'OPEN' order by a.id desc""", asked, (row, number) -> sat(row))
                .forEach(one -> sat.computeIfAbsent(one.enrolment(), _ -> new ArrayList<>())
                        .add(one));
        var all = new HashSet<>(ends.keySet());
        all.addAll(sat.keySet());
        var doing = new HashMap<EnrolmentId, Doing>();
        all.forEach(id ->
                doing.put(id, doing(ends.getOrDefault(id, new Ends(null, null)), sat.getOrDefault(id, List.of()))));
        return doing;
    }

    private Map<EnrolmentId, Ends> ends(PreparedStatementSetter asked) {
        var ends = new HashMap<EnrolmentId, Ends>();
        sql.query("""
                select enrolment_id, max(started_at) as started_at, max(handed_in_at) as handed_in_at
                from unnest(cast(? as uuid array)) as asked(id) join attempt on enrolment_id = asked.id
                group by enrolment_id""", asked, row -> {
            ends.put(
                    new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                    new Ends(instant(row, "started_at"), instant(row, "handed_in_at")));
        });
        return ends;
    }

    private Sat sat(ResultSet row) throws SQLException {
        var quiz = quizzes.revision(row.getObject("quiz_revision", UUID.class));
        return new Sat(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new Open(
                        new AttemptId(row.getObject("id", UUID.class)),
                        row.getString("module_id"),
                        row.getString("quiz_id"),
                        row.getInt("answered"),
                        quiz.asked(),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()),
                instant(row, "last_at"));
    }

    private static Doing doing(Ends ends, List<Sat> sat) {
        var acts = Stream.concat(
                Stream.of(act(LastAct.Kind.STARTED_QUIZ, ends.started()), act(LastAct.Kind.HANDED_IN, ends.handedIn())),
                sat.stream().map(one -> act(LastAct.Kind.ANSWERED, one.at())));
        return new Doing(
                LastAct.latest(acts.flatMap(List::stream)),
                sat.stream().map(Sat::open).toList());
    }

    private static List<LastAct> act(LastAct.Kind kind, @Nullable Instant at) {
        return at == null ? List.of() : List.of(new LastAct(kind, at));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
