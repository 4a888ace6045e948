package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody's place on a run's waiting list, in the database. It ends and is never deleted. */
@Entity
@Table(name = "waiting_place")
class StoredWaiting {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "run_id")
    private UUID run;

    @Column(name = "person_id")
    private UUID person;

    /** Of all who ever waited for this run, so that it never changes. */
    private int position;

    private Instant since;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private String reason = "";

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredWaiting() {}

    StoredWaiting(UUID id, RunId run, PersonId person, int position, Instant since) {
        this.id = id;
        this.run = run.value();
        this.person = person.value();
        this.position = position;
        this.since = since;
    }

    void end(Caller by, String why, Instant now) {
        endedAt = now;
        endedBy = by.person().value();
        reason = why;
    }

    boolean isOver() {
        return endedAt != null;
    }

    RunId run() {
        return new RunId(run);
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(person);
    }

    Instant since() {
        return since;
    }
}
