package kz.ustaz.roster.ports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;

/** Runs and who is in them, for the rooms that report on them. */
public interface RunBook {

    /** All, the latest start first. One query. */
    List<Counted> all();

    /** One query. */
    Optional<Run> find(RunId run);

    /** Those that exist, the latest start first. One query. */
    List<Run> of(Collection<RunId> runs);

    /** Who is in it now, in no order. One query. */
    List<Member> members(RunId run);

    /** One of them. One query. */
    Optional<Member> member(RunId run, EnrolmentId enrolment);

    /** @param people enrolled now */
    record Counted(Run run, long people) {}

    record Member(EnrolmentId enrolment, PersonId person, Instant since) {}
}
