package kz.ustaz.assessment.ui;

import java.util.List;
import java.util.Optional;
import kz.ustaz.assessment.Allowance;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.assessment.Opening;
import kz.ustaz.assessment.ResultRelease;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** What the parts of a led run's page do, as who is signed in, in that run. */
final class RoomActs implements OpenAttempts.Acts, ExamTimes.Acts, PersonTerms.Acts, ReleaseCard.Acts {

    private static final long serialVersionUID = 1;

    private final transient UnderWay underWay;
    private final transient ExamRoom room;
    private final transient ResultRelease results;
    private final transient CurrentCaller caller;
    private final transient RunId run;

    RoomActs(UnderWay underWay, ExamRoom room, ResultRelease results, CurrentCaller caller, RunId run) {
        this.underWay = underWay;
        this.room = room;
        this.results = results;
        this.caller = caller;
        this.run = run;
    }

    @Override
    public List<UnderWay.Line> lines() {
        return underWay.list(caller.get(), run);
    }

    @Override
    public Optional<Refused> close(AttemptId attempt, String reason) {
        return switch (underWay.close(caller.get(), run, attempt, reason)) {
            case UnderWay.Outcome.Closed closed -> Optional.empty();
            case UnderWay.Outcome.No no -> Optional.of(no.reason());
        };
    }

    @Override
    public Optional<Refused> addTime(AttemptId attempt, int minutes, String reason) {
        return refused(room.addTimeTo(caller.get(), run, attempt, minutes, reason));
    }

    @Override
    public Optional<Refused> handIn(AttemptId attempt, String reason) {
        return refused(room.handIn(caller.get(), run, attempt, reason));
    }

    @Override
    public ExamRoom.Room room() {
        return room.show(caller.get(), run);
    }

    @Override
    public Optional<Refused> open(String quiz, Opening opening, String reason) {
        return refused(room.open(caller.get(), run, quiz, opening, reason));
    }

    @Override
    public Allowance allowance(EnrolmentId enrolment, String quiz) {
        return room.allowance(caller.get(), run, enrolment, quiz);
    }

    @Override
    public Optional<Refused> allow(EnrolmentId enrolment, String quiz, Allowance allowance, String reason) {
        return refused(room.allow(caller.get(), run, enrolment, quiz, allowance, reason));
    }

    @Override
    public List<ResultRelease.Line> releases() {
        return results.list(caller.get(), run);
    }

    @Override
    public Optional<Refused> release(String quiz, String reason) {
        return refused(results.release(caller.get(), run, quiz, reason));
    }

    @Override
    public Optional<Refused> takeBack(String quiz, String reason) {
        return refused(results.takeBack(caller.get(), run, quiz, reason));
    }

    private static Optional<Refused> refused(ExamRoom.Outcome outcome) {
        return outcome instanceof ExamRoom.Outcome.No no ? Optional.of(no.reason()) : Optional.empty();
    }
}
