package kz.ustaz.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Waiting lists in the database. */
interface StoredWaitings extends Repository<StoredWaiting, UUID> {

    StoredWaiting save(StoredWaiting waiting);

    Optional<StoredWaiting> findById(UUID id);

    /** Who waits now, the first in the line first. */
    @Query("select w from StoredWaiting w where w.run = :run and w.endedAt is null order by w.position")
    List<StoredWaiting> of(UUID run);

    @Query("select coalesce(max(w.position), 0) from StoredWaiting w where w.run = :run")
    int last(UUID run);
}
