package kz.ustaz.assessment.ports;

import java.util.List;
import java.util.Set;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.roster.EnrolmentId;

/** Attempts as facts. What follows {@link AttemptSubmitted} can be made again from here. */
public interface Submissions {

    /** Everything an enrolment has handed in, the earliest first. One query. */
    List<AttemptSubmitted> of(EnrolmentId enrolment);

    /** Attempts of an enrolment that are still open, the latest started first. One query. */
    List<Open> open(EnrolmentId enrolment);

    /** Every enrolment that has handed in something. */
    Set<EnrolmentId> enrolments();

    /** Quizzes of which an enrolment has handed in something whose score he may not see yet. */
    Set<String> hidden(EnrolmentId enrolment);

    /** @param quiz the author's id */
    record Open(AttemptId attempt, String module, String quiz) {}
}
