package kz.ustaz.certification;

import java.util.UUID;
import kz.ustaz.common.NotFound;

/** One certificate, inside this installation. */
public record CertificateId(UUID value) {

    /** @throws NotFound if it is no UUID, as for one that does not exist */
    public static CertificateId of(String text) {
        try {
            return new CertificateId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("certificate");
        }
    }
}
