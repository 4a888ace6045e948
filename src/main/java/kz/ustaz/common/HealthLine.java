package kz.ustaz.common;

import java.time.Instant;
import java.util.List;

/**
 * One line of the page where an administrator sees how the installation is. A room that has something to say of itself
 * brings a bean of {@link Source}.
 *
 * @param name key of what is spoken of, such as the disk
 * @param text key of how it is
 * @param values for the gaps of the text: {@link Instant} and {@link Bytes} are shown as people write them
 */
public record HealthLine(String name, State state, String text, List<Object> values) {

    public HealthLine(String name, State state, String text, Object... values) {
        this(name, state, text, List.of(values));
    }

    /** How it is; a {@code FACT} is neither good nor bad. */
    public enum State {
        FACT,
        GOOD,
        DOUBTFUL,
        BAD
    }

    /** An amount on a disk. */
    public record Bytes(long number) {}

    /** What a room says of itself now. It is quick, and does not throw for what it reports. */
    public interface Source {
        List<HealthLine> lines();
    }
}
