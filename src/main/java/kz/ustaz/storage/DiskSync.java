package kz.ustaz.storage;

import java.sql.SQLException;

/** Puts on the disk all that was committed before the call. A test holds it back to see that nobody is told too early. */
interface DiskSync extends AutoCloseable {

    /** Nothing to do: in memory, on PostgreSQL, and in the test that shows what this would lose. */
    DiskSync NONE = () -> {};

    /** @throws SQLException if it is not known to be on the disk */
    void sync() throws SQLException;

    @Override
    default void close() {}
}
