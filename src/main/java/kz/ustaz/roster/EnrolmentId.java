package kz.ustaz.roster;

import java.util.UUID;

/** One person in one run. Reading, attempts and progress belong to it. */
public record EnrolmentId(UUID value) {

    /** @throws kz.ustaz.common.NotFound if it is no UUID, as for one that does not exist */
    public static EnrolmentId of(String text) {
        try {
            return new EnrolmentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new kz.ustaz.common.NotFound("enrolment");
        }
    }
}
