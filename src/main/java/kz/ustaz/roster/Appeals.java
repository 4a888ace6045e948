package kz.ustaz.roster;

import java.time.Clock;
import java.util.Optional;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where a trainee objects to what is said of his presence, or that nothing is said. His trainers answer. */
@Service
@Transactional
public class Appeals {

    /** How long an objection may be, in characters. */
    public static final int LONGEST = 500;

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;
    private final StoredBlocks blocks;
    private final StoredMarks marks;
    private final AppealBook book;
    private final OwnTimetable timetable;
    private final Rights rights;
    private final Clock clock;

    Appeals(
            StoredRuns runs,
            StoredEnrolments enrolments,
            StoredBlocks blocks,
            StoredMarks marks,
            AppealBook book,
            OwnTimetable timetable,
            Rights rights,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.blocks = blocks;
        this.marks = marks;
        this.book = book;
        this.timetable = timetable;
        this.rights = rights;
        this.clock = clock;
    }

    /** What became of an objection. */
    public sealed interface Made {
        record Done(OwnTimetable.Shown shown) implements Made {}

        record No(Refused reason) implements Made {}
    }

    /**
     * Objects once; the same once more, while it is open, changes nothing.
     *
     * @param objection 1–500 characters on one line
     * @throws NotFound unless the caller learns in that run, which has that half-day
     */
    public Made make(Caller caller, RunId run, BlockId block, String objection) {
        var own = rights.isActive(caller) ? own(caller, run) : Optional.<StoredEnrolment>empty();
        var enrolment = own.orElseThrow(() -> new NotFound("run"));
        runs.lockById(run.value());
        var here = blocks.everIn(run.value()).stream()
                .filter(one -> one.id().equals(block) && !one.isRemoved())
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
        String text = objection.strip();
        if (text.isEmpty() || Reason.isLongOrOdd(text)) {
            return new Made.No(new Refused("roster.refused.reason", LONGEST));
        }
        var last = Optional.ofNullable(book.of(enrolment.id()).get(block));
        if (last.filter(one -> one.isOpen() && one.objection().equals(text)).isEmpty()) {
            var said =
                    new Marks(marks.in(block.value())).of(block, enrolment.id()).map(StoredMark::presence);
            var zone = enrolment.stored().details().zone();
            if (!AppealBook.mayObject(here.draft(), zone, clock.instant(), said, last)) {
                return new Made.No(new Refused("roster.appeal.refused"));
            }
            book.make(caller, block, enrolment.id(), text);
        }
        return new Made.Done(timetable.show(caller, run));
    }

    private Optional<StoredEnrolment> own(Caller caller, RunId run) {
        return enrolments.own(caller.person().value()).stream()
                .filter(one -> one.stored().run().id().equals(run))
                .findFirst();
    }
}
