package kz.ustaz.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What happened to enrolments. Rows are added and never changed. */
interface StoredSteps extends Repository<StoredStep, UUID> {

    StoredStep save(StoredStep step);

    /** By which people left who are not in the run now, the newest first. */
    @Query("select s from StoredStep s, StoredEnrolment e where e.id = s.enrolment and e.run.id = :run"
            + " and e.withdrawnAt is not null and s.kind in (WITHDRAWN, MOVED_OUT) order by s.madeAt desc, s.id desc")
    List<StoredStep> leavings(UUID run);
}
