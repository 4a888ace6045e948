package kz.ustaz.account.ports;

import java.util.UUID;

/** Which runs there are. The room that keeps them says so, since this one knows no more of a run than its id. */
@FunctionalInterface
public interface KnownRuns {

    boolean has(UUID run);
}
