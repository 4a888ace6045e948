package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.quiz.Item;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;

/** Puts together what a trainee sees of a marked attempt. */
@Component
class Reviews {

    private final Steps steps;
    private final Enrolments enrolments;
    private final Editions editions;
    private final GivenMarks given;
    private final Phases phases;

    Reviews(Steps steps, Enrolments enrolments, Editions editions, GivenMarks given, Phases phases) {
        this.steps = steps;
        this.enrolments = enrolments;
        this.editions = editions;
        this.given = given;
        this.phases = phases;
    }

    /** The answers in force, by position. */
    Map<Integer, Answer> answers(AttemptId attempt) {
        return steps.newest(attempt.value(), Set.of(Step.Type.ANSWER)).stream()
                .collect(Collectors.toMap(Step::position, Step::answer));
    }

    private Map<Integer, Certainty> certainties(AttemptId attempt) {
        return steps.newest(attempt.value(), Set.of(Step.Type.ANSWER)).stream()
                .filter(step -> step.certainty().isPresent())
                .collect(Collectors.toMap(
                        Step::position, step -> step.certainty().orElseThrow()));
    }

    /** @param keys by position, where another key holds now than the one that was asked with */
    Review of(
            Attempt attempt,
            Sheet sheet,
            Map<Integer, Answer> answers,
            List<ItemMark> marks,
            Map<Integer, Regrading> keys,
            List<Remark> remarks) {
        var course = course(sheet);
        var quiz = sheet.quiz();
        var seen = phases.of(quiz, enrolments.get(sheet.enrolment()).run().id());
        var said = seen.answers() ? said(sheet, marks) : Map.<Integer, List<Review.Said>>of();
        var sure = quiz.conduct().certainty() ? certainties(attempt.id()) : Map.<Integer, Certainty>of();
        var items = !seen.answers()
                ? List.<Review.Reviewed>of()
                : IntStream.range(0, sheet.items().size())
                        .mapToObj(position -> underKey(
                                reviewed(
                                        sheet,
                                        course,
                                        position,
                                        answers.getOrDefault(position, Answer.NONE),
                                        marks.get(position),
                                        said.getOrDefault(position, List.of()),
                                        Optional.ofNullable(sure.get(position))),
                                Optional.ofNullable(keys.get(position))))
                        .toList();
        var handedInAt = attempt.handedInAt();
        return new Review(
                attempt.id(),
                attempt.enrolment(),
                quiz.id(),
                quiz.module(),
                quiz.title(),
                attempt.number(),
                seen.score() ? attempt.score() : Score.NONE,
                quiz.pass(),
                seen.score() && attempt.passed(),
                attempt.unmarked(),
                attempt.startedAt(),
                handedInAt == null ? attempt.startedAt() : handedInAt,
                seen.score() ? objectives(sheet.items(), course, marks) : List.of(),
                !seen.score()
                        ? List.of()
                        : quiz.plan().sections().stream()
                                .map(section -> new Review.SectionScore(
                                        section.title(),
                                        ItemMark.sum(marks.subList(section.from(), section.to())),
                                        section.pass(),
                                        ItemMark.waiting(marks.subList(section.from(), section.to()))))
                                .toList(),
                items,
                seen.score() ? remarks : List.of(),
                seen,
                quiz.conduct().certainty() && seen.score()
                        ? Optional.of(certainty(marks, answers, sure))
                        : Optional.empty(),
                attempt.honoured());
    }

    /** Of the questions that count and are marked already. */
    private static CertaintyScore certainty(
            List<ItemMark> marks, Map<Integer, Answer> answers, Map<Integer, Certainty> sure) {
        return CertaintyScore.of(IntStream.range(0, marks.size())
                .filter(position -> marks.get(position).marks() > 0)
                .filter(position -> !(marks.get(position).grade() instanceof Grade.NeedsReview))
                .mapToObj(position -> new CertaintyScore.Given(
                        marks.get(position).grade().fraction(),
                        !answers.getOrDefault(position, Answer.NONE).isEmpty(),
                        sure.getOrDefault(position, Certainty.UNSURE)))
                .toList());
    }

