package kz.ustaz.assessment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Attempts extends Repository<Attempt, UUID> {

    Optional<Attempt> findById(UUID id);

    /**
     * The attempt, its row locked until the transaction ends. Every writer of steps takes it first: waiting for a row is
     * simpler than numbering a step, losing the race and doing all again, and nobody waits longer than one save.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attempt a where a.id = :id")
    Optional<Attempt> lock(UUID id);

    /** Open ones that have an end and had not come to it, their rows locked; none that waits for a person or is paused. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Attempt a where a.state = OPEN and a.deadline > :moment and not a.waits
                and a.pausedAt is null order by a.id""")
    List<Attempt> lockEndingAfter(Instant moment);

    /** Open ones of some people at one quiz, their rows locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select a from Attempt a where a.state = OPEN and a.quizId = :quiz and a.enrolmentId in :enrolments order by a.id")
    List<Attempt> lockOpen(Collection<UUID> enrolments, String quiz);

    /** Open and handed in ones of some people at one quiz, their rows locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Attempt a where a.state in (OPEN, HANDED_IN) and a.quizId = :quiz
                and a.enrolmentId in :enrolments order by a.id""")
    List<Attempt> lockNotClosed(Collection<UUID> enrolments, String quiz);

    @Query("""
            select a from Attempt a where a.state = HANDED_IN and a.quizId = :quiz
                and a.enrolmentId in :enrolments order by a.id""")
    List<Attempt> handedIn(Collection<UUID> enrolments, String quiz);

    @Query("select a from Attempt a where a.enrolmentId = :enrolment and a.quizId = :quiz order by a.number desc")
    List<Attempt> of(UUID enrolment, String quiz);

    @Query("select a from Attempt a where a.enrolmentId in :enrolments order by a.startedAt desc, a.id desc")
    List<Attempt> of(Collection<UUID> enrolments);

    /** What a sheet needs to know, without bringing the row itself into the session of a later lock. */
    @Query("select new kz.ustaz.assessment.Sheet$Head(a.enrolmentId, a.quizRevision) from Attempt a where a.id = :id")
    Optional<Sheet.Head> head(UUID id);

    @Modifying
    @Query("update Attempt a set a.place = :place where a.id = :id and a.state = OPEN and a.place <> :place")
    void turn(UUID id, int place);

    Attempt saveAndFlush(Attempt attempt);

    void flush();
}
