package kz.ustaz.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.QuizDifference;
import kz.ustaz.quiz.ports.Differences;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for which edition his run teaches. A newer one comes only when he says so, seeing what differs and who
 * has sat what already. A run that the caller does not lead does not exist for him: {@link NotFound}.
 */
@Service
public class Adoption {

    private final Leading leading;
    private final Editions editions;
    private final Differences differences;
    private final Enrolments enrolments;
    private final SatCounts sat;

    Adoption(Leading leading, Editions editions, Differences differences, Enrolments enrolments, SatCounts sat) {
        this.leading = leading;
        this.editions = editions;
        this.differences = differences;
        this.enrolments = enrolments;
        this.sat = sat;
    }

    /** A run in the list. @param current whether it teaches the newest edition */
    public record Line(Run run, boolean current) {}

    /** What differs about one quiz. @param handedIn attempts of the run at it @param underWay attempts that are open */
    public record Changed(QuizDifference difference, long handedIn, long underWay) {}

    /**
     * A run and the newest edition.
     *
     * @param lessons how many lessons' texts differ
     */
    public record Offer(Run run, EditionId newest, List<Changed> quizzes, long lessons) {

        public boolean current() {
            return run.edition().equals(newest);
        }
    }

    /** What became of adopting. */
    public sealed interface Outcome {

        record Adopted(Offer offer) implements Outcome {}

        record No(Refused reason, Offer offer) implements Outcome {}
    }

    /** The caller's runs, the latest start first. Three queries. */
    @Transactional(readOnly = true)
    public List<Line> runs(Caller caller) {
        var newest = editions.newest();
        return leading.led(caller).stream()
                .map(run -> new Line(run, newest.filter(run.edition()::equals).isPresent()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Offer offer(Caller caller, RunId run) {
        return offer(leading.led(caller, run));
    }

    /** @param seen the newest edition as the caller saw it: nobody adopts what he has not seen */
    @Transactional
    public Outcome adopt(Caller caller, RunId run, EditionId seen) {
        if (!editions.newest().equals(Optional.of(seen))) {
            return new Outcome.No(new Refused("assessment.refused.newer-meanwhile"), offer(caller, run));
        }
        return new Outcome.Adopted(offer(leading.adopt(caller, run, seen)));
    }

    private Offer offer(Run run) {
        var newest = editions.newest().orElseThrow(() -> new NotFound("edition"));
        if (newest.equals(run.edition())) {
            return new Offer(run, newest, List.of(), 0);
        }
        var people =
                enrolments.of(run.id()).stream().map(one -> one.id().value()).toList();
        Map<String, SatCounts.Count> counts = sat.of(people);
        var changed = differences.between(run.edition(), newest).stream()
                .map(one -> {
                    var count = counts.getOrDefault(one.quiz(), SatCounts.Count.NONE);
                    return new Changed(one, count.handedIn(), count.underWay());
                })
                .toList();
        return new Offer(run, newest, changed, lessons(editions.files(run.edition()), editions.files(newest)));
    }

    private static long lessons(CourseFiles before, CourseFiles now) {
        return now.files().keySet().stream()
                .filter(path -> path.endsWith(".md"))
                .filter(path -> !before.text(path).equals(now.text(path)))
                .count();
    }
}
