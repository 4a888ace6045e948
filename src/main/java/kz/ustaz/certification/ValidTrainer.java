package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;

/** Whether somebody holds a trainer certificate that is neither lapsed nor taken away. */
interface ValidTrainer {

    boolean on(PersonId person, Instant at);
}
