package kz.ustaz.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where a run's lead, its assistants or an administrator say who is there, half-day by half-day. What was said is
 * never changed: another word is added, with a reason. All methods throw {@link NotFound} for a run or a half-day that is
 * not the caller's to take.
 */
@Service
@Transactional
public class Attendance {

    /** How long whoever said something may say otherwise without a reason: a finger slips. */
    static final Duration SLIP = Duration.ofMinutes(10);

    private final StoredEnrolments enrolments;
    private final StoredBlocks blocks;
    private final StoredMarks marks;
    private final AppealBook appeals;
    private final RunRights own;
    private final BlockTitles titles;
    private final Names names;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Attendance(
            StoredEnrolments enrolments,
            StoredBlocks blocks,
            StoredMarks marks,
            AppealBook appeals,
            RunRights own,
            BlockTitles titles,
            Names names,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.blocks = blocks;
        this.marks = marks;
        this.appeals = appeals;
        this.own = own;
        this.titles = titles;
        this.names = names;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param all half-days of the run, by day and time
     * @param block the one that is shown
     * @param open whether its day has come
     * @param today whether it is one of today and not over, so that people may check in by a code
     * @param appeals how many wait for an answer, by half-day
     */
    public record Sheet(
            Run run,
            List<Block> all,
            Block block,
            boolean open,
            boolean today,
            Map<BlockId, Integer> appeals,
            List<Row> rows) {

        /** How many are there, late or in time. */
        public long present() {
            return rows.stream()
                    .filter(row -> row.mark()
                            .filter(mark -> mark.presence().attended())
                            .isPresent())
                    .count();
        }
    }

    /**
     * One person, by sort key.
     *
     * @param mark what is said of him in this half-day
     * @param appeal to it, if it waits for an answer
     * @param rate in the whole run
     */
    public record Row(
            EnrolmentId enrolment,
            String name,
            String personnelNumber,
            Optional<Mark> mark,
            Optional<OwnAppeal> appeal,
            AttendanceRate rate) {

        /** Whether a word can be said of him only with a reason. */
        public boolean wantsReason(Presence presence) {
            return presence.wantsReason()
                    || mark.filter(said -> !said.free()).isPresent()
                    || appeal.isPresent()
                            && presence.isBetterThan(mark.map(Mark::presence).orElse(Presence.ABSENT));
        }
    }

    /**
     * @param by who said it last, by name
     * @param times how often something was said, 1 if nothing was corrected
     * @param free whether the caller may still say otherwise without a reason
     */
    public record Mark(Presence presence, String reason, String by, Instant at, int times, boolean free) {}

    /** What became of it. */
    public sealed interface Marked {
        record Done(Sheet sheet) implements Marked {}

        record No(Refused reason) implements Marked {}
    }

    /**
     * Of the half-day that is on now or comes next, else of the last. Seven queries beside those for the right.
     *
     * @return empty while the run has no timetable
     */
    @Transactional(readOnly = true)
    public Optional<Sheet> now(Caller caller, RunId run) {
        var held = own.taught(caller, run);
        var all = current(run);
        var today = today(held);
        return all.stream()
                .filter(block -> !block.draft().day().isBefore(today)
                        && !(block.draft().day().equals(today)
                                && block.draft().ends().isBefore(time(held))))
                .findFirst()
                .or(() -> all.stream().reduce((_, last) -> last))
                .map(block -> sheet(caller, held, all, block));
    }

    /** As {@link #now}. */
    @Transactional(readOnly = true)
    public Sheet sheet(Caller caller, RunId run, BlockId block) {
        var held = own.taught(caller, run);
        var all = current(run);
        return sheet(caller, held, all, one(all, block));
    }

    /**
     * Says of one person whether he is there. The same once more changes nothing. A better word than that to which he
     * objects grants his appeal.
     *
     * @param reason 0–500 characters; wanted for an excuse, for another word than before, and to grant an appeal
     */
    public Marked mark(
            Caller caller, RunId run, BlockId block, EnrolmentId enrolment, Presence presence, String reason) {
        var held = own.taughtLocked(caller, run);
        var all = current(run);
        var here = one(all, block);
        var member = member(run, enrolment);
        if (isAhead(held, here)) {
            return new Marked.No(
                    new Refused("roster.refused.ahead", here.draft().day()));
        }
        var before = new Marks(marks.in(block.value())).of(block, enrolment);
        String why = reason.strip();
        if (before.filter(mark -> mark.presence() == presence && mark.reason().equals(why))
                .isPresent()) {
            return new Marked.Done(sheet(caller, held, all, here));
        }
        var granted = appeal(run, block, enrolment)
                .filter(_ ->
                        presence.isBetterThan(before.map(StoredMark::presence).orElse(Presence.ABSENT)));
        if (granted.isPresent() && member.person().equals(caller.person())) {
            return new Marked.No(new Refused("roster.appeal.refused.own"));
        }
        boolean wanted = presence.wantsReason()
                || granted.isPresent()
                || before.filter(mark -> !isFree(caller, mark)).isPresent();
        if (wanted && why.isEmpty() || Reason.isLongOrOdd(why)) {
            return new Marked.No(new Refused("roster.refused.reason", Places.LONGEST_REASON));
        }
        int number = before.map(StoredMark::number).orElse(0) + 1;
        marks.save(new StoredMark(ids.next(), block, enrolment, number, presence, why, caller, clock.instant()));
        before.ifPresent(mark -> audit.record(
                caller,
                "attendance.correct",
                enrolment.value().toString(),
                Map.of("was", mark.presence().name(), "now", presence.name(), "reason", why)));
        granted.ifPresent(one -> appeals.grant(caller, one, why));
        return new Marked.Done(sheet(caller, held, all, here));
    }

    /** Leaves what is said as it is, and answers why. Done also if it was answered already. @param reason 1–500 characters */
    public Marked decline(Caller caller, RunId run, BlockId block, EnrolmentId enrolment, String reason) {
        var held = own.taughtLocked(caller, run);
        var all = current(run);
        var here = one(all, block);
        var member = member(run, enrolment);
        var fault = Reason.fault(reason);
        if (fault.isPresent()) {
            return new Marked.No(fault.get());
        }
        if (member.person().equals(caller.person())) {
            return new Marked.No(new Refused("roster.appeal.refused.own"));
        }
        appeal(run, block, enrolment).ifPresent(one -> appeals.decline(caller, one, reason.strip()));
        return new Marked.Done(sheet(caller, held, all, here));
    }

    /** Says of everybody of whom nothing was said that he is there; whoever objects to that wants an answer of his own. */
    public Marked allPresent(Caller caller, RunId run, BlockId block) {
        var held = own.taughtLocked(caller, run);
        var all = current(run);
        var here = one(all, block);
        if (isAhead(held, here)) {
            return new Marked.No(
                    new Refused("roster.refused.ahead", here.draft().day()));
        }
        var said = new Marks(marks.in(block.value()));
        var objecting = appeals.open(run).getOrDefault(block, Map.of());
        Instant now = clock.instant();
        enrolments.members(run.value()).stream()
                .map(StoredEnrolment::id)
                .filter(enrolment -> said.of(block, enrolment).isEmpty() && !objecting.containsKey(enrolment))
                .forEach(enrolment ->
                        marks.save(new StoredMark(ids.next(), block, enrolment, 1, Presence.PRESENT, "", caller, now)));
        return new Marked.Done(sheet(caller, held, all, here));
    }

    private Sheet sheet(Caller caller, StoredRun run, List<StoredBlock> all, StoredBlock here) {
        var said = new Marks(marks.inRun(run.run().id().value()));
        var members = enrolments.members(run.run().id().value());
        var wanted = new ArrayList<PersonId>();
        members.forEach(member -> {
            wanted.add(member.person());
            said.of(here.id(), member.id()).ifPresent(mark -> wanted.add(mark.markedBy()));
        });
        var known = names.of(wanted.stream().distinct().toList());
        var open = appeals.open(run.run().id());
        var objecting = open.getOrDefault(here.id(), Map.of());
        var rows = members.stream()
                .sorted(Comparator.comparing((StoredEnrolment member) -> sortKey(known.get(member.person())))
                        .thenComparing(member -> member.id().value()))
                .map(member -> row(caller, here, member, said, Optional.ofNullable(objecting.get(member.id())), known))
                .toList();
        var named = titles.of(run, all);
        var block = named.stream()
                .filter(one -> one.id().equals(here.id()))
                .findFirst()
                .orElseThrow();
        var waiting = open.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().size()));
        boolean isOn = here.draft().day().equals(today(run))
                && time(run).isBefore(here.draft().ends());
        return new Sheet(run.run(), named, block, !isAhead(run, here), isOn, waiting, rows);
    }

    private Row row(
            Caller caller,
            StoredBlock here,
            StoredEnrolment member,
            Marks said,
            Optional<StoredAppeal> objecting,
            Map<PersonId, Names.Name> known) {
        var name = known.get(member.person());
        return new Row(
                member.id(),
                name(name, member.person()),
                name == null ? "" : name.personnelNumber(),
                said.of(here.id(), member.id())
                        .map(mark -> new Mark(
                                mark.presence(),
                                mark.reason(),
                                name(known.get(mark.markedBy()), mark.markedBy()),
                                mark.markedAt(),
                                mark.number(),
                                isFree(caller, mark))),
                objecting.map(one -> new OwnAppeal(one.objection(), one.madeAt(), Optional.empty())),
                said.rate(member.id()));
    }

    private StoredEnrolment member(RunId run, EnrolmentId enrolment) {
        return enrolments.member(run.value(), enrolment.value()).orElseThrow(() -> new NotFound("enrolment"));
    }

    private Optional<StoredAppeal> appeal(RunId run, BlockId block, EnrolmentId enrolment) {
        return Optional.ofNullable(
                appeals.open(run).getOrDefault(block, Map.of()).get(enrolment));
    }

    private boolean isFree(Caller caller, StoredMark mark) {
        return mark.markedBy().equals(caller.person())
                && clock.instant().isBefore(mark.markedAt().plus(SLIP));
    }

    private boolean isAhead(StoredRun run, StoredBlock block) {
        return block.draft().day().isAfter(today(run));
    }

    private LocalDate today(StoredRun run) {
        return LocalDate.ofInstant(clock.instant(), run.details().zone());
    }

    private LocalTime time(StoredRun run) {
        return LocalTime.ofInstant(clock.instant(), run.details().zone());
    }

    private List<StoredBlock> current(RunId run) {
        return blocks.everIn(run.value()).stream()
                .filter(block -> !block.isRemoved())
                .toList();
    }

    private static StoredBlock one(List<StoredBlock> all, BlockId block) {
        return all.stream()
                .filter(found -> found.id().equals(block))
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
    }

    private static String name(Names.@Nullable Name name, PersonId person) {
        return name == null ? person.toString() : name.cyrillic();
    }

    private static String sortKey(Names.@Nullable Name name) {
        return name == null ? "" : name.sortKey();
    }
}
