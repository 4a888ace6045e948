package kz.ustaz.survey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/**
 * What this room keeps of a person. What he answered without a name cannot be found from him, so it is not here; what his
 * line manager answered about him no screen shows him, so it is counted and not told.
 */
@Component
class KeptOfSurvey implements KeptOfPerson {

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        return List.of(
                Kept.stays("feedback-given", Set.of("survey_answered"), """
                        select cast(null as timestamp with time zone) as at, r.title as run, a.form, a.about
                        from enrolment e join run r on r.id = e.run_id join survey_answered a on a.enrolment_id = e.id
                        where e.person_id = ?""", id),
                Kept.blanked("follow-ups", Set.of("survey_follow_up"), """
                        select f.answered_at as at, r.title as run, f.form, f.months as about, f.answers as text
                        from survey_follow_up f join run r on r.id = f.run_id where f.answered_by = ?""", id),
                Kept.blanked("follow-ups-about", Set.of("survey_follow_up"), """
                        select f.answered_at as at, r.title as run, f.form, f.months as about
                        from enrolment e join run r on r.id = e.run_id
                          join survey_follow_up f on f.enrolment_id = e.id and f.answered_by <> e.person_id
                        where e.person_id = ?""", id),
                Kept.stays("feedback-closed", Set.of("survey_closing"), """
                        select c.closed_at as at, r.title as run, c.form, c.about
                        from survey_closing c join run r on r.id = c.run_id where c.closed_by = ?""", id));
    }
}
