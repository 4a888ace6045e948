package kz.ustaz.roster;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where a run's lead, its assistants or an administrator let people check in by a code that stands in the room. All
 * methods throw {@link NotFound} for a run or a half-day in which the caller does not take attendance.
 */
@Service
@Transactional
public class CodeBoard {

    private final StoredEnrolments enrolments;
    private final StoredBlocks blocks;
    private final StoredMarks marks;
    private final StoredCheckIns checkIns;
    private final RunRights own;
    private final BlockTitles titles;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CodeBoard(
            StoredEnrolments enrolments,
            StoredBlocks blocks,
            StoredMarks marks,
            StoredCheckIns checkIns,
            RunRights own,
            BlockTitles titles,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.blocks = blocks;
        this.marks = marks;
        this.checkIns = checkIns;
        this.own = own;
        this.titles = titles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param code of now, which changes every 30 seconds; empty while nobody may check in
     * @param here how many of the people of the run are there, late or in time, whoever said so
     */
    public record Board(Run run, Block block, Optional<String> code, long here, int people) {}

    /** What became of it. */
    public sealed interface Opened {
        record Done(Board board) implements Opened {}

        record No(Refused reason) implements Opened {}
    }

    /** Five queries beside those for the right. */
    @Transactional(readOnly = true)
    public Board show(Caller caller, RunId run, BlockId block) {
        return board(own.taught(caller, run), one(run, block));
    }

    /** Lets people check in until somebody closes it, at most until the end of the half-day, which is one of today. */
    public Opened open(Caller caller, RunId run, BlockId block) {
        var held = own.taughtLocked(caller, run);
        var here = one(run, block);
        if (!mayOpen(held, here.draft())) {
            return new Opened.No(new Refused("roster.code.refused.today"));
        }
        if (current(held, here).isEmpty()) {
            byte[] secret = new byte[RoomCode.SECRET_BYTES];
            random.nextBytes(secret);
            checkIns.save(new StoredCheckIn(ids.next(), block, secret, caller, clock.instant()));
            audit.record(caller, "attendance.open", block.value().toString(), Map.of());
        }
        return new Opened.Done(board(held, here));
    }

    /** From now on no code is right. What was said stays said. */
    public Board close(Caller caller, RunId run, BlockId block) {
        var held = own.taughtLocked(caller, run);
        var here = one(run, block);
        var open = current(held, here);
        open.ifPresent(one -> {
            one.close(caller, clock.instant());
            checkIns.save(one);
            audit.record(caller, "attendance.close", block.value().toString(), Map.of());
        });
        return board(held, here);
    }

    private boolean mayOpen(StoredRun run, BlockDraft draft) {
        var zone = run.details().zone();
        var now = clock.instant();
        return draft.day().equals(LocalDate.ofInstant(now, zone)) && now.isBefore(draft.endsAt(zone));
    }

    private Optional<StoredCheckIn> current(StoredRun run, StoredBlock block) {
        return checkIns.unclosed(block.id().value()).stream()
                .filter(one -> one.isOpen(block.draft(), run.details().zone(), clock.instant()))
                .findFirst();
    }

    private Board board(StoredRun run, StoredBlock block) {
        var said = new Marks(marks.in(block.id().value()));
        var members = enrolments.members(run.run().id().value());
        long here = members.stream()
                .filter(member -> said.of(block.id(), member.id())
                        .filter(mark -> mark.presence().attended())
                        .isPresent())
                .count();
        return new Board(
                run.run(),
                titles.of(run, List.of(block)).getFirst(),
                current(run, block).map(open -> RoomCode.of(open.secret(), clock.instant())),
                here,
                members.size());
    }

    private StoredBlock one(RunId run, BlockId block) {
        return blocks.everIn(run.value()).stream()
                .filter(found -> found.id().equals(block) && !found.isRemoved())
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
    }
}
