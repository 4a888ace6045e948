package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;
import kz.ustaz.common.Localized;

/**
 * A plan that was handed in, beside what the edition says of the lesson that it teaches.
 *
 * @param objectives of the lesson in the edition
 */
public record PlannedLesson(
        Plan plan, Localized module, Localized lesson, List<Localized> objectives, Instant handedInAt) {}
