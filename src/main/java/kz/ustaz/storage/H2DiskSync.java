package kz.ustaz.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** H2's own sync on a connection of its own, so that it never waits for one of the pool. Called by one thread. */
final class H2DiskSync implements DiskSync {

    private final Database database;
    private @Nullable Connection connection;
    private @Nullable SQLException broken;

    H2DiskSync(Database database) {
        this.database = database;
    }

    @Override
    public synchronized void sync() throws SQLException {
        if (broken != null) {
            throw broken;
        }
        try (var statement = connection().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            close();
            if (!closedItself(e) && causedByDisk(e)) {
                // the kernel may have dropped what it could not write, and would call the next sync a success
                broken = new SQLException("a sync failed; only a restart shows what is on the disk", e);
            }
            throw e;
        }
    }

    /** As H2 does when the disk is full. The next sync opens it again, with what was committed. */
    private static boolean closedItself(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || e.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN;
    }

    private static boolean causedByDisk(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(
                        e, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .anyMatch(IOException.class::isInstance);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(database.url(), database.user(), database.password());
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // it was broken, and is forgotten
                return;
            }
        }
    }
}
