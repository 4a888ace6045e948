package kz.ustaz.assessment;

import java.time.Instant;
import java.util.List;
import kz.ustaz.common.Ids;
import kz.ustaz.question.Grade;
import kz.ustaz.roster.Run;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the marks given for one answer come to becomes the mark in force, and the attempt's score follows. */
@Component
class Settling {

    private final Marks marks;
    private final GivenMarks given;
    private final Attempts attempts;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final ExamNotices notices;

    Settling(
            Marks marks,
            GivenMarks given,
            Attempts attempts,
            Ids ids,
            ApplicationEventPublisher events,
            ExamNotices notices) {
        this.marks = marks;
        this.given = given;
        this.attempts = attempts;
        this.ids = ids;
        this.events = events;
        this.notices = notices;
    }

    /** In the transaction of the mark, the attempt's row locked. */
    void settle(Run run, Attempt attempt, Sheet sheet, int position, Instant now) {
        var inForce = marks.inForce(attempt.id().value());
        var before = inForce.get(position);
        var after = new ItemMark(grade(sheet, position), before.given().marks());
        if (after.equals(before.given())) {
            return;
        }
        marks.save(before.corrected(ids.next(), after, now, null));
        var all = inForce.stream()
                .map(mark -> mark.position() == position ? after : mark.given())
                .toList();
        attempt.remark(ItemMark.sum(all), Paper.passes(sheet.quiz(), all), ItemMark.waiting(all));
        attempts.flush();
        tell(sheet, ItemMark.waiting(inForce.stream().map(Mark::given).toList()), ItemMark.waiting(all));
        events.publishEvent(
                new AttemptsRegraded(run.id(), attempt.module(), attempt.quiz(), List.of(attempt.enrolment())));
    }

    /** Nothing while something waits: a score of which more is to come says little. */
    private void tell(Sheet sheet, int waited, int waiting) {
        if (waiting == 0 && waited > 0) {
            notices.marked(sheet);
        } else if (waiting == 0) {
            notices.regraded(List.of(sheet));
        }
    }

    private Grade grade(Sheet sheet, int position) {
        var rubric = Dealing.rubric(sheet, position);
        var counting = rubric.counting(given.of(sheet.attempt(), position), GivenMark::levels);
        return counting.isEmpty()
                ? new Grade.NeedsReview()
                : rubric.grade(counting.stream().map(GivenMark::levels).toList());
    }
}
