package kz.ustaz.storage;

import static kz.ustaz.common.HealthLine.State.BAD;
import static kz.ustaz.common.HealthLine.State.DOUBTFUL;
import static kz.ustaz.common.HealthLine.State.FACT;
import static kz.ustaz.common.HealthLine.State.GOOD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.ustaz.common.HealthLine;
import kz.ustaz.common.HealthLine.Bytes;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Product, database and disk. */
@Component
@Order(10)
class StorageHealth implements HealthLine.Source {

    private static final String DISK = "storage.health.disk";
    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 1L << 28;
    private static final int LITTLE_PERCENT = 10;

    private final DataSource database;
    private final GroupSync sync;
    private final Optional<Path> folder;

    StorageHealth(DataSource database, GroupSync sync, Environment environment) {
        this.database = database;
        this.sync = sync;
        folder = DataFolder.in(environment).map(DataFolder::path);
    }

    @Override
    public List<HealthLine> lines() {
        var lines = new ArrayList<HealthLine>();
        lines.add(new HealthLine("storage.health.version", FACT, "storage.health.text", ProductVersion.text()));
        lines.add(database());
        lines.add(
                sync.isHealthy()
                        ? new HealthLine("storage.health.sync", GOOD, "storage.health.sync.good")
                        : new HealthLine("storage.health.sync", BAD, "storage.health.sync.bad"));
        folder.filter(Files::isDirectory).ifPresent(path -> lines.add(disk(path)));
        return lines;
    }

    private HealthLine database() {
        try (var connection = database.getConnection()) {
            var described = connection.getMetaData();
            String version = described.getDatabaseProductName() + " " + described.getDatabaseProductVersion();
            return new HealthLine("storage.health.database", GOOD, "storage.health.text", version);
        } catch (SQLException e) {
            return new HealthLine("storage.health.database", BAD, "storage.health.database.gone");
        }
    }

    private static HealthLine disk(Path path) {
        try {
            var store = Files.getFileStore(path);
            long free = store.getUsableSpace();
            boolean little = free < LITTLE || free / LITTLE_PERCENT < store.getTotalSpace() / 100;
            return new HealthLine(
                    DISK,
                    free < TOO_LITTLE ? BAD : little ? DOUBTFUL : GOOD,
                    "storage.health.disk.free",
                    new Bytes(free),
                    new Bytes(store.getTotalSpace()),
                    path.toString());
        } catch (IOException e) {
            return new HealthLine(DISK, BAD, "storage.health.disk.unknown", path.toString());
        }
    }
}
