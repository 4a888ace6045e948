package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a lead set for one quiz in his run.
 *
 * @param opens empty: from the beginning
 * @param closes empty: never; later than {@code opens}
 * @param code what a trainee must type to start; empty for none
 * @param addresses networks such as {@code 10.1.2.0/24} from which alone it is started and opened; empty for any
 */
public record Opening(Optional<Instant> opens, Optional<Instant> closes, String code, List<String> addresses) {

    /** Where nothing was set. */
    public static final Opening ALWAYS = new Opening(Optional.empty(), Optional.empty(), "");

    static final int LONGEST_CODE = 40;

    public Opening {
        addresses = List.copyOf(addresses);
    }

    /** From any address. */
    public Opening(Optional<Instant> opens, Optional<Instant> closes, String code) {
        this(opens, closes, code, List.of());
    }

    /** Spaces around it and capitals do not count, as it is read from a board. */
    boolean takes(String typed) {
        return code.isEmpty() || code.strip().equalsIgnoreCase(typed.strip());
    }

    Opening later(Duration by) {
        return new Opening(opens, closes.map(end -> end.plus(by)), code, addresses);
    }
}
