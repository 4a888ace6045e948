package kz.ustaz.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Runs in the database. */
interface StoredRuns extends Repository<StoredRun, UUID> {

    StoredRun save(StoredRun run);

    Optional<StoredRun> findById(UUID id);

    @Query(
            "select r as run, (select count(e) from StoredEnrolment e where e.run = r and e.withdrawnAt is null) as people"
                    + " from StoredRun r order by r.starts desc, r.id desc")
    List<Counted> counted();

    /** A run and how many people are in it. */
    interface Counted {
        StoredRun getRun();

        long getPeople();
    }
}
