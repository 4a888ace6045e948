package kz.ustaz.study;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/**
 * What this room keeps of a person. Of quizzes his standings say nothing here: they follow from attempts, of which he is
 * told only what he may see by now.
 */
@Component
class KeptOfStudy implements KeptOfPerson {

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        return List.of(
                Kept.stays("reading", Set.of("reading"), """
                        select a.opened_at as at, r.title as run, a.lesson_id as lesson, a.read_at as used
                        from enrolment e join run r on r.id = e.run_id join reading a on a.enrolment_id = e.id
                        where e.person_id = ?""", id),
                Kept.stays("self-checks", Set.of("check_answer"), """
                        select a.answered_at as at, r.title as run, a.lesson_id as lesson, a.item_id as subject,
                          a.answer as text, a.fraction_num as marks, a.fraction_den as marks_of
                        from enrolment e join run r on r.id = e.run_id join check_answer a on a.enrolment_id = e.id
                        where e.person_id = ?""", id),
                Kept.stays("standings", Set.of("standing", "quiz_standing"), """
                        select cast(null as timestamp with time zone) as at, r.title as run, s.module_id as module,
                          s.lessons_read as marks, s.lessons_all as marks_of
                        from enrolment e join run r on r.id = e.run_id join standing s on s.enrolment_id = e.id
                        where e.person_id = ?""", id),
                Kept.goes("lesson-notes", Set.of("lesson_note"), """
                        select n.made_at as at, n.lesson_id as lesson, n.language, n.quote, n.note
                        from lesson_note n where n.person = ?""", id));
    }
}
