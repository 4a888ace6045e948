package kz.ustaz.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/** Who made an edition or changed a part of the course on screen. */
@Component
class KeptOfContent implements KeptOfPerson {

    @Override
    public List<Kept> of(PersonId person) {
        UUID id = person.value();
        return List.of(Kept.stays("course-changes", Set.of("edition", "screen_part"), """
                        select e.made_at as at, 'EDITION' as kind, e.hash as subject from edition e where e.made_by = ?
                        union all
                        select s.changed_at, 'PART', s.part from screen_part s where s.changed_by = ?""", id, id));
    }
}
