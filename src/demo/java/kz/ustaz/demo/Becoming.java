package kz.ustaz.demo;

import java.util.List;
import java.util.OptionalInt;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.certification.Trainership;
import kz.ustaz.certification.WayToTrainer;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.Attendance;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Shows the way to trainer at its stages: the practicum of one is marked by the first of two observers, one has all that is
 * required and waits for the supervisor, and one is approved. All of it is done at the real desks.
 */
@Component
@Profile("demo")
class Becoming {

    private final Founding founding;
    private final Enrolments enrolments;
    private final Planning planning;
    private final Attendance attendance;
    private final Finishing finishing;
    private final PractisedLesson practised;
    private final WayToTrainer way;
    private final Trainership trainers;

    Becoming(
            Founding founding,
            Enrolments enrolments,
            Planning planning,
            Attendance attendance,
            Finishing finishing,
            PractisedLesson practised,
            WayToTrainer way,
            Trainership trainers) {
        this.founding = founding;
        this.enrolments = enrolments;
        this.planning = planning;
        this.attendance = attendance;
        this.finishing = finishing;
        this.practised = practised;
        this.way = way;
        this.trainers = trainers;
    }

    /** @param practises in a run that goes on @param waits and @param approved in one run that is over */
    void make(People.Staff staff, Caller practises, Caller waits, Caller approved) {
        observes(staff, own(practises).run());
        practised.begin(staff, practises, own(practises));
        var run = own(approved).run();
        observes(staff, run);
        attended(staff.administrator(), run);
        for (var who : List.of(waits, approved)) {
            finishing.finish(who);
            practised.pass(staff, who, own(who));
            propose(staff, who, own(who));
        }
        trainers.approve(staff.supervisor(), run.id(), own(approved).id());
    }

    private Enrolment own(Caller who) {
        return enrolments.own(who).getFirst();
    }

    private void observes(People.Staff staff, Run run) {
        founding.grant(
                staff.observer().person(), Role.OBSERVER, new Scope.Run(run.id().value()));
    }

    /** Everybody was there in all half-days of four days. */
    private void attended(Caller administrator, Run run) {
        planning.describe(
                administrator,
                run.id(),
                new RunDetails(
                        run.title(),
                        "Алматы, Академия, 7",
                        run.starts(),
                        run.starts().plusDays(3),
                        run.zone(),
                        OptionalInt.empty()));
        if (planning.make(administrator, run.id(), false) instanceof Planning.Planned.Done done) {
            done.plan().blocks().forEach(block -> attendance.allPresent(administrator, run.id(), block.id()));
        }
    }

    private void propose(People.Staff staff, Caller who, Enrolment own) {
        way.open(who, own.id()).code().ifPresent(code -> {
            String language = code.languageFor("ru");
            way.sign(who, own.id(), language, code.hash(language));
        });
        var run = own.run();
        trainers.confirmVetting(
                staff.supervisor(), run.id(), own.id(), run.starts().minusWeeks(2));
        trainers.propose(staff.instructor(), run.id(), own.id());
    }
}
