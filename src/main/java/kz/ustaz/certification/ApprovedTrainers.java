package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;

/** Takes an approval for the certificate until certificates are made: whoever was approved in a run that he is in. */
@Component
class ApprovedTrainers implements ValidTrainer {

    private final Enrolments enrolments;
    private final TrainerBook book;

    ApprovedTrainers(Enrolments enrolments, TrainerBook book) {
        this.enrolments = enrolments;
        this.book = book;
    }

    @Override
    public boolean on(PersonId person, Instant at) {
        var own = enrolments.own(new Caller(person)).stream().map(Enrolment::id).toList();
        return !own.isEmpty() && book.steps(own).values().stream().anyMatch(steps -> isApproved(steps, at));
    }

    private static boolean isApproved(List<TrainerStep> steps, Instant at) {
        return TrainerStage.of(Optional.of(steps.getLast())) == TrainerStage.APPROVED
                && !steps.getLast().at().isAfter(at);
    }
}
