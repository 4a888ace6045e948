package kz.ustaz.quiz;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/** What a person wrote and reviewed. What questions say and their keys are the course's and not his. */
@Component
class KeptOfQuiz implements KeptOfPerson {

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        return List.of(Kept.stays("questions-written", Set.of("quiz_draft_step", "item_book"), """
                        select s.made_at as at, 'DRAFT' as kind, s.quiz_id as subject, '' as note
                        from quiz_draft_step s where s.made_by = ?
                        union all
                        select b.made_at, b.act, b.item_id, b.note from item_book b where b.made_by = ?""", id, id));
    }
}
