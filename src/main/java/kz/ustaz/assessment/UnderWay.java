package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for attempts that are open in his run: he may close one that is stuck, so that its trainee can begin a
 * new one. Nothing is removed. A run that the caller does not lead does not exist for him: {@link NotFound}.
 */
@Service
public class UnderWay {

    private static final int LONGEST_REASON = 1000;

    private final Leading leading;
    private final Enrolments enrolments;
    private final Attempts attempts;
    private final Closings closings;
    private final Quizzes quizzes;
    private final Names names;
    private final Audit audit;
    private final JdbcClient sql;
    private final Clock clock;

    UnderWay(
            Leading leading,
            Enrolments enrolments,
            Attempts attempts,
            Closings closings,
            Quizzes quizzes,
            Names names,
            Audit audit,
            JdbcClient sql,
            Clock clock) {
        this.leading = leading;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.closings = closings;
        this.quizzes = quizzes;
        this.names = names;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** An open attempt. @param lastSave empty where nothing was saved yet @param name cyrillic */
    public record Line(
            AttemptId attempt,
            String name,
            Localized quiz,
            int number,
            Instant startedAt,
            Optional<Instant> lastSave) {}

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
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return new Outcome.No(new Refused("assessment.refused.reason", LONGEST_REASON));
        }
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
        Map<EnrolmentId, Enrolment> people =
                enrolments.of(run).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        if (people.isEmpty()) {
            return List.of();
        }
        var ids = people.keySet().stream().map(EnrolmentId::value).toList();
        var open = attempts.open(ids);
        var saves = lastSaves(open);
        var known = names.of(
                open.stream().map(attempt -> person(people, attempt).person()).toList());
        return open.stream()
                .sorted(Comparator.comparing(attempt -> {
                    var name = known.get(person(people, attempt).person());
                    return name == null ? "" : name.sortKey();
                }))
                .map(attempt -> {
                    var name = known.get(person(people, attempt).person());
                    return new Line(
                            attempt.id(),
                            name == null ? "" : name.cyrillic(),
                            quizzes.revision(attempt.revision()).title(),
                            attempt.number(),
                            attempt.startedAt(),
                            Optional.ofNullable(saves.get(attempt.id().value())));
                })
                .toList();
    }

    private static Enrolment person(Map<EnrolmentId, Enrolment> people, Attempt attempt) {
        return Optional.ofNullable(people.get(attempt.enrolment())).orElseThrow();
    }

    private Map<UUID, Instant> lastSaves(List<Attempt> open) {
        var saves = new java.util.HashMap<UUID, Instant>();
        if (!open.isEmpty()) {
            sql.sql("select attempt, max(received_at) from attempt_step where attempt in (:attempts) group by attempt")
                    .param(
                            "attempts",
                            open.stream().map(attempt -> attempt.id().value()).toList())
                    .query(row -> {
                        saves.put(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant());
                    });
        }
        return saves;
    }
}
