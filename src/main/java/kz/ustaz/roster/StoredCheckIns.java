package kz.ustaz.roster;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Check-ins by code in the database. */
interface StoredCheckIns extends Repository<StoredCheckIn, UUID> {

    StoredCheckIn save(StoredCheckIn checkIn);

    /** Those that nobody has closed, be their half-day over. */
    @Query("select c from StoredCheckIn c where c.block = :block and c.closedAt is null order by c.id")
    List<StoredCheckIn> unclosed(UUID block);

    /** As {@link #unclosed}, of several runs, each with its half-day. */
    @Query("select new kz.ustaz.roster.CheckInOfBlock(c, b, b.run) from StoredCheckIn c, StoredBlock b"
            + " where b.id = c.block and b.run in :runs and b.removedAt is null and c.closedAt is null order by c.id")
    List<CheckInOfBlock> unclosedIn(Collection<UUID> runs);
}
