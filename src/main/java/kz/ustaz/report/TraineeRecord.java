package kz.ustaz.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.roster.Run;

/** One trainee's results in a run; no answer of his. @param attempts the earliest first */
public record TraineeRecord(Run run, Course course, TraineeRow row, List<Attempted> attempts) {

    /** One attempt. @param outcome empty while it is open @param at when it was handed in, or started */
    public record Attempted(Localized quiz, Instant at, Optional<Outcome> outcome) {}

    /** @param waiting answers that people have not marked yet */
    public record Outcome(Score score, boolean passed, int waiting) {}
}
