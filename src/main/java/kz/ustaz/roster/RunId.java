package kz.ustaz.roster;

import java.util.UUID;

/** One delivery of an edition to a cohort. */
public record RunId(UUID value) {

    /** @throws kz.ustaz.common.NotFound if it is no UUID, as for one that does not exist */
    public static RunId of(String text) {
        try {
            return new RunId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new kz.ustaz.common.NotFound("run");
        }
    }
}
