package kz.ustaz.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.assessment.ports.Activity;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.ports.Whereabouts;

/**
 * One trainee of a run as he stands now.
 *
 * @param since when he was enrolled
 * @param open attempts that are not handed in
 * @param last thing done in lessons and quizzes; empty for who never began
 */
public record TraineeRow(
        EnrolmentId enrolment,
        Directory.Entry who,
        Instant since,
        Whereabouts.Stand stand,
        List<Activity.Open> open,
        Optional<LastAct> last) {

    static TraineeRow of(
            EnrolmentId enrolment,
            Directory.Entry who,
            Instant since,
            Whereabouts.Stand stand,
            Optional<Activity.Doing> doing) {
        var acts = Stream.concat(stand.last().stream(), doing.flatMap(Activity.Doing::last).stream());
        return new TraineeRow(
                enrolment, who, since, stand, doing.map(Activity.Doing::open).orElse(List.of()), LastAct.latest(acts));
    }

    /** An attempt in a module that is not handed in. */
    Optional<Activity.Open> sittingIn(String module) {
        return open.stream().filter(one -> one.module().equals(module)).findFirst();
    }
}
