package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.content.EditionId;
import org.jspecify.annotations.Nullable;

/** A run in the database. */
@Entity
@Table(name = "run")
class StoredRun {

    @Id
    private UUID id;

    @Version
    private long version;

    private String title;
    private String edition;

    @Column(name = "unit_id")
    private UUID unit;

    @Column(name = "zone_id")
    private String zone;

    private String language;

    @Column(name = "starts_on")
    private LocalDate starts;

    @Column(name = "ends_on")
    private LocalDate ends;

    private String place;

    /** Absent for any number. */
    private @Nullable Integer capacity;

    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredRun() {}

    @SuppressWarnings("NullAway.Init")
    StoredRun(Run run, RunDetails details, Instant createdAt) {
        this.id = run.id().value();
        this.edition = run.edition().hash();
        this.unit = run.unit();
        this.language = run.language();
        this.createdAt = createdAt;
        describe(details);
    }

    void describe(RunDetails details) {
        title = details.title();
        place = details.place();
        starts = details.starts();
        ends = details.ends();
        zone = details.zone().getId();
        capacity = details.capacity().isPresent() ? details.capacity().getAsInt() : null;
    }

    void pin(EditionId other) {
        edition = other.hash();
    }

    Run run() {
        return new Run(new RunId(id), title, new EditionId(edition), unit, ZoneId.of(zone), language, starts);
    }

    RunDetails details() {
        return new RunDetails(
                title,
                place,
                starts,
                ends,
                ZoneId.of(zone),
                capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity));
    }

    boolean hasCapacity() {
        return capacity != null;
    }
}
