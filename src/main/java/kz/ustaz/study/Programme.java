package kz.ustaz.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Names;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trainee's desk for the whole course: what is done, due and locked, and what comes next. */
@Service
public class Programme {

    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Submissions submissions;
    private final Standings standings;
    private final Names names;

    Programme(
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Submissions submissions,
            Standings standings,
            Names names) {
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.submissions = submissions;
        this.standings = standings;
        this.names = names;
    }

    /** @param name what to greet with; may be empty @param runs the caller's, the newest first @param page the chosen one */
    public record Shown(String name, List<RunChoice> runs, Optional<Page> page) {}

    public record RunChoice(EnrolmentId enrolment, String title, LocalDate starts) {}

    /** @param percent of lessons read and required quizzes passed, 0–100, rounded down */
    public record Page(
            EnrolmentId enrolment,
            String run,
            Localized course,
            Localized summary,
            int percent,
            Optional<Next> next,
            List<Day> days) {}

    /** A module. @param waitsFor names of modules that must be complete before, where locked @param percent 0–100 */
    public record Day(
            Course.Module module,
            ModuleState state,
            List<Localized> waitsFor,
            int percent,
            List<LessonLine> lessons,
            List<QuizLine> quizzes) {}

    public record LessonLine(Course.Lesson lesson, boolean read, boolean begun) {}

    /**
     * @param questions how many
     * @param pass percent 0–100
     * @param best the score that counts
     * @param waits for people to mark it
     * @param hidden whether it may not be seen yet
     */
    public record QuizLine(
            String quiz,
            Localized title,
            boolean required,
            int questions,
            int pass,
            Optional<Score> best,
            boolean passed,
            boolean waits,
            boolean hidden,
            Optional<AttemptId> open) {}

    /** The newest run of the caller. The number of queries does not depend on the course or the runs. */
    @Transactional(readOnly = true)
    public Shown show(Caller caller) {
        var own = enrolments.own(caller);
        return shown(caller, own, own.stream().findFirst());
    }

    /** @throws NotFound unless the enrolment is the caller's */
    @Transactional(readOnly = true)
    public Shown show(Caller caller, EnrolmentId enrolment) {
        var own = enrolments.own(caller);
        var chosen = own.stream()
                .filter(one -> one.id().equals(enrolment))
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment"));
        return shown(caller, own, Optional.of(chosen));
    }

    private Shown shown(Caller caller, List<Enrolment> own, Optional<Enrolment> chosen) {
        var choices = own.stream()
                .map(one -> new RunChoice(one.id(), one.run().title(), one.run().starts()))
                .toList();
        return new Shown(greeting(caller), choices, chosen.map(this::page));
    }

    private Page page(Enrolment enrolment) {
        var edition = enrolment.run().edition();
        var course = editions.course(edition);
        var progress = new Progress(course, standings.facts(enrolment.id()));
        var open = submissions.open(enrolment.id());
        var hidden = hidden(enrolment, course);
        return new Page(
                enrolment.id(),
                enrolment.run().title(),
                course.title(),
                course.summary(),
                progress.percent(),
                new NextStep(progress, quiz -> quizzes.in(edition, quiz)).after(open),
                course.modules().stream()
                        .map(module -> day(module, enrolment, progress, open, hidden))
                        .toList());
    }

    /** Asked only where a quiz hides its score. */
    private Set<String> hidden(Enrolment enrolment, Course course) {
        boolean any = course.modules().stream()
                .flatMap(module -> module.quizzes().stream())
                .anyMatch(placed ->
                        quizzes.in(enrolment.run().edition(), placed.quiz()).review() == Quiz.Review.NONE);
        return any ? submissions.hidden(enrolment.id()) : Set.of();
    }

    private Day day(
            Course.Module module,
            Enrolment enrolment,
            Progress progress,
            List<Submissions.Open> open,
            Set<String> hidden) {
        var facts = progress.facts();
        var state = progress.state(module);
        return new Day(
                module,
                state,
                state == ModuleState.LOCKED
                        ? progress.waitsFor(module).stream()
                                .map(Course.Module::title)
                                .toList()
                        : List.of(),
                progress.percent(module),
                module.lessons().stream()
                        .map(lesson -> new LessonLine(
                                lesson,
                                facts.isRead(lesson.id()),
                                facts.reading(lesson.id()).isPresent()))
                        .toList(),
                module.quizzes().stream()
                        .map(placement -> line(
                                placement,
                                quizzes.in(enrolment.run().edition(), placement.quiz()),
                                facts,
                                open,
                                hidden.contains(placement.quiz())))
                        .toList());
    }

    private static QuizLine line(
            Course.Placement placement, Quiz quiz, Facts facts, List<Submissions.Open> open, boolean hidden) {
        return new QuizLine(
                quiz.id(),
                quiz.title(),
                placement.required(),
                quiz.asked(),
                quiz.pass(),
                facts.quiz(quiz.id()).filter(sat -> !hidden).map(QuizStanding::best),
                !hidden && facts.isPassed(quiz.id()),
                !hidden && facts.quiz(quiz.id()).filter(QuizStanding::waits).isPresent(),
                hidden,
                open.stream()
                        .filter(one -> one.quiz().equals(quiz.id()))
                        .map(Submissions.Open::attempt)
                        .findFirst());
    }

    /** Given name and patronymic, as one is addressed; the family name stands first. */
    private String greeting(Caller caller) {
        var name = names.of(List.of(caller.person())).get(caller.person());
        if (name == null) {
            return "";
        }
        String[] words = name.cyrillic().strip().split("\\s+", -1);
        return words.length < 2
                ? name.cyrillic().strip()
                : Arrays.stream(words).skip(1).collect(Collectors.joining(" "));
    }
}
