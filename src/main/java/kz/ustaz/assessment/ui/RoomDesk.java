package kz.ustaz.assessment.ui;

import java.util.Optional;
import java.util.Set;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.assessment.Invigilation;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** What is done in one exam room, as who is signed in. What is wrong with it comes back, and nothing when it was done. */
record RoomDesk(
        Invigilation invigilation, ExamRoom room, UnderWay underWay, CurrentCaller caller, RunId run, String quiz) {

    Optional<Refused> addTime(int minutes, String reason) {
        return refused(room.addTime(caller.get(), run, quiz, minutes, reason));
    }

    Optional<Refused> addTime(Set<EnrolmentId> people, int minutes, String reason) {
        return refused(room.addTimeTo(caller.get(), run, quiz, people, minutes, reason));
    }

    Optional<Refused> handIn(AttemptId attempt, String reason) {
        return refused(room.handIn(caller.get(), run, attempt, reason));
    }

    Optional<Refused> close(AttemptId attempt, String reason) {
        return switch (underWay.close(caller.get(), run, attempt, reason)) {
            case UnderWay.Outcome.Closed closed -> Optional.empty();
            case UnderWay.Outcome.No no -> Optional.of(no.reason());
        };
    }

    Optional<Refused> reopen(AttemptId attempt, int minutes, String reason) {
        return refused(invigilation.reopen(caller.get(), run, attempt, minutes, reason));
    }

    Optional<Refused> pause(String reason) {
        return refused(invigilation.pause(caller.get(), run, quiz, reason));
    }

    Optional<Refused> resume(String reason) {
        return refused(invigilation.resume(caller.get(), run, quiz, reason));
    }

    Optional<Refused> end(String reason) {
        return refused(invigilation.end(caller.get(), run, quiz, reason));
    }

    private static Optional<Refused> refused(ExamRoom.Outcome outcome) {
        return outcome instanceof ExamRoom.Outcome.No no ? Optional.of(no.reason()) : Optional.empty();
    }
}
