package kz.ustaz.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Runs in the database. */
interface StoredRuns extends Repository<StoredRun, UUID> {

    StoredRun save(StoredRun run);

    Optional<StoredRun> findById(UUID id);

    @Query("select r from StoredRun r where r.id in :ids order by r.starts desc, r.id desc")
    List<StoredRun> of(Collection<UUID> ids);

    @Query("select new kz.ustaz.roster.CountedRun("
            + "r, (select count(e) from StoredEnrolment e where e.run = r and e.withdrawnAt is null))"
            + " from StoredRun r order by r.starts desc, r.id desc")
    List<CountedRun> counted();
}
