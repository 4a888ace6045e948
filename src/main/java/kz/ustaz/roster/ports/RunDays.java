package kz.ustaz.roster.ports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;

/** When runs are held, for the rooms that ask people something on a day of theirs or after it. */
public interface RunDays {

    /** Of those that exist. Two queries, however many. */
    Map<RunId, Held> of(Collection<RunId> runs);

    /** In which runs people are whose last day is one of these, both too; who was withdrawn is left out. One query. */
    List<Past> past(Collection<PersonId> people, LocalDate from, LocalDate to);

    /** @param ends the last day, that too @param days of its timetable in order; none if it has no timetable */
    record Held(Run run, LocalDate ends, List<Day> days) {}

    /** @param last when its last half-day begins, by the clocks of the run's zone */
    record Day(LocalDate day, LocalTime last) {}

    /** @param ends the run's last day, that too */
    record Past(EnrolmentId enrolment, PersonId person, Run run, LocalDate ends) {}
}
