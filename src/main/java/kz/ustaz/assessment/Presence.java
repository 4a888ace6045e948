package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Ids;
import kz.ustaz.roster.ports.Enrolments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that the product is there, and gives back the time in which it was not: to every timed attempt that was open
 * then, and to closings that were near. An absence that is too long for that is left to people (decision 0017).
 */
@Component
class Presence {

    /** Between two beats. */
    static final Duration EVERY = Duration.ofSeconds(5);
    /** A beat that is older says that nobody could work. */
    static final Duration ABSENT = Duration.ofSeconds(15);
    /** What is given back without asking anybody. */
    static final Duration MOST = Duration.ofMinutes(30);
    /** A closing that is farther away than this is not moved by an absence. */
    static final Duration NEAR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final String REASON = "absence of the server";

    private final ExamTime time;
    private final JdbcClient sql;
    private final Openings openings;
    private final Pauses pauses;
    private final Enrolments enrolments;
    private final Attempts attempts;
    private final Audit audit;
    private final Ids ids;

    Presence(
            ExamTime time,
            JdbcClient sql,
            Openings openings,
            Pauses pauses,
            Enrolments enrolments,
            Attempts attempts,
            Audit audit,
            Ids ids) {
        this.time = time;
        this.sql = sql;
        this.openings = openings;
        this.pauses = pauses;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.audit = audit;
        this.ids = ids;
    }

    private record Beat(Instant exam, Instant wall) {}

    /** From when until when nobody could work, by exam time. @param credited zero where people decide */
    record Absence(Instant from, Instant until, Duration credited, int attempts) {}

    /** After a start: time goes on where it stood, and by as much as the machine's clock says. */
    @Transactional
    Optional<Absence> resume() {
        var last = last();
        if (last.isEmpty()) {
            begin();
            return Optional.empty();
        }
        var beat = last.get();
        var wall = time.wall();
        var away = Duration.between(beat.wall(), wall);
        if (away.isNegative()) {
            LOG.warn(
                    "The machine's clock is {} behind where it was before the start. No time is counted.",
                    away.negated());
            away = Duration.ZERO;
        }
        boolean alone = away.compareTo(ABSENT) > 0;
        var now = alone && !isTimed() ? wall : beat.exam().plus(away);
        time.goOnFrom(now);
        return seen(now.minus(away), now);
    }

    /** Again and again while it runs. */
    @Transactional
    Optional<Absence> beat() {
        var last = last();
        if (last.isEmpty()) {
            begin();
            return Optional.empty();
        }
        return seen(last.get().exam(), time.now());
    }

    private void begin() {
        sql.sql("insert into server_beat (id, exam_at, wall_at) values (1, ?, ?)")
                .params(utc(time.now()), utc(time.wall()))
                .update();
    }

    /** Locks it, so that of several nodes one gives the time back. */
    private Optional<Beat> last() {
        return sql.sql("select exam_at, wall_at from server_beat where id = 1 for update")
                .query((row, n) -> new Beat(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Optional<Absence> seen(Instant from, Instant now) {
        sql.sql("update server_beat set exam_at = ?, wall_at = ? where id = 1")
                .params(utc(now), utc(time.wall()))
                .update();
        var away = Duration.between(from, now);
        if (away.compareTo(ABSENT) <= 0) {
            return Optional.empty();
        }
        boolean given = away.compareTo(MOST) <= 0;
        int attempts = given ? give(from, away) : hold(from, now);
        var absence = new Absence(from, now, given ? away : Duration.ZERO, attempts);
        keep(absence);
        return Optional.of(absence);
    }

    /** What is paused gets it all from the end of its pause. */
    private int give(Instant from, Duration away) {
        var open = attempts.lockEndingAfter(from);
        open.forEach(attempt -> attempt.ends(
                attempt.timeUp().map(end -> end.plus(away)), attempt.closes().map(end -> end.plus(away))));
        var act = new Openings.Act(null, from.plus(away), REASON);
        var paused = pauses.now();
        openings.closingBetween(from, from.plus(NEAR)).forEach((key, opening) -> {
            if (opening.opens().filter(from::isBefore).isEmpty() && !paused.contains(key)) {
                openings.add(key.run(), key.quiz(), opening.later(away), act);
            }
        });
        openings.allowedBetween(from, from.plus(NEAR)).forEach((key, allowance) -> {
            if (paused.isEmpty() || !paused.contains(inRun(key))) {
                openings.add(key.enrolment(), key.quiz(), allowance.later(away), act);
            }
        });
        return open.size();
    }

    private Openings.InRun inRun(Openings.OfPerson one) {
        return new Openings.InRun(enrolments.get(one.enrolment()).run().id(), one.quiz());
    }

    private int hold(Instant from, Instant now) {
        return sql.sql(
                        "update attempt set waits = true where state = 'OPEN' and deadline > ? and deadline <= ? and not waits"
                                + " and paused_at is null")
                .params(utc(from), utc(now))
                .update();
    }

    private void keep(Absence absence) {
        sql.sql("insert into server_absence (id, from_at, until_at, credited_seconds, attempts) values (?, ?, ?, ?, ?)")
                .params(List.of(
                        ids.next(),
                        utc(absence.from()),
                        utc(absence.until()),
                        absence.credited().toSeconds(),
                        absence.attempts()))
                .update();
        if (absence.attempts() > 0) {
            audit.recordSystem(
                    absence.credited().isZero() ? "exam.absence" : "exam.credit",
                    "",
                    Map.of(
                            "seconds",
                            Long.toString(Duration.between(absence.from(), absence.until())
                                    .toSeconds()),
                            "attempts",
                            Integer.toString(absence.attempts())));
        }
        LOG.info("Nobody could work from {} to {}: {}.", absence.from(), absence.until(), absence);
    }

    private boolean isTimed() {
        return sql.sql("select count(*) from attempt where state = 'OPEN' and deadline is not null")
                                .query(Long.class)
                                .single()
                        > 0
                || !pauses.now().isEmpty();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
