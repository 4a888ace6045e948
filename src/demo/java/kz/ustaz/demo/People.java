package kz.ustaz.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;

/** Makes the demo's units, people, grants and run. */
class People {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final Founding founding;
    private final Runs runs;
    private final Planning planning;

    People(Founding founding, Runs runs, Planning planning) {
        this.founding = founding;
        this.runs = runs;
        this.planning = planning;
    }

    /** Who runs the courses. */
    record Staff(Caller administrator, Caller instructor, Caller supervisor, Caller observer) {}

    /** @param trainees in order; none where there is no edition to teach */
    record Made(Staff staff, List<Caller> trainees) {}

    Made make() {
        UUID academy = founding.unit("Академия", null);
        UUID cyber = founding.unit("Киберқауіпсіздік кафедрасы · Кафедра кибербезопасности", academy);
        UUID investigation = founding.unit("Тергеу кафедрасы · Кафедра расследований", academy);

        PersonId administrator = person(Somebody.ADMINISTRATOR, Somebody.ADMINISTRATOR_PASSWORD, academy);
        founding.grant(administrator, Role.ADMINISTRATOR, new Scope.Installation());
        PersonId instructor = person(Somebody.INSTRUCTOR, Somebody.INSTRUCTOR_PASSWORD, cyber);
        founding.grant(instructor, Role.AUTHOR, new Scope.Installation());
        PersonId supervisor = person(Somebody.SUPERVISOR, Somebody.SUPERVISOR_PASSWORD, academy);
        founding.grant(supervisor, Role.SUPERVISOR, new Scope.Unit(academy));
        PersonId observer = person(Somebody.OBSERVER, Somebody.OBSERVER_PASSWORD, investigation);

        var trainees = new ArrayList<Caller>();
        for (int i = 0; i < Somebody.TRAINEES.size(); i++) {
            UUID department = i < 7 ? cyber : investigation;
            trainees.add(new Caller(person(Somebody.TRAINEES.get(i), Somebody.TRAINEE_PASSWORD, department)));
        }
        boolean made = run(new Caller(administrator), instructor, academy);
        var staff = new Staff(
                new Caller(administrator), new Caller(instructor), new Caller(supervisor), new Caller(observer));
        return new Made(staff, made ? trainees : List.of());
    }

    private boolean run(Caller administrator, PersonId instructor, UUID academy) {
        var wanted = new Runs.NewRun("Күз · Осень 2026", academy, ALMATY, "en", LocalDate.of(2026, 11, 23));
        if (!(runs.create(administrator, wanted) instanceof Runs.Creation.Made made)) {
            return false;
        }
        founding.grant(instructor, Role.LEAD, new Scope.Run(made.run().value()));
        runs.enrol(
                administrator,
                made.run(),
                Somebody.TRAINEES.stream().map(Somebody::signInName).toList());
        plan(administrator, made.run());
        return true;
    }

    /** Four days with a timetable, in a room with twenty places. */
    private void plan(Caller administrator, RunId run) {
        var now = planning.show(administrator, run).details();
        planning.describe(
                administrator,
                run,
                new RunDetails(
                        now.title(), "Алматы, Академия, 7", now.starts(), now.ends(), now.zone(), OptionalInt.of(20)));
        planning.make(administrator, run, false);
    }

    private PersonId person(Somebody who, String password, UUID unit) {
        var cyrillic = who.cyrillic();
        var latin = who.latin();
        return founding.person(
                new NewPerson(
                        who.signInName(),
                        who.number(),
                        cyrillic.get(0),
                        cyrillic.get(1),
                        cyrillic.get(2),
                        latin.get(0),
                        latin.get(1),
                        latin.get(2),
                        unit,
                        who.language()),
                password);
    }
}
