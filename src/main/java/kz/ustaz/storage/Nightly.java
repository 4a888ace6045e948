package kz.ustaz.storage;

import java.time.LocalTime;
import java.util.Optional;

/** What a room has done each night, on one of several nodes, as the backup is. A room brings a bean for each. */
public interface Nightly {

    /** Under which it stands in the database, for good. */
    String name();

    /** When, by this machine's clock; empty for never. */
    Optional<LocalTime> at();

    /** In no transaction. What it throws is logged, and it is tried again the next night. */
    void run();
}
