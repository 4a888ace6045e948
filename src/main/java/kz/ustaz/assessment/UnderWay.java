package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for attempts that are open in his run: he may close one that is stuck, so that its trainee can begin a
 * new one. Nothing is removed. A run that the caller does not lead does not exist for him: {@link NotFound}.
 */
@Service
public class UnderWay {

    private final Leading leading;
    private final Enrolments enrolments;
    private final Attempts attempts;
    private final Closings closings;
    private final Quizzes quizzes;
    private final Names names;
    private final Audit audit;
    private final JdbcOperations sql;
    private final Clock clock;
    private final ExamTime time;

    UnderWay(
            Leading leading,
            Enrolments enrolments,
            Attempts attempts,
            Closings closings,
            Quizzes quizzes,
            Names names,
            Audit audit,
            JdbcOperations sql,
            Clock clock,
            ExamTime time) {
        this.leading = leading;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.closings = closings;
        this.quizzes = quizzes;
        this.names = names;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
        this.time = time;
    }

    /**
     * An open attempt.
     *
     * @param lastSave empty where nothing was saved yet
     * @param name cyrillic
     * @param left of its time; empty where it has no end
     * @param honoured when the trainee confirmed the honour statement; empty where there is none
     * @param waits overdue after a long absence of the server, for the lead to decide
     */
    public record Line(
            AttemptId attempt,
            String name,
            Localized quiz,
            int number,
            Instant startedAt,
            Optional<Instant> lastSave,
            Optional<Duration> left,
            boolean waits,
            Optional<Instant> honoured) {}

    /** What became of closing. */
    public sealed interface Outcome {

        record Closed(List<Line> left) implements Outcome {}

        record No(Refused reason) implements Outcome {}
    }

    /** By name. The number of queries does not depend on the people, once their quizzes are in memory. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller, RunId run) {
        leading.led(caller, run);
        return lines(run);
    }

    /**
     * Closes an attempt without marking it; it does not count as one of those allowed.
     *
     * @param reason 1–1000 characters, shown to the trainee
     * @throws NotFound also for an attempt of another run
     */
    @Transactional
    public Outcome close(Caller caller, RunId run, AttemptId attempt, String reason) {
        leading.led(caller, run);
        var wrong = ReasonRule.refusal(reason);
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        String why = reason.strip();
        var found = attempts.lock(attempt.value()).orElseThrow(() -> new NotFound("attempt"));
        var enrolment = enrolments.get(found.enrolment());
        if (!enrolment.run().id().equals(run)) {
            throw new NotFound("attempt");
        }
        if (!found.isOpen()) {
            return new Outcome.No(new Refused("assessment.refused.not-open"));
        }
        found.close();
        attempts.saveAndFlush(found);
        closings.add(
                attempt, new Closings.Closing(caller.person(), clock.instant().truncatedTo(ChronoUnit.MILLIS), why));
        audit.record(
                caller,
                "attempt.close",
                attempt.value().toString(),
                Map.of("person", enrolment.person().toString(), "quiz", found.quiz(), "reason", why));
        return new Outcome.Closed(lines(run));
    }

    private List<Line> lines(RunId run) {
        var open = open(run);
        var now = time.now();
        var known = names.of(open.stream().map(Open::person).toList());
        return open.stream()
                .sorted(Comparator.comparing(one -> {
                    var name = known.get(one.person());
                    return name == null ? "" : name.sortKey();
                }))
                .map(one -> {
                    var name = known.get(one.person());
                    return new Line(
                            one.attempt(),
                            name == null ? "" : name.cyrillic(),
                            quizzes.revision(one.revision()).title(),
                            one.number(),
                            one.startedAt(),
                            one.lastSave(),
                            one.left(now),
                            one.waits(),
                            one.honoured());
                })
                .toList();
    }

    private record Open(
            AttemptId attempt,
            PersonId person,
            UUID revision,
            int number,
            Instant startedAt,
            Optional<Instant> lastSave,
            Optional<Instant> deadline,
            Optional<Instant> pausedAt,
            boolean waits,
            Optional<Instant> honoured) {

        Optional<Duration> left(Instant now) {
            var clock = pausedAt.orElse(now);
            return deadline.map(end -> end.isAfter(clock) ? Duration.between(clock, end) : Duration.ZERO);
        }
    }

    private List<Open> open(RunId run) {
        var people = enrolments.of(run).stream()
                .collect(Collectors.toMap(enrolment -> enrolment.id().value(), Enrolment::person));
        return sql.query(
                """
                select a.id, a.enrolment_id, a.quiz_revision, a.number, a.started_at,
                  (select max(s.received_at) from attempt_step s where s.attempt = a.id), a.deadline, a.paused_at, a.waits,
                  a.honoured_at
                from unnest(cast(? as uuid array)) as asked(id) left join attempt a on a.enrolment_id = asked.id
                where a.state = 'OPEN' order by a.id""",
                AnyOf.ids(people.keySet()),
                (row, number) -> new Open(
                        new AttemptId(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(people.get(row.getObject(2, UUID.class))),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject(7, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject(8, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getBoolean(9),
                        Optional.ofNullable(row.getObject(10, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }
}
