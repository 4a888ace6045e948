package kz.ustaz.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.question.Answer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Something that happened in an attempt. Steps are added and never changed. */
@Entity
@Immutable
@Table(name = "attempt_step")
class Step implements Persistable<UUID> {

    enum Type {
        /** The newest of a question counts. */
        ANSWER,
        FLAG,
        UNFLAG,
        /** An answer that is kept and does not count: it came too late. */
        HELD,
        /** A section was begun that closes what stands before it; the position is its first question's. */
        SECTION,
        HAND_IN,
        /** In practice: an answer was checked. */
        CHECK,
        /** In practice: a hint was shown. */
        HINT,
        /** In practice: the key was shown. */
        KEY,
        /** Handed in by the server, or by whoever leads, when the time was up. */
        TIME_UP
    }

    @Id
    private UUID id;

    private UUID attempt;

    /** From 1 in its attempt: the attempt's version after it. */
    private long n;

    private int position;
    private UUID page;
    private long sequence;

    @Enumerated(EnumType.STRING)
    private Type type;

    private long known;
    private boolean resent;

    @Column(length = 200_000)
    private String answer;

    private Instant receivedAt;

    /** How sure the trainee is of the answer, 1–3; null where he did not say. */
    private @Nullable Integer certainty;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(UUID id, AttemptId attempt, long n, Type type, Receipt receipt, String answer, Instant receivedAt) {
        this.id = id;
        this.attempt = attempt.value();
        this.n = n;
        this.type = type;
        this.position = receipt.position();
        this.page = receipt.page();
        this.sequence = receipt.sequence();
        this.known = receipt.known();
        this.resent = receipt.resent();
        this.answer = answer;
        this.receivedAt = receivedAt;
    }

    /** With how sure he is. */
    Step and(Optional<Certainty> sure) {
        certainty = sure.map(Certainty::level).orElse(null);
        return this;
    }

    /** One that no page sent which counts its receipts: its own id stands in for a page's. */
    static Step ofItself(UUID id, AttemptId attempt, long n, Type type, int position, String answer, Instant at) {
        return new Step(id, attempt, n, type, new Receipt(position, id, n, Receipt.NOT_SAID, false), answer, at);
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

    long n() {
        return n;
    }

    int position() {
        return position;
    }

    Type type() {
        return type;
    }

    Answer answer() {
        return AnswerText.read(answer);
    }

    Optional<Certainty> certainty() {
        return Certainty.ofLevel(certainty);
    }

    /** As a page sends and shows it. */
    Answer said() {
        return Certainty.with(answer(), certainty());
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
