package kz.ustaz.roster.ports;

import java.util.Map;
import kz.ustaz.roster.AttendanceRate;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** How much of their runs people were there for, for the rooms that require it. */
public interface AttendanceBook {

    /** Of everybody who is in it now. Two queries. */
    Map<EnrolmentId, AttendanceRate> rates(RunId run);

    /** Of one enrolment, be it withdrawn. Two queries. @throws kz.ustaz.common.NotFound if there is none */
    AttendanceRate rate(EnrolmentId enrolment);
}
