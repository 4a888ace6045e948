package kz.ustaz.roster;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Runs in the database. */
interface StoredRuns extends Repository<StoredRun, UUID> {

    StoredRun save(StoredRun run);

    Optional<StoredRun> findById(UUID id);

    /** For whoever is going to change it or who is in it: two at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from StoredRun r where r.id = :id")
    Optional<StoredRun> lockById(UUID id);

    @Query("select r from StoredRun r where r.id in :ids order by r.starts desc, r.id desc")
    List<StoredRun> of(Collection<UUID> ids);

    @Query("select new kz.ustaz.roster.CountedRun("
            + "r, (select count(e) from StoredEnrolment e where e.run = r and e.withdrawnAt is null))"
            + " from StoredRun r order by r.starts desc, r.id desc")
    List<CountedRun> counted();

    @Query("select new kz.ustaz.roster.CountedRun("
            + "r, (select count(e) from StoredEnrolment e where e.run = r and e.withdrawnAt is null))"
            + " from StoredRun r where r.id in :ids order by r.starts desc, r.id desc")
    List<CountedRun> counted(Collection<UUID> ids);
}
