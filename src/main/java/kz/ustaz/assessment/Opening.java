package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a lead set for one quiz in his run.
 *
 * @param opens empty: from the beginning
 * @param closes empty: never; later than {@code opens}
 * @param code what a trainee must type to start; empty for none
 */
public record Opening(Optional<Instant> opens, Optional<Instant> closes, String code) {

    /** Where nothing was set. */
    public static final Opening ALWAYS = new Opening(Optional.empty(), Optional.empty(), "");

    static final int LONGEST_CODE = 40;

    /** Spaces around it and capitals do not count, as it is read from a board. */
    boolean takes(String typed) {
        return code.isEmpty() || code.strip().equalsIgnoreCase(typed.strip());
    }

    Opening later(Duration by) {
        return new Opening(opens, closes.map(end -> end.plus(by)), code);
    }
}
