package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A half-day in the database. Its times are texts, as a clock on the wall has no zone that a driver could shift it by. */
@Entity
@Table(name = "timetable_block")
class StoredBlock {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "run_id")
    private UUID run;

    @Column(name = "held_on")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Half half;

    @Column(name = "starts_at")
    private String starts;

    @Column(name = "ends_at")
    private String ends;

    private String module;
    private String title;
    private String place;
    private String note;

    /** How often it was changed, for calendars that have it already. */
    private int edits;

    private Instant changedAt;

    private @Nullable Instant removedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredBlock() {}

    @SuppressWarnings("NullAway.Init")
    StoredBlock(UUID id, UUID run, BlockDraft draft, Instant now) {
        this.id = id;
        this.run = run;
        put(draft);
        changedAt = now;
    }

    void change(BlockDraft draft, Instant now) {
        put(draft);
        touch(now);
    }

    /** Something that stands in its calendar entry is another, though nothing of its own. */
    void touch(Instant now) {
        edits++;
        changedAt = now;
    }

    void remove(Instant now) {
        removedAt = now;
        touch(now);
    }

    private void put(BlockDraft draft) {
        day = draft.day();
        half = draft.half();
        starts = draft.starts().toString();
        ends = draft.ends().toString();
        module = draft.module();
        title = draft.title();
        place = draft.place();
        note = draft.note();
    }

    BlockId id() {
        return new BlockId(id);
    }

    BlockDraft draft() {
        return new BlockDraft(day, half, LocalTime.parse(starts), LocalTime.parse(ends), module, title, place, note);
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    int edits() {
        return edits;
    }

    Instant changedAt() {
        return changedAt;
    }
}
