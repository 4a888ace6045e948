package kz.ustaz.assessment;

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

    Mark save(Mark mark);
}
