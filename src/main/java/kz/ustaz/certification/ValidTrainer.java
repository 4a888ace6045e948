package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;

/** Who may call himself a trainer: somebody with a certificate that is neither expired, suspended nor revoked. */
interface ValidTrainer {

    boolean on(PersonId person, Instant at);
}
