package kz.ustaz.roster.ports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** Who is enrolled where. */
public interface Enrolments {

    /** A person's own enrolments, the newest run first. One query. */
    List<Enrolment> own(Caller caller);

    /** @throws kz.ustaz.common.NotFound unless it is the caller's and he is active */
    Enrolment own(Caller caller, EnrolmentId enrolment);

    /** @throws kz.ustaz.common.NotFound if there is none */
    Enrolment get(EnrolmentId enrolment);

    /** Whose they are. One query, however many; those that do not exist are left out. */
    Map<EnrolmentId, PersonId> people(Collection<EnrolmentId> enrolments);

    /** Whose they are, of those that are not withdrawn. One query, however many. */
    Map<EnrolmentId, PersonId> present(Collection<EnrolmentId> enrolments);

    /** Those of a run, and whose they are. One query. */
    Map<EnrolmentId, PersonId> people(RunId run);

    /** All of a run. One query. */
    List<Enrolment> of(RunId run);
}
