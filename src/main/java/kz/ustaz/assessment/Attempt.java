package kz.ustaz.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * One try of one enrolment at one quiz revision. An answer adds a step and leaves this row as it is; the row is what
 * writers lock, so that steps come one after another. Longer than most, as it is all that an attempt can become.
 */
@Entity
class Attempt {

    enum State {
        OPEN,
        HANDED_IN,
        /** By a lead, so that a new one could be begun: never marked, and not one of those allowed. */
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID enrolmentId;
    private String moduleId;
    private String quizId;
    private UUID quizRevision;
    private int number;
    private long seed;
    private int place;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Set while open. */
    private @Nullable String openKey;

    private Instant startedAt;
    private @Nullable Instant handedInAt;

    @Column(name = "score_num")
    private long scoreNumerator;

    @Column(name = "score_den")
    private long scoreDenominator;

    private long scoreAvailable;
    private boolean passed;

    /** Answers that wait for a person's mark; 0 before it is handed in. */
    private int unmarked;

    /** When the time for it is up; null where the quiz gives any time. By {@link ExamTime}, as the next two. */
    private @Nullable Instant timeUpAt;

    /** When the quiz closes to this person; null for never. */
    private @Nullable Instant closesAt;

    /** The earlier of both. */
    private @Nullable Instant deadline;

    /** When its trainee confirmed what the quiz asks him to; null where it asks for nothing. */
    private @Nullable Instant honouredAt;

    /** Overdue after a long absence of the server: a person decides. */
    private boolean waits;

    /** Since when its clock stands still; null while it goes. By {@link ExamTime}. */
    private @Nullable Instant pausedAt;

    /** Beyond the quiz's own minutes. */
    private long givenSeconds;

    /** How often it went on after it had been handed in. */
    private int reopened;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    Attempt(UUID id, EnrolmentId enrolment, Quiz quiz, int number, long seed, Instant startedAt) {
        this.id = id;
        this.enrolmentId = enrolment.value();
        this.moduleId = quiz.module();
        this.quizId = quiz.id();
        this.quizRevision = quiz.revision();
        this.number = number;
        this.seed = seed;
        this.state = State.OPEN;
        this.openKey = openKey(enrolment.value(), quiz.id());
        this.startedAt = startedAt;
        this.scoreDenominator = 1;
        this.scoreAvailable = quiz.marks();
    }

    private static String openKey(UUID enrolment, String quiz) {
        return enrolment + " " + quiz;
    }

    /** Ends then, and not when it did before; whoever decides so has decided about a waiting one too. */
    void ends(Optional<Instant> timeUp, Optional<Instant> closes) {
        timeUpAt = timeUp.orElse(null);
        closesAt = closes.orElse(null);
        deadline = timeUp.filter(end -> closes.filter(end::isAfter).isEmpty())
                .or(() -> closes)
                .orElse(null);
        waits = false;
    }

    void honour(Instant at) {
        honouredAt = at;
    }

    Optional<Instant> honoured() {
        return Optional.ofNullable(honouredAt);
    }

    /** Its clock stands still from then on; it does already where it was paused before. */
    void pause(Instant now) {
        if (pausedAt == null) {
            pausedAt = now;
        }
    }

    /** Its clock goes on, and its ends are as far away as they were. */
    void goOn(Instant now) {
        if (pausedAt != null) {
            var pause = Duration.between(pausedAt, now);
            boolean waited = waits;
            pausedAt = null;
            ends(timeUp().map(end -> end.plus(pause)), closes().map(end -> end.plus(pause)));
            waits = waited;
        }
    }

    boolean isPaused() {
        return pausedAt != null;
    }

    /** What time it is for this attempt: while it is paused, the moment of the pause. */
    Instant clock(Instant now) {
        return pausedAt == null ? now : pausedAt;
    }

    boolean wasReopened() {
        return reopened > 0;
    }

    void give(Duration more) {
        givenSeconds += more.toSeconds();
    }

    Optional<Instant> timeUp() {
        return Optional.ofNullable(timeUpAt);
    }

    Optional<Instant> closes() {
        return Optional.ofNullable(closesAt);
    }

    void handIn(Score score, boolean passed, int unmarked, Instant at) {
        state = State.HANDED_IN;
        openKey = null;
        pausedAt = null;
        handedInAt = at;
        remark(score, passed, unmarked);
    }

    /** Goes on until then, whatever the quiz's closing. What it was given stands in its marks and in the row of the act. */
    void reopen(Instant timeUp, Duration given) {
        state = State.OPEN;
        openKey = openKey(enrolmentId, quizId);
        reopened++;
        handedInAt = null;
        scoreNumerator = 0;
        scoreDenominator = 1;
        passed = false;
        unmarked = 0;
        give(given);
        ends(Optional.of(timeUp), Optional.empty());
    }

    /** As it is marked now; when it was handed in stays. */
    void remark(Score score, boolean passed, int unmarked) {
        this.unmarked = unmarked;
        scoreNumerator = score.awarded().numerator();
        scoreDenominator = score.awarded().denominator();
        scoreAvailable = score.available();
        this.passed = passed;
    }

    void close() {
        state = State.CLOSED;
        openKey = null;
        pausedAt = null;
    }

    AttemptId id() {
        return new AttemptId(id);
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    String module() {
        return moduleId;
    }

    String quiz() {
        return quizId;
    }

    UUID revision() {
        return quizRevision;
    }

    int number() {
        return number;
    }

    int place() {
        return place;
    }

    boolean isHandedIn() {
        return state == State.HANDED_IN;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    boolean waits() {
        return waits;
    }

    /** Whether it is over, also for a save that was on its way. */
    boolean isOverdue(Instant now) {
        return deadline != null && clock(now).isAfter(deadline.plus(Overdue.GRACE));
    }

    /** What is left of its time; never negative. Empty where it has no end. */
    Optional<Duration> left(Instant now) {
        var then = clock(now);
        return deadline().map(end -> end.isAfter(then) ? Duration.between(then, end) : Duration.ZERO);
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant handedInAt() {
        return handedInAt;
    }

    Score score() {
        return new Score(new Fraction(scoreNumerator, scoreDenominator), scoreAvailable);
    }

    /** As soon as what is marked reaches the pass mark, whatever waits. */
    boolean passed() {
        return passed;
    }

    int unmarked() {
        return unmarked;
    }
}
