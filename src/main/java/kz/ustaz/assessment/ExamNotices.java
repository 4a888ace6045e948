package kz.ustaz.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.common.PersonId;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;

/**
 * Tells trainees what others did about their quizzes, and markers that something waits. An answer that is saved, and a
 * hand-in of which nothing waits, tell nobody anything: they cost not one statement more.
 */
@Component
class ExamNotices {

    private static final String RESULTS = "results";

    private final Notices notices;
    private final RunStaff staff;
    private final Enrolments enrolments;
    private final Attempts attempts;

    ExamNotices(Notices notices, RunStaff staff, Enrolments enrolments, Attempts attempts) {
        this.notices = notices;
        this.staff = staff;
        this.enrolments = enrolments;
        this.attempts = attempts;
    }

    /** Whoever of the run has handed in may see more now. */
    void released(RunId run, Quiz quiz) {
        var people = enrolments.people(run);
        var whom = people.isEmpty()
                ? Set.<PersonId>of()
                : attempts
                        .handedIn(
                                people.keySet().stream().map(EnrolmentId::value).toList(), quiz.id())
                        .stream()
                        .map(attempt -> people.get(attempt.enrolment()))
                        .collect(Collectors.toSet());
        notices.tell(whom, Notice.of("notice.released", RESULTS, Fact.of(quiz.title())));
    }

    /** By people, the last of what waited. */
    void marked(Sheet sheet) {
        notices.tellOnce(
                List.of(sheet.person()),
                Notice.of("notice.marked", page(sheet), Fact.of(sheet.quiz().title())));
    }

    void regraded(Collection<Sheet> changed) {
        changed.stream()
                .collect(Collectors.groupingBy(
                        sheet -> sheet.quiz().title(), Collectors.mapping(Sheet::person, Collectors.toSet())))
                .forEach((title, people) ->
                        notices.tellOnce(people, Notice.of("notice.regraded", RESULTS, Fact.of(title))));
    }

    /** What one person may now and could not before. */
    void allowed(PersonId person, Quiz quiz, EnrolmentId enrolment, Allowance before, Allowance now) {
        String page = "quiz/" + enrolment.value() + "/" + quiz.id();
        var title = Fact.of(quiz.title());
        if (now.minutes() > before.minutes()) {
            var minutes = Fact.of(Integer.toString(now.minutes()));
            notices.tell(List.of(person), Notice.of("notice.more-time", page, title, minutes));
        }
        now.closes()
                .filter(at -> !before.closes().equals(now.closes()))
                .ifPresent(
                        at -> notices.tell(List.of(person), Notice.of("notice.own-closing", page, title, Fact.of(at))));
    }

    /** The run's markers, or who leads it where it has none: once, however many answers wait by the time they look. */
    void waiting(Sheet sheet) {
        var run = enrolments.get(sheet.enrolment()).run();
        UUID id = run.id().value();
        var whom = new HashSet<>(staff.of(id, Set.of(Role.MARKER)));
        if (whom.isEmpty()) {
            whom.addAll(staff.of(id, Set.of(Role.LEAD)));
        }
        whom.remove(sheet.person());
        notices.tellOnce(
                whom,
                Notice.of(
                        "notice.essays",
                        "marking/" + id + "/" + sheet.quiz().id(),
                        Fact.of(sheet.quiz().title()),
                        Fact.of(run.title())));
    }

    private static String page(Sheet sheet) {
        return "result/" + sheet.attempt().value();
    }
}
