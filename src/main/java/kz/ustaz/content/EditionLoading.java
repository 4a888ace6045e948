package kz.ustaz.content;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.Publishing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files become an edition, from a folder or from a screen: checked first, then written in one transaction, or not at all.
 * Longer than most, as both ways share all they do but where the files come from.
 */
@Component
class EditionLoading implements Publishing {

    static final String SCREEN = "screen";

    private static final CourseFiles NOTHING = new CourseFiles(Map.of());

    private final EditionTable table;
    private final Editions editions;
    private final ScreenParts screen;
    private final ObjectProvider<Part> parts;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ReentrantLock one = new ReentrantLock();

    EditionLoading(
            EditionTable table,
            Editions editions,
            ScreenParts screen,
            ObjectProvider<Part> parts,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.editions = editions;
        this.screen = screen;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Changes nothing. */
    Checked check(CourseOrigin origin) {
        return examined(origin).checked();
    }

    /** @param caller empty for the system */
    Checked load(CourseOrigin origin, Optional<Caller> caller) {
        return alone(() -> {
            var examined = examined(origin);
            if (!examined.checked().problems().isEmpty()) {
                return examined.checked();
            }
            boolean isNew = !examined.newest().equals(Optional.of(examined.edition()));
            transaction.executeWithoutResult(status -> {
                if (isNew) {
                    write(examined, origin.name(), caller);
                }
                examined.overlay().gone().forEach(screen::remove);
                examined.overlay().put().forEach(part -> hold(part, examined.folder()));
            });
            return isNew ? examined.checked().loaded(examined.edition()) : examined.checked();
        });
    }

    private void hold(ScreenPart part, CourseFiles folder) {
        paths(folder, part.part()).forEach(path -> table.keep(folder.bytes(path)));
        screen.put(part);
    }

    @Override
    public List<Problem> check(Map<String, byte[]> changed) {
        var live = live();
        return CourseReader.read(with(live, changed, Set.of()), Optional.of(live), all())
                .problems();
    }

    @Override
    public <T> T read(Map<String, byte[]> changed, BiFunction<CourseFiles, Part.Known, T> reader) {
        var live = live();
        var files = with(live, changed, Set.of());
        return reader.apply(
                files, CourseReader.read(files, Optional.of(live), all()).known());
    }

    @Override
    public Checked publish(Caller caller, Function<CourseFiles, Map<String, byte[]>> made, Runnable also) {
        return alone(() -> {
            var live = live();
            var changed = made.apply(live);
            if (changed.isEmpty()) {
                return unchanged(live);
            }
            return derive(caller, with(live, changed, Set.of()), () -> {
                partsOf(changed.keySet()).forEach(part -> mark(part, caller, live));
                also.run();
            });
        });
    }

    private void mark(String part, Caller caller, CourseFiles live) {
        var before = screen.find(part);
        var base = before.map(ScreenPart::base).orElseGet(() -> hashes(live, part));
        screen.put(new ScreenPart(part, caller.person(), clock.instant(), base, before.flatMap(ScreenPart::held)));
    }

    /** Ends the wait of a part: the folder's files take its place, or the screen's state stays against them. */
    Checked choose(Caller caller, String part, boolean folder) {
        return alone(() -> {
            var waiting = screen.find(part).orElseThrow(() -> new NotFound("part"));
            var live = live();
            if (waiting.held().isEmpty()) {
                return unchanged(live);
            }
            var held = waiting.held().orElseThrow().files();
            if (!folder) {
                transaction.executeWithoutResult(status -> {
                    screen.put(waiting.decided(held));
                    audit.record(caller, "content.choose", part, Map.of("chosen", SCREEN));
                });
                return unchanged(live);
            }
            var changed = held.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, file -> table.bytes(file.getValue())));
            return derive(caller, with(live, changed, paths(live, part)), () -> {
                screen.remove(part);
                audit.record(caller, "content.choose", part, Map.of("chosen", "folder"));
            });
        });
    }

    private Checked unchanged(CourseFiles live) {
        return new Checked(List.of(), Changes.between(live, live), Optional.empty(), waiting());
    }

    /** The newest edition with other files becomes the next one. @param also written with it */
    private Checked derive(Caller caller, CourseFiles files, Runnable also) {
        var newest = editions.newest();
        var live = live();
        var reading = CourseReader.read(files, Optional.of(live), all());
        var checked = new Checked(reading.problems(), Changes.between(live, files), Optional.empty(), waiting());
        if (!checked.problems().isEmpty()) {
            return checked;
        }
        var examined = new Examined(
                files, NOTHING, newest, reading.known(), new Overlay(files, List.of(), List.of()), checked);
        boolean isNew = !newest.equals(Optional.of(examined.edition()));
        transaction.executeWithoutResult(status -> {
            if (isNew) {
                write(examined, SCREEN, Optional.of(caller));
            }
            also.run();
        });
        return isNew ? checked.loaded(examined.edition()) : checked;
    }

    private static CourseFiles with(CourseFiles live, Map<String, byte[]> changed, Set<String> without) {
        var files = new TreeMap<>(live.files());
        files.keySet().removeAll(without);
        files.putAll(changed);
        return new CourseFiles(files);
    }

    private CourseFiles live() {
        return editions.newest().map(editions::files).orElse(NOTHING);
    }

    private List<Part> all() {
        return parts.orderedStream().toList();
    }

    /** Two at once would both compare with the same edition before. */
    private Checked alone(Supplier<Checked> what) {
        one.lock();
        try {
            return what.get();
        } finally {
            one.unlock();
        }
    }

    /** Whether these files are an edition already, the newest or an older one. */
    boolean isKnown(CourseFiles files) {
        return table.row(Hashes.of(files)).isPresent();
    }

    /** Which part a file is decided about with; by itself where no room says more. */
    String partOf(String path) {
        return parts.orderedStream()
                .map(part -> part.together(path))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(path);
    }

    private Set<String> partsOf(Set<String> paths) {
        return paths.stream().map(this::partOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The hash of each file of a part. */
    Map<String, String> hashes(CourseFiles files, String part) {
        return Overlay.hashes(files, part, this::partOf);
    }

    private Set<String> paths(CourseFiles files, String part) {
        return hashes(files, part).keySet();
    }

    /** Names of the parts that are held. */
    List<String> waiting() {
        return screen.all().stream()
                .filter(part -> part.held().isPresent())
                .map(ScreenPart::part)
                .toList();
    }

    private record Examined(
            CourseFiles files,
            CourseFiles folder,
            Optional<EditionId> newest,
            Part.Known known,
            Overlay overlay,
            Checked checked) {

        EditionId edition() {
            return Hashes.of(files);
        }
    }

    private Examined examined(CourseOrigin origin) {
        var problems = new Problems();
        var folder = origin.read(problems);
        var newest = editions.newest();
        var before = newest.map(editions::files);
        var known = screen.all();
        var overlay = Overlay.over(folder, before.orElse(NOTHING), known, this::partOf, clock.instant());
        var reading = CourseReader.read(overlay.files(), before, all());
        // files that could not be had would be called missing: one reason is enough
        var wrong = problems.isEmpty() ? reading.problems() : problems.list();
        var checked = new Checked(
                wrong, Changes.between(before.orElse(NOTHING), overlay.files()), Optional.empty(), overlay.held(known));
        return new Examined(overlay.files(), folder, newest, reading.known(), overlay, checked);
    }

    private void write(Examined examined, String origin, Optional<Caller> caller) {
        var files = examined.files();
        var edition = examined.edition();
        if (table.row(edition).isPresent()) {
            table.raise(edition);
        } else {
            var row = new EditionTable.Row(edition, clock.instant(), caller.map(Caller::person), origin);
            table.add(row, examined.newest(), files);
            parts.orderedStream().forEach(part -> part.load(edition, files, examined.known()));
        }
        var details = Map.of(
                "origin", origin,
                "before", examined.newest().map(EditionId::brief).orElse("–"),
                "files", Integer.toString(files.files().size()),
                "changed", Integer.toString(examined.checked().changes().count()));
        caller.ifPresentOrElse(
                person -> audit.record(person, "content.load", edition.hash(), details),
                () -> audit.recordSystem("content.load", edition.hash(), details));
    }
}
