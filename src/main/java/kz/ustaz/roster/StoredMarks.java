package kz.ustaz.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Attendance in the database. Rows are added and never changed. */
interface StoredMarks extends Repository<StoredMark, UUID> {

    StoredMark save(StoredMark mark);

    /** All that was ever said, in its order: of each person the last holds. */
    @Query("select m from StoredMark m where m.block = :block order by m.number")
    List<StoredMark> in(UUID block);

    /** As {@link #in}, of all half-days of a run, without those that were taken out. */
    @Query("select m from StoredMark m, StoredBlock b where b.id = m.block and b.run = :run and b.removedAt is null"
            + " order by m.number")
    List<StoredMark> inRun(UUID run);

    @Query("select count(m) > 0 from StoredMark m where m.block = :block")
    boolean any(UUID block);

    @Query("select count(m) > 0 from StoredMark m, StoredBlock b where b.id = m.block and b.run = :run"
            + " and b.removedAt is null")
    boolean anyInRun(UUID run);
}
