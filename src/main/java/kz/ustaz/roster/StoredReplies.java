package kz.ustaz.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Answers to appeals in the database. Rows are added and never changed. */
interface StoredReplies extends Repository<StoredReply, UUID> {

    StoredReply save(StoredReply answer);

    @Query("select n from StoredReply n, StoredAppeal a where a.id = n.appeal and a.enrolment = :enrolment")
    List<StoredReply> to(UUID enrolment);
}
