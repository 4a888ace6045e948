package kz.ustaz.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.assessment.AttemptReopened;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.assessment.AttemptsRegraded;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EditionAdopted;
import kz.ustaz.roster.Enrolled;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the read tables in step with the facts: what was read here, and what was handed in. It follows in the transaction
 * of each fact, so that whoever passes a quiz finds the next module open at once; and it can make all of it again.
 */
@Component
class Standings {

    private final StandingTable standings;
    private final QuizStandings quizzes;
    private final Readings readings;
    private final Submissions submissions;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes revisions;

    Standings(
            StandingTable standings,
            QuizStandings quizzes,
            Readings readings,
            Submissions submissions,
            Enrolments enrolments,
            Editions editions,
            Quizzes revisions) {
        this.standings = standings;
        this.quizzes = quizzes;
        this.readings = readings;
        this.submissions = submissions;
        this.enrolments = enrolments;
        this.editions = editions;
        this.revisions = revisions;
    }

    /** What an enrolment has done. Two queries. */
    Facts facts(EnrolmentId enrolment) {
        return new Facts(
                readings.of(enrolment).stream().collect(Collectors.toMap(Reading::lesson, Function.identity())),
                quizzes.of(enrolment).stream().collect(Collectors.toMap(QuizStanding::quiz, Function.identity())));
    }

    /** Counts a fact about a module: holds its row, lets the fact be written, and follows. */
    void follow(EnrolmentId enrolment, Course course, Course.Module module, Runnable fact) {
        standings.hold(enrolment, module.id());
        fact.run();
        standings.put(enrolment, Standing.of(module, new Progress(course, facts(enrolment))));
    }

    /** Rows from the first day, so that tables of many people have everybody. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Enrolled event) {
        count(event.enrolment(), editions.course(event.edition()));
    }

    /** Another edition may ask for more or less: everybody's rows are made again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EditionAdopted event) {
        var course = editions.course(event.now());
        enrolments.of(event.run()).forEach(enrolment -> count(enrolment.id(), course));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttemptSubmitted event) {
        var course = course(event.enrolment());
        course.module(event.module())
                .ifPresentOrElse(
                        module -> follow(event.enrolment(), course, module, () -> count(event)), () -> count(event));
    }

    /** A score may have fallen, so what counts is looked for anew; of the other quizzes nothing is touched. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttemptsRegraded event) {
        var people = event.enrolments();
        if (people.isEmpty()) {
            return;
        }
        var course = course(people.getFirst());
        for (var enrolment : people) {
            course.module(event.module())
                    .ifPresentOrElse(
                            module -> follow(enrolment, course, module, () -> countAgain(enrolment, event.quiz())),
                            () -> countAgain(enrolment, event.quiz()));
        }
    }

    /** What it gave counts no more, and may have been the best, or all there was. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttemptReopened event) {
        var course = course(event.enrolment());
        course.module(event.module())
                .ifPresentOrElse(
                        module -> follow(
                                event.enrolment(), course, module, () -> countAgain(event.enrolment(), event.quiz())),
                        () -> countAgain(event.enrolment(), event.quiz()));
    }

    private void countAgain(EnrolmentId enrolment, String quiz) {
        var attempts = of(enrolment, quiz).toList();
        if (attempts.isEmpty()) {
            quizzes.drop(enrolment, quiz);
        } else {
            put(enrolment, attempts);
        }
    }

    private void count(AttemptSubmitted event) {
        // its own row may not be written yet, and may be told of twice
        var others = of(event.enrolment(), event.quiz())
                .filter(attempt -> !attempt.attempt().equals(event.attempt()));
        put(
                event.enrolment(),
                Stream.concat(others, Stream.of(event))
                        .sorted(Comparator.comparing(AttemptSubmitted::at)
                                .thenComparing(attempt -> attempt.attempt().value()))
                        .toList());
    }

    /** The earliest first. */
    private Stream<AttemptSubmitted> of(EnrolmentId enrolment, String quiz) {
        return submissions.of(enrolment).stream()
                .filter(attempt -> attempt.quiz().equals(quiz));
    }

    /** By the rule of the revision that was sat last: it is the one that its trainee was told before he began. */
    private void put(EnrolmentId enrolment, List<AttemptSubmitted> attempts) {
        if (!attempts.isEmpty()) {
            var rules = revisions.revision(attempts.getLast().revision());
            quizzes.put(enrolment, QuizStanding.of(attempts, rules.conduct().counts(), rules.pass()));
        }
    }

    /** Makes the read tables of one enrolment again from the facts. */
    @Transactional
    void rebuild(EnrolmentId enrolment) {
        var course = course(enrolment);
        course.modules().forEach(module -> standings.hold(enrolment, module.id()));
        quizzes.clear(enrolment);
        submissions.of(enrolment).stream()
                .collect(Collectors.groupingBy(AttemptSubmitted::quiz))
                .values()
                .forEach(attempts -> put(enrolment, attempts));
        write(enrolment, course);
    }

    private void count(EnrolmentId enrolment, Course course) {
        course.modules().forEach(module -> standings.hold(enrolment, module.id()));
        write(enrolment, course);
    }

    /** Rows that are held. */
    private void write(EnrolmentId enrolment, Course course) {
        var progress = new Progress(course, facts(enrolment));
        course.modules().forEach(module -> standings.put(enrolment, Standing.of(module, progress)));
    }

    /** As the tables have it now. */
    List<Standing> of(EnrolmentId enrolment) {
        return standings.of(enrolment);
    }

    Map<String, QuizStanding> quizzesOf(EnrolmentId enrolment) {
        return facts(enrolment).quizzes();
    }

    private Course course(EnrolmentId enrolment) {
        return editions.course(enrolments.get(enrolment).run().edition());
    }
}
