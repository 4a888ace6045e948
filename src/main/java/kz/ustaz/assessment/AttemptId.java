package kz.ustaz.assessment;

import java.util.UUID;

/** One try of one enrolment at one quiz. */
public record AttemptId(UUID value) {

    /** @throws kz.ustaz.common.NotFound if it is no UUID, as for one that does not exist */
    public static AttemptId of(String text) {
        try {
            return new AttemptId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new kz.ustaz.common.NotFound("attempt");
        }
    }
}
