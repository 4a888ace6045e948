package kz.ustaz.roster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/**
 * What this room keeps of a person. Why others took him out of a run stands in the record for who may read it, and is not
 * told to him here either.
 */
@Component
class KeptOfRoster implements KeptOfPerson {

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        return List.of(
                Kept.stays("enrolments", Set.of("enrolment"), """
                        select e.enrolled_at as at, r.title as run, r.place, r.starts_on as begins, r.ends_on as ends,
                          e.withdrawn_at as until
                        from enrolment e join run r on r.id = e.run_id where e.person_id = ?""", id),
                Kept.stays("enrolment-steps", Set.of("enrolment_step"), """
                        select s.made_at as at, r.title as run, s.kind,
                          case when s.made_by = e.person_id then s.reason else '' end as reason
                        from enrolment e join run r on r.id = e.run_id join enrolment_step s on s.enrolment_id = e.id
                        where e.person_id = ?""", id),
                Kept.stays("waiting-places", Set.of("waiting_place"), """
                        select w.since as at, r.title as run, w.ended_at as until
                        from waiting_place w join run r on r.id = w.run_id where w.person_id = ?""", id),
                Kept.stays("attendance", Set.of("attendance_mark", "timetable_block"), """
                        select m.marked_at as at, r.title as run, b.held_on as held, b.half, m.presence as mark
                        from enrolment e join run r on r.id = e.run_id
                          join attendance_mark m on m.enrolment_id = e.id join timetable_block b on b.id = m.block_id
                        where e.person_id = ?""", id),
                Kept.stays("objections", Set.of("attendance_appeal", "attendance_appeal_answer"), """
                        select a.made_at as at, r.title as run, b.held_on as held, b.half, a.objection as text,
                          n.granted, n.reason
                        from enrolment e join run r on r.id = e.run_id
                          join attendance_appeal a on a.enrolment_id = e.id join timetable_block b on b.id = a.block_id
                          left join attendance_appeal_answer n on n.appeal_id = a.id
                        where e.person_id = ?""", id),
                acts(id));
    }

    /** What he did in runs to others, without saying to whom. */
    private static Kept acts(UUID id) {
        return Kept.stays(
                "run-acts",
                Set.of(
                        "attendance_mark",
                        "attendance_appeal_answer",
                        "enrolment_step",
                        "waiting_place",
                        "check_in",
                        "cohort_invitation"),
                """
                select m.marked_at as at, 'ATTENDANCE' as kind, r.title as run, m.reason
                from attendance_mark m join timetable_block b on b.id = m.block_id join run r on r.id = b.run_id
                where m.marked_by = ?
                union all
                select n.answered_at, 'OBJECTION', r.title, n.reason
                from attendance_appeal_answer n join attendance_appeal a on a.id = n.appeal_id
                  join timetable_block b on b.id = a.block_id join run r on r.id = b.run_id
                where n.answered_by = ?
                union all
                select s.made_at, s.kind, r.title, s.reason
                from enrolment_step s join enrolment e on e.id = s.enrolment_id join run r on r.id = e.run_id
                where s.made_by = ?
                union all
                select w.ended_at, 'WAITING_PLACE', r.title, w.reason
                from waiting_place w join run r on r.id = w.run_id where w.ended_by = ?
                union all
                select c.opened_at, 'CHECK_IN', r.title, ''
                from check_in c join timetable_block b on b.id = c.block_id join run r on r.id = b.run_id
                where c.opened_by = ? or c.closed_by = ?
                union all
                select i.made_at, 'INVITATION', r.title, ''
                from cohort_invitation i join run r on r.id = i.run_id where i.invited_by = ?""",
                id,
                id,
                id,
                id,
                id,
                id,
                id);
    }
}
