package kz.ustaz.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/**
 * What this room keeps of a person. Scores, answers and marks are told when his result's page tells them, and until then
 * only that they are there; variants, seeds and keys never, and who marked him neither.
 */
@Component
class KeptOfAssessment implements KeptOfPerson {

    private static final String OF_HIM = """

            from enrolment e join run r on r.id = e.run_id join attempt a on a.enrolment_id = e.id
            """;
    private static final String HIS = " where e.person_id = ?";

    private final SeenAttempts seen;

    KeptOfAssessment(SeenAttempts seen) {
        this.seen = seen;
    }

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        var those = seen.of(person);
        return List.of(
                Kept.stays(
                        "attempts",
                        Set.of("attempt", "attempt_sheet", "attempt_reopening"),
                        """
                        select a.started_at as at, r.title as run, a.module_id as module, a.quiz_id as quiz, a.number,
                          a.state as kind, a.handed_in_at as until, a.honoured_at as honoured,
                          case when a.id = any(?) then a.score_num end as marks,
                          case when a.id = any(?) then a.score_den end as marks_by,
                          case when a.id = any(?) then a.score_available end as marks_of,
                          case when a.id = any(?) then a.passed end as passed""" + OF_HIM + HIS,
                        those.score(),
                        those.score(),
                        those.score(),
                        those.score(),
                        id),
                Kept.stays(
                        "answers",
                        Set.of("attempt_step"),
                        """
                        select s.received_at as at, r.title as run, a.quiz_id as quiz, a.number, s.position, s.type as kind,
                          case when a.id = any(?) then s.answer else '' end as text""" + OF_HIM + " join attempt_step s on s.attempt = a.id" + HIS,
                        those.answers(),
                        id),
                Kept.stays(
                        "marks",
                        Set.of("attempt_mark", "dealt_answer", "given_mark"),
                        """
                        select m.marked_at as at, r.title as run, a.quiz_id as quiz, a.number, m.position,
                          case when a.id = any(?) then m.fraction_num end as marks,
                          case when a.id = any(?) then m.fraction_den end as marks_by,
                          case when a.id = any(?) then m.marks end as marks_of""" + OF_HIM + " join attempt_mark m on m.attempt = a.id" + HIS,
                        those.answers(),
                        those.answers(),
                        those.answers(),
                        id),
                Kept.stays(
                        "closed-attempts",
                        Set.of("attempt_closing"),
                        "select c.closed_at as at, r.title as run, a.quiz_id as quiz, a.number" + OF_HIM
                                + " join attempt_closing c on c.attempt = a.id" + HIS,
                        id),
                Kept.goes(
                        "addresses",
                        Set.of("attempt_elsewhere"),
                        "select w.first_at as at, r.title as run, a.quiz_id as quiz, a.number, w.address" + OF_HIM
                                + " join attempt_elsewhere w on w.attempt = a.id" + HIS,
                        id),
                Kept.stays("allowances", Set.of("quiz_allowance"), """
                        select q.set_at as at, r.title as run, q.quiz_id as quiz, q.extra_minutes as minutes,
                          q.extra_attempts as attempts, q.closes_at as until
                        from enrolment e join run r on r.id = e.run_id join quiz_allowance q on q.enrolment = e.id
                        where e.person_id = ?""", id),
                acts(id));
    }

    /** What he decided about quizzes and marked, without saying whose. */
    private static Kept acts(UUID id) {
        return Kept.stays(
                "quiz-acts",
                Set.of(
                        "quiz_opening",
                        "quiz_allowance",
                        "quiz_pause",
                        "quiz_release",
                        "regrade",
                        "attempt_closing",
                        "attempt_reopening",
                        "dealt_answer",
                        "given_mark"),
                """
                select o.set_at as at, 'OPENING' as kind, o.quiz_id as quiz, o.reason from quiz_opening o where o.set_by = ?
                union all
                select l.set_at, 'ALLOWANCE', l.quiz_id, l.reason from quiz_allowance l where l.set_by = ?
                union all
                select p.set_at, 'PAUSE', p.quiz_id, p.reason from quiz_pause p where p.set_by = ?
                union all
                select q.set_at, 'RELEASE', q.quiz_id, q.reason from quiz_release q where q.set_by = ?
                union all
                select g.set_at, 'REGRADE', g.quiz_id, g.reason from regrade g where g.set_by = ?
                union all
                select c.closed_at, 'CLOSING', a.quiz_id, c.reason
                from attempt_closing c join attempt a on a.id = c.attempt where c.closed_by = ?
                union all
                select x.set_at, 'REOPENING', a.quiz_id, x.reason
                from attempt_reopening x join attempt a on a.id = x.attempt where x.set_by = ?
                union all
                select m.given_at, 'MARK', a.quiz_id, m.remark
                from dealt_answer d join attempt a on a.id = d.attempt join given_mark m on m.dealt = d.id
                where d.marker = ?""",
                id,
                id,
                id,
                id,
                id,
                id,
                id,
                id);
    }
}
