package kz.ustaz.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kz.ustaz.common.Refused;

/** Backups of this installation, for a desk that has checked who asks. */
public interface Backups {

    /** What came of making one. */
    sealed interface Result {

        /** @param bytes of the file @param seal of all that is in it, 64 hexadecimal digits */
        record Made(Path file, long bytes, long rows, Instant at, String seal) implements Result {}

        /** @param why for the screen @param line the same for the log and for commands */
        record Not(Refused why, String line) implements Result {}
    }

    /** Makes one now; takes seconds to minutes, while all others work on. */
    Result make();

    /** What the last one failed of since this process started, if none succeeded after it. */
    Optional<Result.Not> failure();
}
