package kz.ustaz.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Half-days in the database. */
interface StoredBlocks extends Repository<StoredBlock, UUID> {

    StoredBlock save(StoredBlock block);

    /** With those that were taken out, by day and time. */
    @Query("select b from StoredBlock b where b.run = :run order by b.day, b.starts, b.id")
    List<StoredBlock> everIn(UUID run);
}
