package kz.ustaz.certification;

import java.util.List;
import kz.ustaz.common.Refused;

/**
 * What a requirement says of one candidate.
 *
 * @param why reasons, at least one, also where it is met
 */
public record Finding(Name requirement, boolean met, List<Refused> why) {

    /** The requirements by name. */
    public enum Name {
        MODULES,
        ATTENDANCE,
        EXAM,
        PRACTICUM,
        CONDUCT,
        VETTING
    }

    static Finding of(Name name, boolean met, String key, Object... values) {
        return new Finding(name, met, List.of(new Refused(key, values)));
    }
}
