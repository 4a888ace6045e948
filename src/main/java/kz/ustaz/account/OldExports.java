package kz.ustaz.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.storage.KeptFor;
import kz.ustaz.storage.Nightly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away files that were made to be fetched and are still there. The page that had them made removes them after ten
 * minutes or when it is left; what a product that was killed leaves behind, nobody else does.
 */
@Component
class OldExports implements Nightly {

    private static final LocalTime AT = LocalTime.of(3, 35);

    private final Path folder;
    private final Optional<Duration> kept;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    OldExports(Environment environment, Audit audit, TransactionTemplate transaction, Clock clock) {
        this(FileMaking.folder(), environment, audit, transaction, clock);
    }

    OldExports(Path folder, Environment environment, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.folder = folder;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        kept = KeptFor.EXPORTS.in(environment);
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public Optional<LocalTime> at() {
        return kept.map(_ -> AT);
    }

    @Override
    public void run() {
        kept.ifPresent(time -> {
            int removed = removeBefore(clock.instant().minus(time));
            if (removed > 0) {
                transaction.executeWithoutResult(
                        _ -> audit.recordSystem("retention.exports", "", Map.of("files", Integer.toString(removed))));
            }
        });
    }

    private int removeBefore(Instant moment) {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FileMaking.FILES)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
