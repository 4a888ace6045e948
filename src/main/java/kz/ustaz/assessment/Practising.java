package kz.ustaz.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.quiz.Quiz;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checking answers, hints and keys while practising. Each is a step, so that it is known afterwards who was helped; the
 * marks are those of the answer in force at the hand-in, whatever was looked at before.
 */
@Component
class Practising {

    private final Attempts attempts;
    private final Steps steps;
    private final Reviews reviews;
    private final Ids ids;
    private final Clock clock;

    Practising(Attempts attempts, Steps steps, Reviews reviews, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.steps = steps;
        this.reviews = reviews;
        this.ids = ids;
        this.clock = clock;
    }

    /** The key after a right answer and after the second wrong one; the same answer twice is one try. */
    @Transactional
    Checked check(Sheet sheet, int position) {
        lock(sheet, position);
        var answer = stored(sheet, position);
        var reviewed = reviews.one(sheet, position, answer);
        var verdict = reviewed.grade().verdict();
        boolean open = verdict == Grade.Verdict.RIGHT || verdict == Grade.Verdict.WAITING;
        var before = before(sheet, position, Step.Type.CHECK).stream()
                .map(Step::answer)
                .toList();
        if (before.isEmpty() || !before.getLast().equals(answer)) {
            add(sheet, position, Step.Type.CHECK, answer);
        }
        boolean second = before.stream().anyMatch(earlier -> !earlier.equals(answer));
        boolean shown = !before(sheet, position, Step.Type.KEY).isEmpty();
        if (!open && !second && !shown) {
            return new Checked.Again(verdict);
        }
        if (!shown) {
            add(sheet, position, Step.Type.KEY, Answer.NONE);
        }
        return new Checked.Key(reviewed);
    }

    /** The key on demand, once there is an answer. */
    @Transactional
    Review.Reviewed reveal(Sheet sheet, int position) {
        lock(sheet, position);
        var answer = stored(sheet, position);
        once(sheet, position, Step.Type.KEY);
        return reviews.one(sheet, position, answer);
    }

    @Transactional
    Localized hint(Sheet sheet, int position) {
        lock(sheet, position);
        var hint = sheet.items().get(position).hint();
        if (hint.isEmpty()) {
            throw new NotFound("hint");
        }
        once(sheet, position, Step.Type.HINT);
        return hint;
    }

    private void lock(Sheet sheet, int position) {
        if (sheet.quiz().mode() != Quiz.Mode.PRACTICE || !sheet.has(position)) {
            throw new NotAllowed("to see a hint or a key outside practice");
        }
        if (attempts.lock(sheet.attempt().value()).filter(Attempt::isOpen).isEmpty()) {
            throw new NotFound("attempt");
        }
    }

    private Answer stored(Sheet sheet, int position) {
        var answer = steps.answer(sheet.attempt().value(), position)
                .map(Step::answer)
                .orElse(Answer.NONE);
        if (answer.isEmpty()) {
            throw new NotAllowed("to see the key of a question before its answer is stored");
        }
        return answer;
    }

    private List<Step> before(Sheet sheet, int position, Step.Type type) {
        return steps.of(sheet.attempt().value(), position, Set.of(type));
    }

    private void once(Sheet sheet, int position, Step.Type type) {
        if (before(sheet, position, type).isEmpty()) {
            add(sheet, position, type, Answer.NONE);
        }
    }

    /** One that holds as many as it can goes on without. */
    private void add(Sheet sheet, int position, Step.Type type, Answer answer) {
        long n = steps.version(sheet.attempt().value()) + 1;
        if (n <= Receiving.MOST_STEPS) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            steps.save(Step.ofItself(ids.next(), sheet.attempt(), n, type, position, AnswerText.write(answer), now));
        }
    }
}
