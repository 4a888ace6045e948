package kz.ustaz.content;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.content.ports.Part;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files become an edition: checked first, then written in one transaction, or not at all. */
@Component
class EditionLoading {

    private static final CourseFiles NOTHING = new CourseFiles(Map.of());

    private final EditionTable table;
    private final Editions editions;
    private final ObjectProvider<Part> parts;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ReentrantLock one = new ReentrantLock();

    EditionLoading(
            EditionTable table,
            Editions editions,
            ObjectProvider<Part> parts,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.editions = editions;
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
        // two at once would both compare with the same edition before
        one.lock();
        try {
            var examined = examined(origin);
            var edition = Hashes.of(examined.files());
            if (!examined.checked().problems().isEmpty() || examined.newest().equals(Optional.of(edition))) {
                return examined.checked();
            }
            transaction.executeWithoutResult(status -> write(examined, edition, origin, caller));
            return new Checked(List.of(), examined.checked().changes(), Optional.of(edition));
        } finally {
            one.unlock();
        }
    }

    /** Whether these files are an edition already, the newest or an older one. */
    boolean isKnown(CourseFiles files) {
        return table.row(Hashes.of(files)).isPresent();
    }

    private record Examined(CourseFiles files, Optional<EditionId> newest, Part.Known known, Checked checked) {}

    private Examined examined(CourseOrigin origin) {
        var problems = new Problems();
        var files = origin.read(problems);
        var newest = editions.newest();
        var before = newest.map(editions::files);
        var reading = CourseReader.read(files, before, parts.orderedStream().toList());
        // files that could not be had would be called missing: one reason is enough
        var all = problems.isEmpty() ? reading.problems() : problems.list();
        var checked = new Checked(all, Changes.between(before.orElse(NOTHING), files), Optional.empty());
        return new Examined(files, newest, reading.known(), checked);
    }

    private void write(Examined examined, EditionId edition, CourseOrigin origin, Optional<Caller> caller) {
        var files = examined.files();
        if (table.row(edition).isPresent()) {
            table.raise(edition);
        } else {
            var row = new EditionTable.Row(edition, clock.instant(), caller.map(Caller::person), origin.name());
            table.add(row, examined.newest(), files);
            parts.orderedStream().forEach(part -> part.load(edition, files, examined.known()));
        }
        var details = Map.of(
                "origin", origin.name(),
                "before", examined.newest().map(EditionId::brief).orElse("–"),
                "files", Integer.toString(files.files().size()),
                "changed", Integer.toString(examined.checked().changes().count()));
        caller.ifPresentOrElse(
                person -> audit.record(person, "content.load", edition.hash(), details),
                () -> audit.recordSystem("content.load", edition.hash(), details));
    }
}
