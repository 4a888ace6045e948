package kz.ustaz.study;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.storage.AnyOf;
import kz.ustaz.study.ports.Whereabouts;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads this room's tables for whole cohorts: a query for each table, not for each person. */
@Component
class StandingsOfMany implements Whereabouts {

    private final JdbcOperations sql;
    private final Editions editions;

    StandingsOfMany(JdbcOperations sql, Editions editions) {
        this.sql = sql;
        this.editions = editions;
    }

    private record Of<T>(EnrolmentId enrolment, T fact) {}

    @Override
    public Map<EnrolmentId, Stand> of(EditionId edition, Collection<EnrolmentId> enrolments) {
        var course = editions.course(edition);
        var ids = enrolments.stream().map(EnrolmentId::value).toList();
        var asked = AnyOf.ids(ids);
        var standings = standings(asked);
        var quizzes = quizzes(asked);
        var begun = begun(asked);
        var acts = acts(AnyOf.ids(ids, 3));
        var stands = new HashMap<EnrolmentId, Stand>();
        for (var id : enrolments) {
            var modules = new HashMap<String, Standing>();
            standings.getOrDefault(id, List.of()).forEach(row -> modules.put(row.module(), row));
            Set<String> lessons = new HashSet<>(begun.getOrDefault(id, List.of()));
            stands.put(
                    id,
                    new Standpoint(
                                    course,
                                    modules,
                                    quizzes.getOrDefault(id, List.of()),
                                    lessons,
                                    acts.getOrDefault(id, List.of()))
                            .stand());
        }
        return stands;
    }

    @Override
    public Map<EnrolmentId, InQuiz> quiz(String quiz, Collection<EnrolmentId> enrolments) {
        var asked = AnyOf.ids(enrolments.stream().map(EnrolmentId::value).toList());
        var found = new HashMap<EnrolmentId, InQuiz>();
        quizzes(asked)
                .forEach((enrolment, all) -> all.stream()
                        .filter(one -> one.quiz().equals(quiz))
                        .findFirst()
                        .ifPresent(one -> found.put(enrolment, new InQuiz(one.best(), one.isPassed(), one.waits()))));
        return found;
    }

    private Map<EnrolmentId, List<Standing>> standings(PreparedStatementSetter asked) {
        return many("""
                select enrolment_id, module_id, lessons_read, lessons_all, quizzes_passed, quizzes_required, completed_at
                from unnest(cast(? as uuid array)) as asked(id) join standing on enrolment_id = asked.id""", asked, (row, number) -> StandingTable.standing(row));
    }

    private Map<EnrolmentId, List<QuizStanding>> quizzes(PreparedStatementSetter asked) {
        return many("""
                select enrolment_id, module_id, quiz_id, best_num, best_den, best_available, passed_at, waits
                from unnest(cast(? as uuid array)) as asked(id) join quiz_standing on enrolment_id = asked.id""", asked, (row, number) -> QuizStandings.standing(row));
    }

    private Map<EnrolmentId, List<String>> begun(PreparedStatementSetter asked) {
        return many("""
                select enrolment_id, lesson_id
                from unnest(cast(? as uuid array)) as asked(id) join reading on enrolment_id = asked.id
                where read_at is null""", asked, (row, number) -> row.getString("lesson_id"));
    }

    private Map<EnrolmentId, List<LastAct>> acts(PreparedStatementSetter askedThrice) {
        return many(
                """
                select enrolment_id, 'OPENED_LESSON' as kind, max(opened_at) as at_time
                from unnest(cast(? as uuid array)) as asked(id) join reading on enrolment_id = asked.id
                group by enrolment_id
                union all
                select enrolment_id, 'READ_LESSON', max(read_at)
                from unnest(cast(? as uuid array)) as asked(id) join reading on enrolment_id = asked.id
                where read_at is not null group by enrolment_id
                union all
                select enrolment_id, 'CHECKED_HIMSELF', max(answered_at)
                from unnest(cast(? as uuid array)) as asked(id) join check_answer on enrolment_id = asked.id
                group by enrolment_id""",
                askedThrice,
                (row, number) -> new LastAct(
                        LastAct.Kind.valueOf(row.getString("kind")),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()));
    }

    private <T> Map<EnrolmentId, List<T>> many(String query, PreparedStatementSetter asked, RowMapper<T> mapper) {
        var found = new HashMap<EnrolmentId, List<T>>();
        sql.query(
                        query,
                        asked,
                        (row, number) -> new Of<>(
                                new EnrolmentId(row.getObject("enrolment_id", UUID.class)), mapper.mapRow(row, number)))
                .forEach(one -> found.computeIfAbsent(one.enrolment(), _ -> new ArrayList<>())
                        .add(one.fact()));
        return found;
    }
}
