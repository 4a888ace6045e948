package kz.ustaz.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Steps extends Repository<Step, UUID> {

    /** To be asked under the attempt's lock. One statement, and no answer is read. */
    @Query("""
            select new kz.ustaz.assessment.Standing(
                coalesce(max(s.n), 0L),
                max(case when s.page = :page and s.sequence = :sequence then s.n end),
                max(case when s.position = :position and s.type = ANSWER then s.n end),
                max(case when s.page <> :page then s.n end),
                max(case when s.page = :page then s.n end),
                max(case when s.position = :position and s.type = ANSWER and s.page <> :page then s.n end),
                max(case when s.position = :position and s.type in (ANSWER, HELD) and s.page = :page
                    then s.sequence end),
                max(case when s.type = SECTION then s.position end))
            from Step s where s.attempt = :attempt""")
    Standing standing(UUID attempt, int position, UUID page, long sequence);

    @Query("select coalesce(max(s.n), 0L) from Step s where s.attempt = :attempt")
    long version(UUID attempt);

    /** First question's place of the last section that was begun and closes what is before it; 0 for none. */
    @Query("select coalesce(max(s.position), 0) from Step s where s.attempt = :attempt and s.type = SECTION")
    int begun(UUID attempt);

    @Query("select s from Step s where s.attempt = :attempt and s.n = :n")
    Optional<Step> find(UUID attempt, long n);

    /** The newest step of some types for each question. */
    @Query("""
            select s from Step s where s.attempt = :attempt and s.n in (
                select max(t.n) from Step t where t.attempt = :attempt and t.type in :types group by t.position)""")
    List<Step> newest(UUID attempt, Collection<Step.Type> types);

    /** The answers in force of many attempts. */
    @Query("""
            select s from Step s where s.attempt in :attempts and s.type = ANSWER and s.n = (
                select max(t.n) from Step t
                where t.attempt = s.attempt and t.position = s.position and t.type = ANSWER)""")
    List<Step> answers(Collection<UUID> attempts);

    @Query("""
            select s from Step s where s.attempt = :attempt and s.n = (
                select max(t.n) from Step t
                where t.attempt = :attempt and t.position = :position and t.type = ANSWER)""")
    Optional<Step> answer(UUID attempt, int position);

    /** Of some types at one question, the earliest first. */
    @Query(
            "select s from Step s where s.attempt = :attempt and s.position = :position and s.type in :types order by s.n")
    List<Step> of(UUID attempt, int position, Collection<Step.Type> types);

    Step save(Step step);
}
