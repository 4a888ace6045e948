package kz.ustaz.study;

import java.util.List;
import java.util.Locale;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.ui.NotMade;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.TaughtRuns;
import org.springframework.stereotype.Service;

/**
 * The desk for lessons on paper. A trainee takes what he may read, who teaches in a run all of its edition, and authors all of the
 * newest. What is asked within a check-yourself question is on it, what is right is not.
 */
@Service
public class Handouts {

    private final Enrolments enrolments;
    private final TaughtRuns taught;
    private final Editions editions;
    private final Standings standings;
    private final HandoutShelf shelf;
    private final Rights rights;

    Handouts(
            Enrolments enrolments,
            TaughtRuns taught,
            Editions editions,
            Standings standings,
            HandoutShelf shelf,
            Rights rights) {
        this.enrolments = enrolments;
        this.taught = taught;
        this.editions = editions;
        this.standings = standings;
        this.shelf = shelf;
        this.rights = rights;
    }

    /** What there is to take. @param run its title; empty where it is the newest edition */
    public record Offer(String run, EditionId edition, Course course) {}

    /**
     * For a trainee. Of the whole course he is given the days that are open to him.
     *
     * @return PDF/UA-1
     * @throws NotFound unless the enrolment is the caller's and its edition has the part
     * @throws NotMade if the part is still locked, or cannot be drawn now
     */
    public byte[] make(Caller caller, EnrolmentId enrolment, HandoutPart part, Locale language) {
        var run = enrolments.own(caller, enrolment).run();
        var course = editions.course(run.edition());
        var progress = new Progress(course, standings.facts(enrolment));
        var open = modules(course, part).stream()
                .filter(module -> progress.locked(module).isEmpty())
                .toList();
        if (open.isEmpty()) {
            throw new NotMade("study.handout.locked");
        }
        return draw(run.edition(), part, open, language);
    }

    /** For who teaches in a run. @throws NotFound unless he does and its edition has the part */
    public byte[] makeOfRun(Caller caller, RunId run, HandoutPart part, Locale language) {
        return draw(taught.get(caller, run).edition(), part, language);
    }

    /** For authors. @throws NotFound unless he is one and the newest edition has the part */
    public byte[] makeOfNewest(Caller caller, HandoutPart part, Locale language) {
        return draw(newest(caller), part, language);
    }

    /** @throws NotFound unless the caller teaches in the run */
    public Offer ofRun(Caller caller, RunId run) {
        var found = taught.get(caller, run);
        return new Offer(found.title(), found.edition(), editions.course(found.edition()));
    }

    /** @throws NotFound unless the caller is an author or administrator of the installation */
    public Offer ofNewest(Caller caller) {
        var edition = newest(caller);
        return new Offer("", edition, editions.course(edition));
    }

    private EditionId newest(Caller caller) {
        var everywhere = new Scope.Installation();
        if (!rights.has(caller, Role.AUTHOR, everywhere) && !rights.has(caller, Role.ADMINISTRATOR, everywhere)) {
            throw new NotFound("course");
        }
        return editions.newest().orElseThrow(() -> new NotFound("course"));
    }

    private byte[] draw(EditionId edition, HandoutPart part, Locale language) {
        return draw(edition, part, modules(editions.course(edition), part), language);
    }

    private byte[] draw(EditionId edition, HandoutPart part, List<Course.Module> modules, Locale language) {
        return shelf.get(new HandoutShelf.Wanted(
                edition,
                Locale.of(language.getLanguage()),
                part,
                modules.stream().map(Course.Module::id).toList()));
    }

    private static List<Course.Module> modules(Course course, HandoutPart part) {
        return switch (part) {
            case HandoutPart.Lesson(String id)
            when course.lesson(id).isPresent() -> course.moduleOf(id).stream().toList();
            case HandoutPart.Day(String id)
            when course.module(id).isPresent() -> course.module(id).stream().toList();
            case HandoutPart.Whole _ -> course.modules();
            default -> throw new NotFound("part of the course");
        };
    }
}
