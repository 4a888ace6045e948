package kz.ustaz.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for what his run sees of a quiz only later: where it has no closing he releases it himself, and may take
 * that back; each is a row with a reason, and audited. A run that the caller does not lead does not exist for him:
 * {@link NotFound}.
 */
@Service
public class ResultRelease {

    private final Leading leading;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Phases phases;
    private final Releases releases;
    private final ExamNotices notices;
    private final Names names;
    private final Audit audit;
    private final ExamTime time;

    ResultRelease(
            Leading leading,
            Editions editions,
            Quizzes quizzes,
            Phases phases,
            Releases releases,
            ExamNotices notices,
            Names names,
            Audit audit,
            ExamTime time) {
        this.leading = leading;
        this.editions = editions;
        this.quizzes = quizzes;
        this.phases = phases;
        this.releases = releases;
        this.notices = notices;
        this.names = names;
        this.audit = audit;
        this.time = time;
    }

    /** A quiz that shows more later. @param sitting how many have it open now @param released empty where it is not */
    public record Line(String quiz, Localized title, Seen seen, int sitting, Optional<Released> released) {}

    /** @param by the lead's name */
    public record Released(String by, Instant at, String reason) {}

    /** In teaching order; a quiz that shows all it ever shows at once is left out. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller, RunId run) {
        var led = leading.led(caller, run);
        return editions.course(led.edition()).modules().stream()
                .flatMap(module -> module.quizzes().stream())
                .map(placed -> quizzes.in(led.edition(), placed.quiz()))
                .filter(quiz -> quiz.later().showsMoreThan(quiz.review()))
                .map(quiz -> new Line(
                        quiz.id(),
                        quiz.title(),
                        phases.of(quiz, run),
                        phases.sitting(run, quiz.id()),
                        releases.inForce(run, quiz.id())
                                .map(act -> new Released(name(act.by()), act.at(), act.reason()))))
                .toList();
    }

    /**
     * Lets everybody of the run who has handed in see it all, and tells them. Refused while somebody sits the quiz, and while a closing is
     * to come, which shows it by itself.
     *
     * @param reason 1–1000 characters
     */
    @Transactional
    public ExamRoom.Outcome release(Caller caller, RunId run, String quiz, String reason) {
        var led = leading.led(caller, run);
        var asked = known(led, quiz);
        var wrong = ReasonRule.refusal(reason).or(() -> refusal(asked, run));
        return wrong.<ExamRoom.Outcome>map(ExamRoom.Outcome.No::new).orElseGet(() -> {
            notices.released(run, asked);
            return add(caller, run, quiz, true, reason);
        });
    }

    /** From now on it is hidden again; who saw it has seen it. @param reason 1–1000 characters */
    @Transactional
    public ExamRoom.Outcome takeBack(Caller caller, RunId run, String quiz, String reason) {
        known(leading.led(caller, run), quiz);
        var wrong = ReasonRule.refusal(reason)
                .or(() -> releases.inForce(run, quiz).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Refused("assessment.refused.not-released")));
        return wrong.<ExamRoom.Outcome>map(ExamRoom.Outcome.No::new)
                .orElseGet(() -> add(caller, run, quiz, false, reason));
    }

    private Quiz known(Run run, String quiz) {
        return quizzes.in(run.edition(), quiz);
    }

    private Optional<Refused> refusal(Quiz quiz, RunId run) {
        if (!phases.of(quiz, run).isMoreToCome()) {
            return Optional.of(new Refused("assessment.refused.shown-already"));
        }
        var closing = phases.closes(run, quiz.id()).filter(time.now()::isBefore);
        if (closing.isPresent()) {
            return Optional.of(new Refused("assessment.refused.closing-to-come", closing.get()));
        }
        int sitting = phases.sitting(run, quiz.id());
        return sitting == 0
                ? Optional.empty()
                : Optional.of(new Refused("assessment.refused.still-sitting", Integer.toString(sitting)));
    }

    private ExamRoom.Outcome add(Caller caller, RunId run, String quiz, boolean released, String reason) {
        releases.add(run, quiz, released, new Releases.Act(caller.person(), time.wall(), reason.strip()));
        audit.record(
                caller,
                released ? "exam.release" : "exam.release-back",
                run.value().toString(),
                Map.of("quiz", quiz, "reason", reason.strip()));
        return new ExamRoom.Outcome.Done();
    }

    private String name(PersonId person) {
        return Optional.ofNullable(names.of(List.of(person)).get(person))
                .map(Names.Name::cyrillic)
                .orElse("");
    }
}
