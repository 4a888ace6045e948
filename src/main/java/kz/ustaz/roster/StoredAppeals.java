package kz.ustaz.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Appeals in the database. Rows are added and never changed. */
interface StoredAppeals extends Repository<StoredAppeal, UUID> {

    StoredAppeal save(StoredAppeal appeal);

    /** Not answered yet, of who is in the run now, without those of half-days that were taken out. */
    @Query("select a from StoredAppeal a, StoredBlock b, StoredEnrolment e where b.id = a.block and b.run = :run"
            + " and b.removedAt is null and e.id = a.enrolment and e.withdrawnAt is null"
            + " and not exists (select 1 from StoredReply n where n.appeal = a.id) order by a.madeAt, a.id")
    List<StoredAppeal> openIn(UUID run);

    /** All that somebody made, in their order: of each half-day the last counts. */
    @Query("select a from StoredAppeal a where a.enrolment = :enrolment order by a.number")
    List<StoredAppeal> of(UUID enrolment);
}
