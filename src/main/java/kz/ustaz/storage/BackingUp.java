package kz.ustaz.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import kz.ustaz.common.Refused;
import kz.ustaz.storage.backup.Backup;
import kz.ustaz.storage.backup.BackupFault;
import kz.ustaz.storage.backup.Keys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes backups in the running product, one at a time. */
@Component
class BackingUp implements Backups {

    private static final Logger log = LoggerFactory.getLogger(BackingUp.class);

    private final @Nullable Backup backup;
    private final @Nullable Database database;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Result.@Nullable Not failure;

    BackingUp(ObjectProvider<JdbcConnectionDetails> connections, Environment environment, Clock clock) {
        var connection = connections.getIfAvailable();
        database = connection == null ? null : Database.of(connection);
        backup = BackupSettings.in(environment).map(BackingUp::backup).orElse(null);
        this.clock = clock;
    }

    static Backup backup(BackupSettings settings) {
        return new Backup(settings.folder(), Keys.folder(settings.data().path()), ProductVersion.text());
    }

    /**
     * On a thread that nobody else knows: if one that reads H2's file is interrupted, the file closes under all others.
     */
    @Override
    public Result make() {
        var result = new CompletableFuture<Result>();
        Thread.ofPlatform().daemon().name("backup").start(() -> {
            try {
                result.complete(makeAlone());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    @Override
    public Optional<Result.Not> failure() {
        return Optional.ofNullable(failure);
    }

    private Result makeAlone() {
        if (!one.tryLock()) {
            return not("busy", "one is being made already");
        }
        try {
            var result = tried();
            failure = result instanceof Result.Not not ? not : null;
            return result;
        } finally {
            one.unlock();
        }
    }

    private Result tried() {
        if (backup == null || database == null) {
            return not("off", "there is no data folder to keep it in");
        }
        try (var connection = database.open()) {
            var made = backup.make(connection, clock.instant());
            log.info(
                    "Made the backup {} ({} bytes, {} rows, seal {}).",
                    made.file(),
                    made.bytes(),
                    made.rows(),
                    made.seal());
            return new Result.Made(made.file(), made.bytes(), made.rows(), made.at(), made.seal());
        } catch (IOException e) {
            return failed("disk", "the disk does not take it: " + e.getMessage(), e);
        } catch (SQLException | BackupFault e) {
            return failed(
                    "fault", String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static Result.Not failed(String why, String line, Exception cause) {
        log.error("No backup was made: {}", line, cause);
        return not(why, line);
    }

    private static Result.Not not(String why, String line) {
        return new Result.Not(new Refused("storage.backup.not." + why), line);
    }

    /** Before the pool and whoever waits for a backup are stopped. */
    @EventListener
    void on(ContextClosedEvent stopping) {
        if (backup != null) {
            backup.stop();
        }
    }
}
