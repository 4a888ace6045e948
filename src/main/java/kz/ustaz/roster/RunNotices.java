package kz.ustaz.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;

/** Tells people what became of them in a run. What somebody does himself he is not told. */
@Component
class RunNotices {

    private static final Set<Role> STAFF = Set.of(Role.LEAD, Role.ASSISTANT, Role.MARKER, Role.OBSERVER);
    private static final Duration ONCE_IN = Duration.ofDays(1);

    private final Notices notices;
    private final StoredEnrolments enrolments;
    private final RunStaff staff;
    private final Clock clock;

    RunNotices(Notices notices, StoredEnrolments enrolments, RunStaff staff, Clock clock) {
        this.notices = notices;
        this.enrolments = enrolments;
        this.staff = staff;
        this.clock = clock;
    }

    void enrolled(StoredRun run, Registrar.Taken taken) {
        notices.tell(taken.enrolled(), begins("notice.enrolled", run));
        notices.tell(taken.waiting(), Notice.of("notice.waiting", "", title(run)));
    }

    /** From the waiting list. */
    void placed(StoredRun run, PersonId person) {
        notices.tell(List.of(person), begins("notice.place", run));
    }

    void withdrawn(StoredRun run, PersonId person) {
        notices.tell(List.of(person), Notice.of("notice.withdrawn", "", title(run)));
    }

    void struck(StoredRun run, PersonId person) {
        notices.tell(List.of(person), Notice.of("notice.struck", "", title(run)));
    }

    void moved(StoredRun from, StoredRun to, PersonId person) {
        var begins = Fact.of(to.details().starts());
        notices.tell(List.of(person), Notice.of("notice.moved", timetable(to), title(from), title(to), begins));
    }

    /** Everybody who learns or teaches in it; of a run that is over nobody. Of many changes in a day one notice is left. */
    void timetable(Caller caller, StoredRun run) {
        var now = clock.instant();
        if (!run.details()
                .ends()
                .isBefore(LocalDate.ofInstant(now, run.details().zone()))) {
            notices.tellAfresh(
                    everybodyBut(caller, run),
                    Notice.of("notice.timetable", timetable(run), title(run)),
                    now.minus(ONCE_IN));
        }
    }

    private Collection<PersonId> everybodyBut(Caller caller, StoredRun run) {
        var id = run.run().id().value();
        var people = new LinkedHashSet<PersonId>();
        enrolments.members(id).forEach(one -> people.add(one.person()));
        people.addAll(staff.of(id, STAFF));
        people.remove(caller.person());
        return people;
    }

    void role(Caller caller, StoredRun run, PersonId person, Role role) {
        if (!person.equals(caller.person())) {
            var word = new Fact.Word("account.role." + role.name().toLowerCase(Locale.ROOT));
            notices.tell(List.of(person), Notice.of("notice.role", pageOf(role, run), title(run), word));
        }
    }

    /** Where somebody with that role begins. */
    private static String pageOf(Role role, StoredRun run) {
        return switch (role) {
            case LEAD -> "runs/" + run.run().id().value();
            case MARKER -> "marking";
            case OBSERVER -> "practicum";
            case SUPERVISOR -> "watch/" + run.run().id().value();
            default -> timetable(run);
        };
    }

    private static Notice begins(String what, StoredRun run) {
        return Notice.of(what, timetable(run), title(run), Fact.of(run.details().starts()));
    }

    private static Fact title(StoredRun run) {
        return Fact.of(run.details().title());
    }

    private static String timetable(StoredRun run) {
        return "timetable?run=" + run.run().id().value();
    }
}
