package kz.ustaz.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a room has done again and again, on one of several nodes, as {@link Nightly} is. A room brings a bean for each. */
public interface Repeated {

    /** Under which it stands in the database, for good. */
    String name();

    /** How long from the end of one time to the next, which may be a minute late; empty for never. */
    Optional<Duration> every();

    /**
     * In no transaction. What it throws is logged, and it is tried again the next time.
     *
     * @param stopping whether the product is being stopped, which waits some seconds for it: to be asked between steps
     */
    void run(BooleanSupplier stopping);
}
