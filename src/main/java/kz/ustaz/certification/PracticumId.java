package kz.ustaz.certification;

import java.util.UUID;
import kz.ustaz.common.NotFound;

/** One try of one candidate. */
public record PracticumId(UUID value) {

    /** @throws NotFound if it is no UUID, as for one that does not exist */
    public static PracticumId of(String text) {
        try {
            return new PracticumId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("practicum");
        }
    }
}
