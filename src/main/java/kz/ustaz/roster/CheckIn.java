package kz.ustaz.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where a trainee says by the code in the room that he is there. Another run's code is as wrong as any. */
@Service
@Transactional
public class CheckIn {

    /** Whoever comes later after the beginning of a half-day is late. */
    static final Duration IN_TIME = Duration.ofMinutes(15);

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;
    private final StoredMarks marks;
    private final StoredCheckIns checkIns;
    private final WrongCodes wrong;
    private final BlockTitles titles;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;

    CheckIn(
            StoredRuns runs,
            StoredEnrolments enrolments,
            StoredMarks marks,
            StoredCheckIns checkIns,
            WrongCodes wrong,
            BlockTitles titles,
            Rights rights,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.marks = marks;
        this.checkIns = checkIns;
        this.wrong = wrong;
        this.titles = titles;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a code. */
    public sealed interface Checked {

        /** He has said now that he is there. */
        record In(Block block, Presence presence) implements Checked {}

        /** Something had been said of him before, by a trainer or by himself, and stays. */
        record Stays(Block block, Presence presence) implements Checked {}

        record No(Refused reason) implements Checked {}
    }

    /**
     * Five queries at most. A code is right for up to 90 seconds, so that a slow line loses nothing.
     *
     * @throws NotAllowed for who is deactivated
     */
    public Checked check(Caller caller, String code) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("to check in");
        }
        if (!wrong.begin(caller.person())) {
            return new Checked.No(
                    new Refused("roster.attend.refused.many", WrongCodes.MOST, WrongCodes.WITHIN.toMinutes()));
        }
        Instant now = clock.instant();
        var own = enrolments.own(caller.person().value()).stream()
                .collect(Collectors.toMap(one -> one.stored().run().id().value(), Function.identity()));
        var found = open(own, now).stream()
                .filter(one -> RoomCode.matches(code, one.checkIn().secret(), now))
                .toList();
        if (found.isEmpty()) {
            return new Checked.No(new Refused("roster.attend.refused.wrong"));
        }
        wrong.right(caller.person());
        var enrolment = Optional.ofNullable(own.get(found.getFirst().run())).orElseThrow();
        return say(caller, enrolment, found.getFirst().block(), now);
    }

    private List<CheckInOfBlock> open(Map<UUID, StoredEnrolment> own, Instant now) {
        if (own.isEmpty()) {
            return List.of();
        }
        return checkIns.unclosedIn(own.keySet()).stream()
                .filter(one -> Optional.ofNullable(own.get(one.run()))
                        .filter(enrolment -> one.checkIn()
                                .isOpen(
                                        one.block().draft(),
                                        enrolment.stored().details().zone(),
                                        now))
                        .isPresent())
                .toList();
    }

    /** With the run's lock: a trainer may say something of him in this very moment. */
    private Checked say(Caller caller, StoredEnrolment enrolment, StoredBlock stored, Instant now) {
        var run = enrolment.stored();
        runs.lockById(run.run().id().value());
        var block = titles.of(run, List.of(stored)).getFirst();
        var before = new Marks(marks.in(block.id().value())).of(block.id(), enrolment.id());
        if (before.isPresent()) {
            return new Checked.Stays(block, before.get().presence());
        }
        var presence = now.isAfter(stored.draft().beginsAt(run.details().zone()).plus(IN_TIME))
                ? Presence.LATE
                : Presence.PRESENT;
        marks.save(new StoredMark(ids.next(), block.id(), enrolment.id(), 1, presence, "", caller, now));
        return new Checked.In(block, presence);
    }
}
