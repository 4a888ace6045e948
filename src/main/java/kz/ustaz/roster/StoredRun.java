package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.ustaz.content.EditionId;

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

    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredRun() {}

    StoredRun(Run run, Instant createdAt) {
        this.id = run.id().value();
        this.title = run.title();
        this.edition = run.edition().hash();
        this.unit = run.unit();
        this.zone = run.zone().getId();
        this.language = run.language();
        this.starts = run.starts();
        this.createdAt = createdAt;
    }

    void pin(EditionId other) {
        edition = other.hash();
    }

    Run run() {
        return new Run(new RunId(id), title, new EditionId(edition), unit, ZoneId.of(zone), language, starts);
    }
}
