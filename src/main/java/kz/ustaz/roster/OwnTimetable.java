package kz.ustaz.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where trainees and trainers read when and where they are wanted, and take it along in their calendar. */
@Service
@Transactional(readOnly = true)
public class OwnTimetable {

    private static final Set<Role> TRAINERS = Set.of(Role.LEAD, Role.ASSISTANT, Role.MARKER, Role.OBSERVER);

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;
    private final StoredBlocks blocks;
    private final StoredMarks marks;
    private final AppealBook appeals;
    private final BlockTitles titles;
    private final Rights rights;
    private final Reaches reaches;
    private final Clock clock;

    OwnTimetable(
            StoredRuns runs,
            StoredEnrolments enrolments,
            StoredBlocks blocks,
            StoredMarks marks,
            AppealBook appeals,
            BlockTitles titles,
            Rights rights,
            Reaches reaches,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.blocks = blocks;
        this.marks = marks;
        this.appeals = appeals;
        this.titles = titles;
        this.rights = rights;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** @param runs the caller's, the earliest start first @param page the chosen one */
    public record Shown(List<Run> runs, Optional<Page> page) {}

    /**
     * @param today by the clocks of the run's zone
     * @param mine what is said of the caller's own presence, where he learns in it
     * @param teaches whether he says who is there
     */
    public record Page(
            Run run, RunDetails details, List<Block> blocks, LocalDate today, Optional<Mine> mine, boolean teaches) {}

    /**
     * @param marks by half-day; one in which nothing was said yet is not in it
     * @param appeals the last of the caller's in each half-day
     * @param objectable half-days in which he may object
     */
    public record Mine(
            Map<BlockId, Presence> marks,
            AttendanceRate rate,
            Map<BlockId, OwnAppeal> appeals,
            Set<BlockId> objectable) {}

    /** Of the run that is held now or comes next, else of the last. Eleven queries at most. */
    public Shown show(Caller caller) {
        var own = own(caller);
        var chosen = own.stream()
                .filter(run -> !run.details().ends().isBefore(today(run)))
                .findFirst()
                .or(() -> own.stream().reduce((_, last) -> last));
        return shown(caller, own, chosen);
    }

    /** @throws NotFound unless the caller learns or teaches in that run */
    public Shown show(Caller caller, RunId run) {
        var own = own(caller);
        return shown(caller, own, Optional.of(chosen(own, run)));
    }

    /**
     * As a file for calendars (RFC 5545). What was taken out is in it as called off.
     *
     * @param language of the modules' names
     * @throws NotFound as {@link #show(Caller, RunId)}
     */
    public byte[] calendar(Caller caller, RunId run, Locale language) {
        var chosen = chosen(own(caller), run);
        var all = blocks.everIn(run.value());
        var named = titles.of(chosen, all);
        var file = new CalendarFile(chosen.details().title());
        for (int i = 0; i < all.size(); i++) {
            var block = named.get(i);
            file.add(new CalendarFile.Entry(
                    block.id().value(),
                    block.draft().beginsAt(chosen.details().zone()),
                    block.draft().endsAt(chosen.details().zone()),
                    block.title().in(language),
                    block.place(),
                    block.draft().note(),
                    all.get(i).edits(),
                    all.get(i).changedAt(),
                    all.get(i).isRemoved()));
        }
        return file.bytes();
    }

    private List<StoredRun> own(Caller caller) {
        if (!rights.isActive(caller)) {
            return List.of();
        }
        var taught = reaches.of(caller, TRAINERS).runs();
        var own = new LinkedHashMap<RunId, StoredRun>();
        Stream.concat(
                        enrolments.own(caller.person().value()).stream().map(StoredEnrolment::stored),
                        taught.isEmpty() ? Stream.of() : runs.of(taught).stream())
                .forEach(run -> own.put(run.run().id(), run));
        return own.values().stream()
                .sorted(Comparator.comparing((StoredRun run) -> run.details().starts())
                        .thenComparing(run -> run.run().id().value()))
                .toList();
    }

    private static StoredRun chosen(List<StoredRun> own, RunId run) {
        return own.stream()
                .filter(one -> one.run().id().equals(run))
                .findFirst()
                .orElseThrow(() -> new NotFound("run"));
    }

    private Shown shown(Caller caller, List<StoredRun> own, Optional<StoredRun> chosen) {
        return new Shown(own.stream().map(StoredRun::run).toList(), chosen.map(run -> page(caller, run)));
    }

    private Page page(Caller caller, StoredRun run) {
        var shown = blocks.everIn(run.run().id().value()).stream()
                .filter(block -> !block.isRemoved())
                .toList();
        return new Page(
                run.run(),
                run.details(),
                titles.of(run, shown),
                today(run),
                mine(caller, run, shown),
                teaches(caller, run));
    }

    private Optional<Mine> mine(Caller caller, StoredRun run, List<StoredBlock> shown) {
        var id = run.run().id();
        return enrolments.own(caller.person().value()).stream()
                .map(StoredEnrolment::enrolment)
                .filter(enrolment -> enrolment.run().id().equals(id))
                .findFirst()
                .map(enrolment -> {
                    var said = new Marks(marks.inRun(id.value()));
                    var own = said.of(enrolment.id());
                    var made = appeals.of(enrolment.id());
                    return new Mine(own, said.rate(enrolment.id()), made, objectable(run, shown, own, made));
                });
    }

    private Set<BlockId> objectable(
            StoredRun run, List<StoredBlock> shown, Map<BlockId, Presence> said, Map<BlockId, OwnAppeal> made) {
        return shown.stream()
                .filter(block -> AppealBook.mayObject(
                        block.draft(),
                        run.details().zone(),
                        clock.instant(),
                        Optional.ofNullable(said.get(block.id())),
                        Optional.ofNullable(made.get(block.id()))))
                .map(StoredBlock::id)
                .collect(Collectors.toSet());
    }

    private boolean teaches(Caller caller, StoredRun run) {
        return reaches.of(caller, Set.of(Role.LEAD, Role.ASSISTANT))
                .runs()
                .contains(run.run().id().value());
    }

    private LocalDate today(StoredRun run) {
        return LocalDate.ofInstant(clock.instant(), run.details().zone());
    }
}
