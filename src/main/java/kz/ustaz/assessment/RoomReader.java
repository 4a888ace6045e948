package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.RunBook;
import kz.ustaz.storage.AnyOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a room. The number of queries does not depend on the number of people. Longer than most, as all that a row says is
 * put together here.
 */
@Component
@Transactional(readOnly = true)
class RoomReader {

    private final RunBook runs;
    private final Directory directory;
    private final Quizzes quizzes;
    private final Pauses pauses;
    private final Heard heard;
    private final JdbcOperations sql;
    private final ExamTime time;

    RoomReader(
            RunBook runs,
            Directory directory,
            Quizzes quizzes,
            Pauses pauses,
            Heard heard,
            JdbcOperations sql,
            ExamTime time) {
        this.runs = runs;
        this.directory = directory;
        this.quizzes = quizzes;
        this.pauses = pauses;
        this.heard = heard;
        this.sql = sql;
        this.time = time;
    }

    private record Known(EnrolmentId enrolment, Directory.Entry who) {}

    private record Sat(
            EnrolmentId enrolment,
            AttemptId attempt,
            UUID revision,
            String state,
            int number,
            int place,
            @Nullable Instant deadline,
            @Nullable Instant pausedAt,
            boolean waits,
            Duration given,
            boolean reopened) {

        boolean isOpen() {
            return state.equals(Attempt.State.OPEN.name());
        }
    }

    private record Done(int answered, Optional<Instant> lastSave) {

        Done and(Done other) {
            var later = Stream.of(lastSave, other.lastSave)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
            return new Done(answered + other.answered, later);
        }
    }

    /** Everything. Seven queries at most, once the quiz is in memory. */
    RoomBoard read(Run run, String quiz) {
        var members = runs.members(run.id());
        var people = directory.of(members.stream().map(RunBook.Member::person).toList());
        var known = members.stream()
                .filter(member -> people.containsKey(member.person()))
                .map(member -> new Known(member.enrolment(), Objects.requireNonNull(people.get(member.person()))))
                .toList();
        return board(run, quiz, known, Map.of(), one -> true);
    }

    /** The same people. What costs more is read of those alone who saved. Five queries at most. @param saved as far as is known */
    RoomBoard again(RoomBoard before, Collection<EnrolmentId> saved) {
        var known = before.rows().values().stream()
                .map(row -> new Known(row.enrolment(), row.who()))
                .toList();
        return board(before.run(), before.quiz(), known, before.rows(), saved::contains);
    }

    private RoomBoard board(
            Run run, String quiz, List<Known> known, Map<EnrolmentId, RoomRow> before, Predicate<EnrolmentId> saved) {
        var asked = quizzes.in(run.edition(), quiz);
        var ids = known.stream().map(one -> one.enrolment().value()).toList();
        var attempts = attempts(ids, quiz);
        var stale = attempts.values().stream()
                .filter(one -> saved.test(one.enrolment()) || isNew(one, before))
                .map(one -> one.attempt().value())
                .toList();
        var done = stale.isEmpty() ? Map.<AttemptId, Done>of() : done(stale);
        var elsewhere = elsewhere(ids, quiz);
        var contacts = heard.all();
        var now = time.now();
        var rows = new HashMap<EnrolmentId, RoomRow>();
        for (var one : known) {
            var sat = attempts.get(one.enrolment());
            rows.put(
                    one.enrolment(),
                    sat == null
                            ? notStarted(one)
                            : row(
                                    one,
                                    sat,
                                    done.getOrDefault(sat.attempt(), doneBefore(before.get(one.enrolment()))),
                                    Optional.ofNullable(contacts.get(sat.attempt())),
                                    elsewhere.getOrDefault(sat.attempt(), List.of())));
        }
        return new RoomBoard(
                run,
                quiz,
                asked.title(),
                asked.minutes() > 0,
                pauses.of(run.id(), quiz).map(Pauses.Pause::at),
                now,
                Map.copyOf(rows));
    }

    private static boolean isNew(Sat one, Map<EnrolmentId, RoomRow> before) {
        var row = before.get(one.enrolment());
        return row == null || !row.attempt().equals(Optional.of(one.attempt())) || row.isOpen() != one.isOpen();
    }

    private static Done doneBefore(@Nullable RoomRow row) {
        return row == null ? new Done(0, Optional.empty()) : new Done(row.answered(), row.lastSave());
    }

    private static RoomRow notStarted(Known one) {
        return new RoomRow(
                one.enrolment(),
                one.who(),
                RoomRow.State.NOT_STARTED,
                Optional.empty(),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                false,
                List.of());
    }

