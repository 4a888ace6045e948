package kz.ustaz.question.tor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An extract of one consensus.
 *
 * @param from when it begins to be valid; it is fresh for one hour and valid for three
 * @param relays in order of their addresses; whoever is not among them was no relay
 */
public record RelayList(Instant from, List<Listed> relays) {

    static final Duration FRESH = Duration.ofHours(1);
    static final Duration VALID = Duration.ofHours(3);

    public RelayList {
        relays = List.copyOf(relays);
    }

    /** @param flags in order, each once */
    public record Listed(String address, List<Flag> flags) {
        public Listed {
            flags = List.copyOf(flags);
        }
    }

    Instant freshUntil() {
        return from.plus(FRESH);
    }

    Instant until() {
        return from.plus(VALID);
    }
}