    /** With what is right now, and why. */
    private static Review.Reviewed underKey(Review.Reviewed asked, Optional<Regrading> held) {
        return held.flatMap(regrading -> regrading
                        .key()
                        .map(key -> new Review.Reviewed(
                                asked.position(),
                                asked.kind(),
                                key.question(),
                                regrading.shown(asked.variant()),
                                asked.answer(),
                                asked.grade(),
                                asked.marks(),
                                key.reason(),
                                asked.lesson(),
                                asked.lessonTitle(),
                                asked.sources(),
                                asked.said(),
                                asked.sure())))
                .orElse(asked);
    }

    /** One question after its answer, in practice. */
    Review.Reviewed one(Sheet sheet, int position, Answer answer) {
        var question = sheet.items().get(position).question();
        var grade = question.mark(sheet.variants().get(position), answer);
        return reviewed(
                sheet,
                course(sheet),
                position,
                answer,
                new ItemMark(grade, sheet.items().get(position).marks()),
                List.of(),
                Optional.empty());
    }

    private Course course(Sheet sheet) {
        return editions.course(enrolments.get(sheet.enrolment()).run().edition());
    }

    /** By position, and only of what is marked. One query where the quiz asks something that people mark. */
    private Map<Integer, List<Review.Said>> said(Sheet sheet, List<ItemMark> marks) {
        var said = new HashMap<Integer, List<Review.Said>>();
        var items = sheet.items();
        if (items.stream().anyMatch(item -> item.question().rubric().isPresent())) {
            given.of(sheet.attempt()).forEach((position, own) -> {
                if (marks.get(position).grade() instanceof Grade.Marked) {
                    var rubric = items.get(position).question().rubric().orElseThrow();
                    said.put(
                            position,
                            rubric.counting(own, GivenMark::levels).stream()
                                    .map(mark -> new Review.Said(mark.remark(), mark.reason()))
                                    .filter(one -> !one.remark().isEmpty()
                                            || !one.corrected().isEmpty())
                                    .toList());
                }
            });
        }
        return said;
    }

    private static Review.Reviewed reviewed(
            Sheet sheet,
            Course course,
            int position,
            Answer answer,
            ItemMark given,
            List<Review.Said> said,
            Optional<Certainty> sure) {
        var item = sheet.items().get(position);
        return new Review.Reviewed(
                position,
                item.kind(),
                item.question(),
                sheet.variants().get(position),
                answer,
                given.grade(),
                given.marks(),
                item.reason(),
                item.lesson(),
                course.lesson(item.lesson()).map(Course.Lesson::title).orElse(Localized.EMPTY),
                sources(item, course),
                said,
                sure);
    }

    /** A newer edition may know a source no more. */
    private static List<Course.Source> sources(Item item, Course course) {
        return item.sources().stream()
                .map(course.sources()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** In the order in which the quiz first asks for each. A newer edition may know an objective no more. */
    private static List<Review.ObjectiveScore> objectives(List<Item> items, Course course, List<ItemMark> marks) {
        var scores = new LinkedHashMap<String, Score>();
        for (int position = 0; position < marks.size(); position++) {
            var item = items.get(position);
            scores.merge(item.objective(), marks.get(position).score(), Score::plus);
        }
        var texts = new LinkedHashMap<String, Localized>();
        course.modules().stream()
                .flatMap(module -> module.objectives().stream())
                .forEach(objective -> texts.put(objective.id(), objective.text()));
        var list = new ArrayList<Review.ObjectiveScore>();
        scores.forEach((objective, score) ->
                list.add(new Review.ObjectiveScore(objective, texts.getOrDefault(objective, Localized.EMPTY), score)));
        return list;
    }
}
