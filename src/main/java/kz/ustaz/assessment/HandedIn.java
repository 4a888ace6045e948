package kz.ustaz.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Score;

/** A handed-in attempt as analysis and files read it. @param honoured when its trainee confirmed the honour statement */
record HandedIn(
        AttemptId attempt,
        PersonId person,
        UUID revision,
        int number,
        Instant startedAt,
        Instant at,
        Score score,
        boolean passed,
        int waiting,
        Optional<Instant> honoured) {}
