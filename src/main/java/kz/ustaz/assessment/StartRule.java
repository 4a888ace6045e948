package kz.ustaz.assessment;

import java.util.Optional;
import kz.ustaz.common.Refused;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.Enrolment;

/** A rule that may refuse the start of an attempt, such as a locked module. Rooms above implement it as beans. */
public interface StartRule {

    Optional<Refused> refuse(Enrolment enrolment, Quiz quiz);
}
