package kz.ustaz.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Grade;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import tools.jackson.core.type.TypeReference;

/** What one question of an attempt was given. A correction is a new row with the next {@code n}. */
@Entity
@Immutable
@Table(name = "attempt_mark")
class Mark implements Persistable<UUID> {

    enum State {
        MARKED,
        NEEDS_REVIEW,
        UNANSWERED
    }

    private static final TypeReference<List<Grade.Part>> PARTS = new TypeReference<>() {};

    @Id
    private UUID id;

    private UUID attempt;
    private int position;

    /** The author's; null where a mark is older than this, and its position says it. */
    private @Nullable String itemId;

    private int n;

    @Column(name = "fraction_num")
    private long numerator;

    @Column(name = "fraction_den")
    private long denominator;

    private int marks;

    @Column(length = 50_000)
    private String parts;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant markedAt;

    /** Which changed it after the fact; null for what a hand-in gave, and for what people gave. */
    private @Nullable UUID regrade;

    /** Ids with a space between them; null where that was not kept yet, and where a correction does not repeat it. */
    @Column(length = 1000)
    private @Nullable String chosen;

    @SuppressWarnings("NullAway.Init")
    protected Mark() {}

    /** What a hand-in gives. @param n 1, or the next one where the attempt was handed in before and opened again */
    Mark(
            UUID id,
            AttemptId attempt,
            int position,
            int n,
            String item,
            ItemMark given,
            List<String> chosen,
            Instant markedAt) {
        this(id, attempt.value(), position, item, n, given, markedAt, null);
        this.chosen = String.join(" ", chosen);
    }

    private Mark(
            UUID id,
            UUID attempt,
            int position,
            @Nullable String item,
            int n,
            ItemMark given,
            Instant markedAt,
            @Nullable UUID regrade) {
        this.itemId = item;
        var grade = given.grade();
        this.id = id;
        this.attempt = attempt;
        this.position = position;
        this.n = n;
        this.numerator = grade.fraction().numerator();
        this.denominator = grade.fraction().denominator();
        this.marks = given.marks();
        this.parts = grade instanceof Grade.Marked marked ? Records.JSON.writeValueAsString(marked.parts()) : "[]";
        this.state = switch (grade) {
            case Grade.Marked marked -> State.MARKED;
            case Grade.NeedsReview review -> State.NEEDS_REVIEW;
            case Grade.Unanswered unanswered -> State.UNANSWERED;
        };
        this.markedAt = markedAt;
        this.regrade = regrade;
    }

    /** What holds instead. */
    Mark corrected(UUID id, ItemMark given, Instant markedAt, @Nullable UUID regrade) {
        return new Mark(id, attempt, position, itemId, n + 1, given, markedAt, regrade);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    UUID attempt() {
        return attempt;
    }

    int n() {
        return n;
    }

    ItemMark given() {
        return new ItemMark(grade(), marks);
    }

    int position() {
        return position;
    }

    Grade grade() {
        return switch (state) {
            case MARKED -> new Grade.Marked(new Fraction(numerator, denominator), Records.JSON.readValue(parts, PARTS));
            case NEEDS_REVIEW -> new Grade.NeedsReview();
            case UNANSWERED -> new Grade.Unanswered();
        };
    }
}
