package kz.ustaz.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes an attempt once, marks every question and announces it; again changes nothing. */
@Component
class HandingIn {

    private final Attempts attempts;
    private final Steps steps;
    private final Marks marks;
    private final Reviews reviews;
    private final Ids ids;
    private final Clock clock;
    private final ExamTime time;
    private final ApplicationEventPublisher events;

    HandingIn(
            Attempts attempts,
            Steps steps,
            Marks marks,
            Reviews reviews,
            Ids ids,
            Clock clock,
            ExamTime time,
            ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.steps = steps;
        this.marks = marks;
        this.reviews = reviews;
        this.ids = ids;
        this.clock = clock;
        this.time = time;
        this.events = events;
    }

    /** What the trainee did not hand in in time. Nothing happens where he did, or was given more time meanwhile. */
    @Transactional
    void handInOverdue(Sheet sheet) {
        var attempt = attempts.lock(sheet.attempt().value()).orElseThrow(() -> new NotFound("attempt"));
        if (attempt.isOpen() && !attempt.waits() && attempt.isOverdue(time.now())) {
            close(attempt, sheet, reviews.answers(sheet.attempt()), Step.Type.TIME_UP);
        }
    }

    /** For a person who decides about somebody else's attempt. @throws NotFound unless it is open */
    @Transactional
    void handInFor(Sheet sheet) {
        var attempt = attempts.lock(sheet.attempt().value())
                .filter(Attempt::isOpen)
                .orElseThrow(() -> new NotFound("open attempt"));
        close(attempt, sheet, reviews.answers(sheet.attempt()), Step.Type.TIME_UP);
    }

    @Transactional
    Review handIn(Sheet sheet) {
        var attempt = attempts.lock(sheet.attempt().value()).orElseThrow(() -> new NotFound("attempt"));
        var answers = reviews.answers(sheet.attempt());
        if (attempt.isClosed()) {
            throw new NotFound("open attempt");
        }
        if (!attempt.isOpen()) {
            return reviews.of(
                    attempt,
                    sheet,
                    answers,
                    marks.inForce(sheet.attempt().value()).stream()
                            .map(Mark::grade)
                            .toList());
        }
        var grades = close(attempt, sheet, answers, Step.Type.HAND_IN);
        return reviews.of(attempt, sheet, answers, grades);
    }

    private List<Grade> close(Attempt attempt, Sheet sheet, Map<Integer, Answer> answers, Step.Type how) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var grades = mark(sheet, answers);
        var score = Score.NONE;
        for (int position = 0; position < grades.size(); position++) {
            int available = sheet.quiz().items().get(position).marks();
            var grade = grades.get(position);
            var chosen = question(sheet, position)
                    .chosen(sheet.variants().get(position), answers.getOrDefault(position, Answer.NONE));
            marks.save(new Mark(ids.next(), sheet.attempt(), position, grade, chosen, available, now));
            score = score.plus(new Score(grade.fraction().times(available), available));
        }
        long n = steps.version(sheet.attempt().value()) + 1;
        var id = ids.next();
        // The hand-in comes from no page that counts its receipts: its own id stands in for one.
        var receipt = new Receipt(attempt.place(), id, n, Receipt.NOT_SAID, false);
        steps.save(new Step(id, sheet.attempt(), n, how, receipt, "", now));
        attempt.handIn(score, sheet.quiz().pass(), now);
        events.publishEvent(new AttemptSubmitted(
                attempt.id(),
                attempt.enrolment(),
                attempt.module(),
                attempt.quiz(),
                attempt.revision(),
                score,
                attempt.passed(),
                now));
        return grades;
    }

    private static List<Grade> mark(Sheet sheet, Map<Integer, Answer> answers) {
        var grades = new ArrayList<Grade>();
        for (int position = 0; position < sheet.variants().size(); position++) {
            var answer = answers.getOrDefault(position, Answer.NONE);
            grades.add(
                    answer.isEmpty()
                            ? new Grade.Unanswered()
                            : question(sheet, position).mark(sheet.variants().get(position), answer));
        }
        return grades;
    }

    private static Question question(Sheet sheet, int position) {
        return sheet.quiz().items().get(position).question();
    }
}
