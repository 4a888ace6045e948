package kz.ustaz.storage;

import static kz.ustaz.common.HealthLine.State.BAD;
import static kz.ustaz.common.HealthLine.State.DOUBTFUL;
import static kz.ustaz.common.HealthLine.State.FACT;
import static kz.ustaz.common.HealthLine.State.GOOD;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.HealthLine;
import kz.ustaz.common.HealthLine.Bytes;
import kz.ustaz.storage.backup.BackupFolder;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last backup and the next. */
@Component
@Order(20)
class BackupHealth implements HealthLine.Source {

    private static final Duration OLD = Duration.ofDays(2);
    private static final String LAST = "storage.health.backup";
    private static final String NEXT = "storage.health.next";

    private final Optional<BackupFolder> folder;
    private final Backups backups;
    private final NightlyBackup nightly;
    private final Clock clock;

    BackupHealth(Backups backups, NightlyBackup nightly, Clock clock, Environment environment) {
        this.backups = backups;
        this.nightly = nightly;
        this.clock = clock;
        folder = BackupSettings.in(environment).map(BackupSettings::folder);
    }

    @Override
    public List<HealthLine> lines() {
        var lines = new ArrayList<HealthLine>();
        lines.add(folder.map(this::last).orElseGet(() -> new HealthLine(LAST, DOUBTFUL, "storage.backup.not.off")));
        backups.failure()
                .ifPresent(not -> lines.add(new HealthLine(
                        "storage.health.failed", BAD, not.why().key(), not.why().values())));
        lines.add(nightly.next()
                .map(at -> new HealthLine(NEXT, FACT, "storage.health.text", at))
                .orElseGet(() -> new HealthLine(NEXT, FACT, "storage.health.next.none")));
        return lines;
    }

    private HealthLine last(BackupFolder kept) {
        try {
            var all = kept.all();
            if (all.isEmpty()) {
                return new HealthLine(
                        LAST,
                        DOUBTFUL,
                        "storage.health.backup.none",
                        kept.folder().toString());
            }
            var last = all.getFirst();
            boolean old = last.madeAt().isBefore(clock.instant().minus(OLD));
            return new HealthLine(
                    LAST,
                    old ? DOUBTFUL : GOOD,
                    old ? "storage.health.backup.old" : "storage.health.backup.last",
                    last.madeAt(),
                    new Bytes(last.bytes()),
                    last.file().toString(),
                    all.size());
        } catch (IOException e) {
            return new HealthLine(
                    LAST, BAD, "storage.health.backup.unreadable", kept.folder().toString());
        }
    }
}
