package kz.ustaz.account;

import java.util.List;
import kz.ustaz.common.Refused;

/** What came of something asked: it is done, or rules say no and each says why. */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /** @param faults at least one */
    record Declined<T>(List<Fault> faults) implements Outcome<T> {}

    /** @param field the component of {@link NewPerson} or the form that is wrong; empty for the whole */
    record Fault(String field, Refused why) {}

    static <T> Outcome<T> declined(String field, String key, Object... values) {
        return new Declined<>(List.of(new Fault(field, new Refused(key, values))));
    }
}
