package kz.ustaz.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator or a run's lead says where and when a run is held, and what each half-day of it is for. All
 * methods throw {@link NotFound} for a run that is not the caller's to plan.
 */
@Service
@Transactional
public class Planning {

    private final StoredRuns runs;
    private final StoredBlocks blocks;
    private final StoredMarks marks;
    private final RunRights own;
    private final BlockTitles titles;
    private final RunNotices notices;
    private final Editions editions;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Planning(
            StoredRuns runs,
            StoredBlocks blocks,
            StoredMarks marks,
            RunRights own,
            BlockTitles titles,
            RunNotices notices,
            Editions editions,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.blocks = blocks;
        this.marks = marks;
        this.own = own;
        this.titles = titles;
        this.notices = notices;
        this.editions = editions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A run as it is planned. @param modules that a half-day may be for, by id, in teaching order */
    public record Plan(Run run, RunDetails details, List<Block> blocks, Map<String, Localized> modules) {}

    /** What became of it. */
    public sealed interface Planned {
        record Done(Plan plan) implements Planned {}

        record No(Refused reason) implements Planned {}
    }

    /** Three queries beside those for the right. */
    @Transactional(readOnly = true)
    public Plan show(Caller caller, RunId run) {
        return plan(own.own(caller, run));
    }

    /** Puts other details. When the run begins earlier or later, its half-days go along, unless attendance was taken. */
    public Planned describe(Caller caller, RunId run, RunDetails wanted) {
        var held = own.locked(caller, run);
        var before = held.details();
        var fault = wanted.fault();
        if (fault.isPresent()) {
            return new Planned.No(fault.get());
        }
        long shift = ChronoUnit.DAYS.between(before.starts(), wanted.starts());
        if (shift != 0 && marks.anyInRun(run.value())) {
            return new Planned.No(new Refused("roster.refused.begun"));
        }
        var known = current(run);
        var moved = new LinkedHashMap<BlockId, BlockDraft>();
        known.forEach(block ->
                moved.put(block.id(), block.draft().on(block.draft().day().plusDays(shift))));
        fault = new Timetable(wanted, moved).fault();
        if (fault.isPresent()) {
            return new Planned.No(fault.get());
        }
        Instant now = clock.instant();
        boolean changes = shift != 0
                || !before.zone().equals(wanted.zone())
                || !before.place().equals(wanted.place());
        if (changes) {
            known.forEach(block -> block.change(moved.getOrDefault(block.id(), block.draft()), now));
        }
        held.describe(wanted);
        runs.save(held);
        if (changes) {
            notices.timetable(caller, held);
        }
        audit.record(caller, "run.plan", text(run), Map.of("was", brief(before), "now", brief(wanted)));
        return new Planned.Done(plan(held));
    }

    /**
     * Makes the timetable from the course. What stands in it already stays, and gets nothing beside it.
     *
     * @param weekends whether Saturdays and Sundays are days of teaching
     */
    public Planned make(Caller caller, RunId run, boolean weekends) {
        var held = own.locked(caller, run);
        var modules = List.copyOf(modules(held).keySet());
        int halves = Spread.halves(held.details(), weekends);
        if (halves < modules.size()) {
            return new Planned.No(new Refused("roster.refused.plan.short", halves, modules.size()));
        }
        Instant now = clock.instant();
        var there = timetable(held);
        var made = Spread.of(modules, held.details(), weekends).stream()
                .filter(draft -> there.fault(draft, Optional.empty()).isEmpty())
                .toList();
        made.forEach(draft -> blocks.save(new StoredBlock(ids.next(), run.value(), draft, now)));
        if (!made.isEmpty()) {
            notices.timetable(caller, held);
        }
        audit.record(caller, "run.timetable", text(run), Map.of("added", Integer.toString(made.size())));
        return new Planned.Done(plan(held));
    }

    public Planned add(Caller caller, RunId run, BlockDraft wanted) {
        var held = own.locked(caller, run);
        var fault = fault(held, wanted, Optional.empty());
        if (fault.isPresent()) {
            return new Planned.No(fault.get());
        }
        blocks.save(new StoredBlock(ids.next(), run.value(), wanted, clock.instant()));
        notices.timetable(caller, held);
        audit.record(caller, "run.timetable", text(run), Map.of("now", brief(wanted)));
        return new Planned.Done(plan(held));
    }

    /** @throws NotFound also for a half-day that is not of this run, or was taken out */
    public Planned change(Caller caller, RunId run, BlockId block, BlockDraft wanted) {
        var held = own.locked(caller, run);
        var one = block(run, block);
        var before = one.draft();
        var fault = fault(held, wanted, Optional.of(block));
        if (fault.isPresent()) {
            return new Planned.No(fault.get());
        }
        boolean moves = !before.day().equals(wanted.day()) || before.half() != wanted.half();
        if (moves && marks.any(block.value())) {
            return new Planned.No(new Refused("roster.refused.taken"));
        }
        if (!before.equals(wanted)) {
            one.change(wanted, clock.instant());
            notices.timetable(caller, held);
            audit.record(caller, "run.timetable", text(run), Map.of("was", brief(before), "now", brief(wanted)));
        }
        return new Planned.Done(plan(held));
    }

    /** Takes a half-day out, unless attendance was taken. Done also if it was out already. @throws NotFound also for one that is not of this run */
    public Planned remove(Caller caller, RunId run, BlockId block) {
        var held = own.locked(caller, run);
        var one = blocks.everIn(run.value()).stream()
                .filter(found -> found.id().equals(block))
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
        if (!one.isRemoved() && marks.any(block.value())) {
            return new Planned.No(new Refused("roster.refused.taken"));
        }
        if (!one.isRemoved()) {
            one.remove(clock.instant());
            notices.timetable(caller, held);
            audit.record(caller, "run.timetable", text(run), Map.of("was", brief(one.draft())));
        }
        return new Planned.Done(plan(held));
    }

    private Optional<Refused> fault(StoredRun run, BlockDraft wanted, Optional<BlockId> block) {
        if (!wanted.module().isEmpty() && !modules(run).containsKey(wanted.module())) {
            return Optional.of(new Refused("roster.refused.block.module"));
        }
        return timetable(run).fault(wanted, block);
    }

    private Timetable timetable(StoredRun run) {
        var drafts = new LinkedHashMap<BlockId, BlockDraft>();
        current(run.run().id()).forEach(one -> drafts.put(one.id(), one.draft()));
        return new Timetable(run.details(), drafts);
    }

    private StoredBlock block(RunId run, BlockId block) {
        return current(run).stream()
                .filter(found -> found.id().equals(block))
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
    }

    private List<StoredBlock> current(RunId run) {
        return blocks.everIn(run.value()).stream()
                .filter(block -> !block.isRemoved())
                .toList();
    }

    private Plan plan(StoredRun run) {
        return new Plan(
                run.run(), run.details(), titles.of(run, current(run.run().id())), modules(run));
    }

    private Map<String, Localized> modules(StoredRun run) {
        return named(editions.course(run.run().edition()).modules());
    }

    private static Map<String, Localized> named(Collection<Course.Module> modules) {
        var named = new LinkedHashMap<String, Localized>();
        modules.forEach(module -> named.put(module.id(), module.title()));
        return named;
    }

    private static String brief(RunDetails run) {
        return String.join(
                " · ",
                run.title(),
                run.place(),
                between(run.starts(), run.ends()),
                run.zone().getId(),
                run.capacity().isPresent() ? Integer.toString(run.capacity().getAsInt()) : "∞");
    }

    private static String between(LocalDate first, LocalDate last) {
        return first + " – " + last;
    }

    private static String brief(BlockDraft block) {
        return block.day() + " " + block.starts() + "–" + block.ends() + " "
                + (block.module().isEmpty() ? block.title() : block.module());
    }

    private static String text(RunId run) {
        return run.value().toString();
    }
}
