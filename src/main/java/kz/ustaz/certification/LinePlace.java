package kz.ustaz.certification;

import java.time.Instant;
import java.util.Optional;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;

/**
 * By whom somebody was first trained to train, for ever.
 *
 * @param parent empty for a root
 * @param run in which he earned it; empty for a root
 * @param generation 0 for a root
 * @param path ids from the root down to him, each followed by a slash
 */
record LinePlace(
        PersonId person, Optional<PersonId> parent, Optional<RunId> run, int generation, String path, Instant since) {

    static LinePlace root(PersonId person, Instant since) {
        return new LinePlace(person, Optional.empty(), Optional.empty(), 0, step(person), since);
    }

    LinePlace below(PersonId child, RunId earnedIn, Instant at) {
        return new LinePlace(child, Optional.of(person), Optional.of(earnedIn), generation + 1, path + step(child), at);
    }

    private static String step(PersonId person) {
        return person.value() + "/";
    }
}
