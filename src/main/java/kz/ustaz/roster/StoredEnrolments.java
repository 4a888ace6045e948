package kz.ustaz.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Enrolments in the database, each with its run in the same query. */
interface StoredEnrolments extends Repository<StoredEnrolment, UUID> {

    StoredEnrolment save(StoredEnrolment enrolment);

    @Query("select e from StoredEnrolment e join fetch e.run r where e.person = :person and e.withdrawnAt is null"
            + " order by r.starts desc, r.id desc")
    List<StoredEnrolment> own(UUID person);

    @Query("select e from StoredEnrolment e join fetch e.run where e.id = :id")
    Optional<StoredEnrolment> withRun(UUID id);

    @Query("select e from StoredEnrolment e join fetch e.run where e.run.id = :run order by e.id")
    List<StoredEnrolment> everIn(UUID run);

    @Query("select e from StoredEnrolment e where e.run.id = :run and e.withdrawnAt is null")
    List<StoredEnrolment> members(UUID run);

    @Query("select e from StoredEnrolment e where e.id = :id and e.run.id = :run and e.withdrawnAt is null")
    Optional<StoredEnrolment> member(UUID run, UUID id);
}
