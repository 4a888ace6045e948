package kz.ustaz.study;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trainee's desk for reading. Longer than most, as opening, reading and checking share what they must find first. */
@Service
public class Lessons {

    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Standings standings;
    private final Readings readings;
    private final CheckAnswers checks;
    private final NoteBook notes;
    private final Clock clock;

    Lessons(
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Standings standings,
            Readings readings,
            CheckAnswers checks,
            NoteBook notes,
            Clock clock) {
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.standings = standings;
        this.readings = readings;
        this.checks = checks;
        this.notes = notes;
        this.clock = clock;
    }

    /** A lesson of the caller's course, found. */
    private record Found(Enrolment enrolment, Course course, Course.Module module, Course.Lesson lesson, Facts facts) {
        Progress progress() {
            return new Progress(course, facts);
        }
    }

    /** @throws NotFound unless the enrolment is the caller's and its edition has the lesson */
    @Transactional
    public LessonPage open(Caller caller, EnrolmentId enrolment, String lesson) {
        var found = find(caller, enrolment, lesson);
        var locked = found.progress().locked(found.module());
        if (locked.isPresent()) {
            return new LessonPage.Locked(
                    enrolment, found.lesson().title(), found.module().title(), locked.get());
        }
        var reading = found.facts().reading(lesson);
        if (reading.isEmpty()) {
            standings.follow(enrolment, found.course(), found.module(), () -> openFirst(enrolment, lesson));
        }
        return page(found, reading);
    }

    private void openFirst(EnrolmentId enrolment, String lesson) {
        if (readings.find(enrolment, lesson).isEmpty()) {
            readings.open(enrolment, lesson, clock.instant());
        }
    }

    /** Remembers the section last seen. An anchor that the lesson does not have is ignored. */
    @Transactional
    public void remember(Caller caller, EnrolmentId enrolment, String lesson, String anchor) {
        var found = reached(caller, enrolment, lesson);
        boolean known = found.lesson().texts().values().stream()
                .flatMap(text -> text.sections().stream())
                .anyMatch(section -> section.anchor().equals(anchor));
        if (known) {
            readings.remember(enrolment, lesson, anchor);
        }
    }

    /** Again changes nothing. */
    @Transactional
    public void markRead(Caller caller, EnrolmentId enrolment, String lesson) {
        var found = reached(caller, enrolment, lesson);
        standings.follow(enrolment, found.course(), found.module(), () -> {
            openFirst(enrolment, lesson);
            readings.read(enrolment, lesson, clock.instant());
        });
    }

    /**
     * Stores an answer to a check-yourself question and, when that is durable, gives back the key.
     *
     * @throws NotFound unless the lesson asks this item
     * @throws IllegalArgumentException if the answer could not come from its control, or is empty; nothing is stored
     */
    @Transactional
    public SelfCheck check(Caller caller, EnrolmentId enrolment, String lesson, String item, Answer answer) {
        var found = reached(caller, enrolment, lesson);
        var asked = asked(found).get(item);
        if (asked == null) {
            throw new NotFound("check");
        }
        var variant = variant(found.enrolment(), asked);
        if (answer.isEmpty() || !asked.question().accepts(variant, answer)) {
            throw new IllegalArgumentException("not an answer to this question");
        }
        var grade = asked.question().mark(variant, answer);
        checks.add(enrolment, lesson, asked, answer, grade.fraction(), clock.instant());
        return revealed(asked, variant, answer, grade);
    }

    private Found find(Caller caller, EnrolmentId id, String lessonId) {
        var enrolment = enrolments.own(caller, id);
        var course = editions.course(enrolment.run().edition());
        var lesson = course.lesson(lessonId).orElseThrow(() -> new NotFound("lesson"));
        var module = course.moduleOf(lessonId).orElseThrow(() -> new NotFound("lesson"));
        return new Found(enrolment, course, module, lesson, standings.facts(id));
    }

    /** A lesson of a module that is not locked. */
    private Found reached(Caller caller, EnrolmentId enrolment, String lesson) {
        var found = find(caller, enrolment, lesson);
        if (found.progress().locked(found.module()).isPresent()) {
            throw new NotFound("lesson");
        }
        return found;
    }

    private LessonPage.Open page(Found found, Optional<Reading> reading) {
        var lessons = found.module().lessons();
        int index = lessons.indexOf(found.lesson());
        return new LessonPage.Open(
                found.enrolment().id(),
                found.module(),
                found.lesson(),
                index + 1,
                reading.filter(Reading::isRead).isPresent(),
                reading.map(Reading::place).orElse(""),
                neighbour(found.module(), index - 1),
                neighbour(found.module(), index + 1),
                Progress.required(found.module()).map(Course.Placement::quiz).findFirst(),
                selfChecks(found),
                found.course().glossary(),
                found.course().sources(),
                notes.of(found.enrolment().person(), found.lesson().id()));
    }

    private static Optional<LessonPage.Neighbour> neighbour(Course.Module module, int index) {
        if (index < 0 || index >= module.lessons().size()) {
            return Optional.empty();
        }
        var lesson = module.lessons().get(index);
        return Optional.of(new LessonPage.Neighbour(lesson.id(), lesson.title()));
    }

    private Map<String, SelfCheck> selfChecks(Found found) {
        var given = checks.latest(found.enrolment().id(), found.lesson().id());
        var shown = new LinkedHashMap<String, SelfCheck>();
        asked(found).forEach((id, item) -> {
            var variant = variant(found.enrolment(), item);
            var earlier = Optional.ofNullable(given.get(id))
                    .filter(one -> one.revision().equals(item.revision()))
                    .filter(one -> item.question().accepts(variant, one.answer()));
            shown.put(
                    id,
                    earlier.map(one -> revealed(
                                    item, variant, one.answer(), item.question().mark(variant, one.answer())))
                            .orElseGet(() ->
                                    new SelfCheck(id, item.kind(), variant.prompt(), Answer.NONE, Optional.empty())));
        });
        return shown;
    }

    /** In the order of the text, so that a page can name a question by its place. */
    private Map<String, Item> asked(Found found) {
        var asked = new LinkedHashMap<String, Item>();
        found.lesson().texts().values().stream()
                .flatMap(text -> text.sections().stream())
                .flatMap(section -> section.blocks().stream())
                .filter(Course.Block.Check.class::isInstance)
                .map(block -> ((Course.Block.Check) block).item())
                .distinct()
                .forEach(id ->
                        quizzes.check(found.enrolment().run().edition(), id).ifPresent(item -> asked.put(id, item)));
        return asked;
    }

    /** The same for one person each time, so that an earlier answer still means what it meant. */
    private static Variant variant(Enrolment enrolment, Item item) {
        long seed = enrolment.id().value().getLeastSignificantBits()
                ^ item.revision().getLeastSignificantBits();
        return item.question().vary(Dice.of(seed, 0));
    }

    private static SelfCheck revealed(Item item, Variant variant, Answer answer, Grade grade) {
        return new SelfCheck(
                item.id(),
                item.kind(),
                variant.prompt(),
                answer,
                Optional.of(new SelfCheck.Revealed(
                        item.question(), variant, answer, grade, item.reason(), item.sources())));
    }
}
