package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.roster.ports.Enrolments;
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
    private final RegradeBook book;
    private final Enrolments enrolments;
    private final ApplicationEventPublisher events;
    private final ExamNotices notices;

    HandingIn(
            Attempts attempts,
            Steps steps,
            Marks marks,
            Reviews reviews,
            Ids ids,
            Clock clock,
            ExamTime time,
            RegradeBook book,
            Enrolments enrolments,
            ApplicationEventPublisher events,
            ExamNotices notices) {
        this.attempts = attempts;
        this.steps = steps;
        this.marks = marks;
        this.reviews = reviews;
        this.ids = ids;
        this.clock = clock;
        this.time = time;
        this.book = book;
        this.enrolments = enrolments;
        this.events = events;
        this.notices = notices;
    }

    /** What the trainee did not hand in in time. Nothing happens where he did, or was given more time meanwhile. */
    @Transactional
    void handInOverdue(Sheet sheet) {
        var attempt = attempts.lock(sheet.attempt().value()).orElseThrow(() -> new NotFound("attempt"));
        if (attempt.isOpen() && !attempt.waits() && attempt.isOverdue(time.now())) {
            close(attempt, sheet, reviews.answers(sheet.attempt()), regrades(sheet), Step.Type.TIME_UP);
        }
    }

    /** For a person who decides about somebody else's attempt. @throws NotFound unless it is open */
    @Transactional
    void handInFor(Sheet sheet) {
        var attempt = attempts.lock(sheet.attempt().value())
                .filter(Attempt::isOpen)
                .orElseThrow(() -> new NotFound("open attempt"));
        close(attempt, sheet, reviews.answers(sheet.attempt()), regrades(sheet), Step.Type.TIME_UP);
    }

    @Transactional
    Review handIn(Sheet sheet) {
        var attempt = attempts.lock(sheet.attempt().value()).orElseThrow(() -> new NotFound("attempt"));
        var answers = reviews.answers(sheet.attempt());
        if (attempt.isClosed()) {
            throw new NotFound("open attempt");
        }
        if (!attempt.isOpen()) {
            return review(attempt, sheet, answers);
        }
        var regrades = regrades(sheet);
        var inForce = close(attempt, sheet, answers, regrades, Step.Type.HAND_IN);
        return review(attempt, sheet, answers, inForce, regrades);
    }

    /** As it is marked now. */
    Review review(Attempt attempt, Sheet sheet, Map<Integer, Answer> answers) {
        var inForce = marks.inForce(sheet.attempt().value());
        return review(attempt, sheet, answers, inForce, regrades(sheet));
    }

    private Review review(
            Attempt attempt,
            Sheet sheet,
            Map<Integer, Answer> answers,
            List<Mark> inForce,
            Map<Integer, List<RegradeBook.Held>> regrades) {
        var keys = new HashMap<Integer, Regrading>();
        regrades.forEach((position, held) -> held.stream()
                .map(RegradeBook.Held::regrading)
                .filter(one -> one.change() instanceof Change.NewKey)
                .reduce((earlier, later) -> later)
                .ifPresent(key -> keys.put(position, key)));
        boolean again = inForce.stream().anyMatch(mark -> mark.n() > 1);
        var given = inForce.stream().map(Mark::given).toList();
        return reviews.of(attempt, sheet, answers, given, keys, again ? book.remarks(sheet.attempt()) : List.of());
    }

    /** What holds for this run, by position. One query where nothing was ever marked again at the quiz. */
    private Map<Integer, List<RegradeBook.Held>> regrades(Sheet sheet) {
        var held = new HashMap<Integer, List<RegradeBook.Held>>();
        if (book.any(sheet.quiz().id())) {
            var run = enrolments.get(sheet.enrolment()).run().id();
            var all = book.of(run, sheet.quiz().id());
            var items = sheet.items();
            for (int position = 0; position < items.size(); position++) {
                held.put(position, book.held(all, items.get(position)));
            }
        }
        return held;
    }

    /** @return the marks in force, by position */
    private List<Mark> close(
            Attempt attempt,
            Sheet sheet,
            Map<Integer, Answer> answers,
            Map<Integer, List<RegradeBook.Held>> regrades,
            Step.Type how) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var grades = mark(sheet, answers);
        var inForce = new ArrayList<Mark>();
        var score = Score.NONE;
        var before = attempt.wasReopened() ? newest(sheet.attempt()) : Map.<Integer, Integer>of();
        for (int position = 0; position < grades.size(); position++) {
            int available = sheet.items().get(position).marks();
            var chosen = question(sheet, position)
                    .chosen(sheet.variants().get(position), answers.getOrDefault(position, Answer.NONE));
            int n = before.getOrDefault(position, 0) + 1;
            var mark = marks.save(new Mark(
                    ids.next(),
                    sheet.attempt(),
                    position,
                    n,
                    sheet.items().get(position).id(),
                    new ItemMark(grades.get(position), available),
                    chosen,
                    now));
            for (var held : regrades.getOrDefault(position, List.of())) {
                mark = corrected(mark, held, sheet.variants().get(position), answers, now);
            }
            inForce.add(mark);
            score = score.plus(mark.given().score());
        }
        long n = steps.version(sheet.attempt().value()) + 1;
        steps.save(Step.ofItself(ids.next(), sheet.attempt(), n, how, attempt.place(), "", now));
        var given = inForce.stream().map(Mark::given).toList();
        int waiting = ItemMark.waiting(given);
        attempt.handIn(score, Paper.passes(sheet.quiz(), given), waiting, now);
        events.publishEvent(new AttemptSubmitted(
                attempt.id(),
                attempt.enrolment(),
                attempt.module(),
                attempt.quiz(),
                attempt.revision(),
                score,
                attempt.passed(),
                waiting,
                now));
        if (waiting > 0) {
            notices.waiting(sheet);
        }
        if (inForce.stream().anyMatch(mark -> mark.n() > 1)) {
            attempts.flush(); // what is told of them is read past the session
        }
        return inForce;
    }

    /** Of an attempt that was handed in before: the number of each question's newest mark, by position. */
    private Map<Integer, Integer> newest(AttemptId attempt) {
        return marks.inForce(attempt.value()).stream().collect(Collectors.toMap(Mark::position, Mark::n));
    }

    /** Whoever hands in after a question was marked again for his run is marked likewise, and can see it. */
    private Mark corrected(
            Mark mark, RegradeBook.Held held, Variant variant, Map<Integer, Answer> answers, Instant now) {
        var before = mark.given();
        var given = held.regrading().mark(variant, answers.getOrDefault(mark.position(), Answer.NONE), before);
        return given.equals(before) ? mark : marks.save(mark.corrected(ids.next(), given, now, held.id()));
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
        return sheet.items().get(position).question();
    }
}