    private RoomRow row(Known one, Sat sat, Done done, Optional<Instant> contact, List<String> elsewhere) {
        var ends = Optional.ofNullable(sat.deadline()).filter(end -> sat.isOpen());
        int questions = quizzes.revision(sat.revision()).asked();
        return new RoomRow(
                one.enrolment(),
                one.who(),
                state(sat),
                Optional.of(sat.attempt()),
                Math.min(sat.place() + 1, questions),
                questions,
                done.answered(),
                done.lastSave(),
                ends,
                ends.flatMap(end -> Optional.ofNullable(sat.pausedAt())
                        .map(paused -> end.isAfter(paused) ? Duration.between(paused, end) : Duration.ZERO)),
                contact.filter(at -> sat.isOpen()),
                sat.given(),
                sat.reopened(),
                elsewhere);
    }

    private static RoomRow.State state(Sat sat) {
        return switch (Attempt.State.valueOf(sat.state())) {
            case OPEN -> sat.waits() ? RoomRow.State.WAITS : RoomRow.State.UNDER_WAY;
            case HANDED_IN -> RoomRow.State.HANDED_IN;
            case CLOSED -> RoomRow.State.CLOSED;
        };
    }

    /** Of each his open one, or else the last. */
    private Map<EnrolmentId, Sat> attempts(List<UUID> enrolments, String quiz) {
        var found = new HashMap<EnrolmentId, Sat>();
        of(enrolments, quiz, """
                select a.enrolment_id, a.id, a.quiz_revision, a.state, a.number, a.place, a.deadline, a.paused_at,
                  a.waits, a.given_seconds, a.reopened
                from unnest(cast(? as uuid array)) as asked(id) join attempt a on a.enrolment_id = asked.id
                where a.quiz_id = ?""", (row, n) -> sat(row))
                .forEach(one -> found.merge(one.enrolment(), one, RoomReader::shown));
        return found;
    }

    private static Sat shown(Sat one, Sat other) {
        return one.isOpen() || (!other.isOpen() && one.number() > other.number()) ? one : other;
    }

    private static Sat sat(ResultSet row) throws SQLException {
        return new Sat(
                new EnrolmentId(row.getObject(1, UUID.class)),
                new AttemptId(row.getObject(2, UUID.class)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                instant(row, 7),
                instant(row, 8),
                row.getBoolean(9),
                Duration.ofSeconds(row.getLong(10)),
                row.getInt(11) > 0);
    }

    /**
     * A row for each question: an answer in force counts when it has a value that is not blank, as in
     * {@link AttemptActivity}. Each step is looked at once, however often somebody changed his mind.
     */
    private Map<AttemptId, Done> done(List<UUID> attempts) {
        var done = new HashMap<AttemptId, Done>();
        sql.query("""
                select s.attempt, max(s.received_at), max(case when s.type = 'ANSWER' then s.n end),
                  max(case when s.type = 'ANSWER' and regexp_like(s.answer, '(\\[|",)"\\s*[^"\\s]') then s.n end)
                from unnest(cast(? as uuid array)) as asked(id) join attempt_step s on s.attempt = asked.id
                where s.type in ('ANSWER', 'HELD', 'FLAG', 'UNFLAG') group by s.attempt, s.position""", AnyOf.ids(attempts), row -> {
            long inForce = row.getLong(3);
            var question =
                    new Done(inForce > 0 && inForce == row.getLong(4) ? 1 : 0, Optional.ofNullable(instant(row, 2)));
            done.merge(new AttemptId(row.getObject(1, UUID.class)), question, Done::and);
        });
        return done;
    }

    private Map<AttemptId, List<String>> elsewhere(List<UUID> enrolments, String quiz) {
        record Saved(AttemptId attempt, String address) {}
        var all = new HashMap<AttemptId, List<String>>();
        of(enrolments, quiz, """
                select a.id, e.address from attempt_elsewhere e join attempt a on a.id = e.attempt
                join unnest(cast(? as uuid array)) as asked(id) on a.enrolment_id = asked.id
                where a.quiz_id = ? order by e.first_at, e.id""", (row, n) -> new Saved(new AttemptId(row.getObject(1, UUID.class)), row.getString(2)))
                .forEach(one -> all.computeIfAbsent(one.attempt(), id -> new ArrayList<>())
                        .add(one.address()));
        return all;
    }

    private <T> List<T> of(List<UUID> enrolments, String quiz, String query, RowMapper<T> row) {
        return sql.query(
                query,
                statement -> {
                    AnyOf.ids(enrolments).setValues(statement);
                    statement.setString(2, quiz);
                },
                row);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
