package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;
import kz.ustaz.common.PersonId;

/** Who is to observe. @param n from 1; the last one counts @param by who named them */
record Naming(int n, PersonId first, PersonId second, PersonId by, Instant at) {

    List<PersonId> both() {
        return List.of(first, second);
    }
}
