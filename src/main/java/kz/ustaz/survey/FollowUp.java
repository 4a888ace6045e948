package kz.ustaz.survey;

import java.time.Instant;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** What somebody said months after a run. @param edition whose words he read */
record FollowUp(
        RunId run,
        EnrolmentId enrolment,
        String form,
        int months,
        EditionId edition,
        Given given,
        PersonId by,
        Instant at) {}
