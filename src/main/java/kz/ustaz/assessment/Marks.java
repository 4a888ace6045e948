package kz.ustaz.assessment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Marks extends Repository<Mark, UUID> {

    /** The mark in force of each question, by position. */
    @Query("""
            select m from Mark m where m.attempt = :attempt and m.n = (
                select max(o.n) from Mark o where o.attempt = :attempt and o.position = m.position)
            order by m.position""")
    List<Mark> inForce(UUID attempt);

    /** The same of many attempts. */
    @Query("""
            select m from Mark m where m.attempt in :attempts and m.n = (
                select max(o.n) from Mark o where o.attempt = m.attempt and o.position = m.position)
            order by m.attempt, m.position""")
    List<Mark> inForceOf(Collection<UUID> attempts);

    /** What held before each mark that a regrade gave, none of an earlier hand-in of an attempt that was opened again. */
    @Query("""
            select p from Mark p, Mark m where m.regrade = :regrade and p.attempt = m.attempt
                and p.position = m.position and p.n = m.n - 1 and not exists (
                select o.id from Mark o where o.attempt = m.attempt and o.position = m.position and o.n > m.n
                    and o.regrade is null)
            order by p.attempt, p.position""")
    List<Mark> before(UUID regrade);

    Mark save(Mark mark);
}
