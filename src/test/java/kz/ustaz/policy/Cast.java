package kz.ustaz.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.PersonCard;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Change;
import kz.ustaz.assessment.Marking;
import kz.ustaz.assessment.Regrades;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.certification.CertificateId;
import kz.ustaz.certification.Plan;
import kz.ustaz.certification.PracticumId;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.question.Answer;
import kz.ustaz.roster.BlockDraft;
import kz.ustaz.roster.BlockId;
import kz.ustaz.roster.CodeBoard;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Half;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotePlace;
import kz.ustaz.testing.Finished;
import kz.ustaz.testing.FirstLink;
import org.springframework.jdbc.core.JdbcTemplate;

/** The people of the tests, and new things that belong to the owner. */
class Cast {

    static final String PASSWORD = "four plain horses";

    private final Founding founding;
    private final Desks desks;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Who, PersonId> people = new EnumMap<>(Who.class);

    final UUID academy;
    final UUID department;
    final UUID elsewhere;
    /** Administers the installation and plays no part. */
    final Caller root;

    private RunCertificate certificate;
    private Place latest;

    /** A run of the owner and another trainee. */
    record OwnersNote(EnrolmentId enrolment, Note note) {}

    record Place(RunId run, EnrolmentId owners, EnrolmentId anothers) {}

    Cast(Founding founding, Desks desks, JdbcTemplate sql, Clock clock) {
        this.founding = founding;
        this.desks = desks;
        this.sql = sql;
        this.clock = clock;
        academy = founding.unit("Академия", null);
        department = founding.unit("Кафедра", academy);
        elsewhere = founding.unit("Другая академия", null);
        root = new Caller(founding.person(described("root", academy), PASSWORD));
        founding.grant(root.person(), Role.ADMINISTRATOR, new Scope.Installation());
        for (Who who : Who.values()) {
            people.put(who, who == Who.STRANGER ? new PersonId(UUID.randomUUID()) : enter(who));
        }
        appoint(id(Who.LEAD));
    }

    private PersonId enter(Who who) {
        var home = switch (who.where) {
            case ELSEWHERE -> elsewhere;
            default -> who == Who.OWNER ? department : academy;
        };
        var person = founding.person(described(who.word(), home), PASSWORD);
        who.role.ifPresent(role -> {
            switch (who.where) {
                case EVERYWHERE -> founding.grant(person, role, new Scope.Installation());
                case IN_THE_UNIT -> founding.grant(person, role, new Scope.Unit(academy));
                case ELSEWHERE -> founding.grant(person, role, new Scope.Unit(elsewhere));
                case IN_THE_RUN -> {}
            }
        });
        return person;
    }

    /** As a master trainer, past the desk, which would want a second factor. */
    private void appoint(PersonId person) {
        sql.update(
                "insert into master_step (id, person, n, kind, ends_on, reason, made_by, made_at)"
                        + " values (?, ?, 1, 'APPOINTED', ?, 'the cast', ?, current_timestamp)",
                UUID.randomUUID(),
                person.value(),
                LocalDate.of(2100, 1, 1),
                root.person().value());
        sql.update(
                "insert into trainer_line (person, generation, path, since) values (?, 0, ?, current_timestamp)",
                person.value(),
                person + "/");
    }

    /** Somebody new who is a master trainer, by the desk. */
    PersonId newMaster() {
        var who = newNobody();
        done(desks.masterTrainers().appoint(root, who, inAYear(), "knows the course"));
        return desks.masterTrainers().list(root).running().stream()
                .filter(one -> one.personnelNumber().equals("P " + who))
                .findFirst()
                .orElseThrow()
                .person();
    }

    /** The sign-in name of somebody new without any role. */
    String newNobody() {
        return founded(department).signInName();
    }

    LocalDate inAYear() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1);
    }

    /** So that the trainees may lead nothing, whoever was approved before. */
    void forgetTrainers() {
        sql.update("update certificate set expires_at = issued_at where kind = 'TRAINER'");
    }

    PersonId id(Who who) {
        return people.get(who);
    }

    Caller caller(Who who) {
        return new Caller(id(who));
    }

    String signInName(Caller caller) {
        return people.entrySet().stream()
                .filter(one -> one.getValue().equals(caller.person()))
                .map(one -> one.getKey().word())
                .findFirst()
                .orElseThrow();
    }

    NewPerson described(String signInName, UUID unit) {
        return new NewPerson(signInName, "P " + signInName, "Ахметов", "Асан", "Серікұлы", "", "", "", unit, "en");
    }

    NewPerson newDescription(UUID unit) {
        return described("new" + number.incrementAndGet(), unit);
    }

    /** Somebody of the owner's department, without a password yet. */
    PersonId newcomer() {
        return done(desks.people().create(root, newDescription(department)));
    }

    /** Somebody who is deactivated, as those must be who are to be erased. */
    PersonId newDeparted() {
        return done(desks.people().deactivate(root, newcomer()));
    }

    /** Somebody with a password and a session of his own to lose. */
    NewPerson founded(UUID unit) {
        var description = newDescription(unit);
        founding.person(description, PASSWORD);
        return description;
    }

    UUID newUnit() {
        return founding.unit("Группа " + number.incrementAndGet(), department);
    }

    /** A grant that a newcomer has in the department. */
    UUID newGrant() {
        var person = newcomer();
        founding.grant(person, Role.REVIEWER, new Scope.Unit(department));
        return card(person).grants().getLast().id();
    }

    /** A role in a run, which its lead may give. */
    record RunGrant(RunId run, UUID grant) {}

    RunGrant newRunGrant() {
        var run = newPlace().run();
        var helper = desks.trainers().list(root, run).trainers().stream()
                .filter(one -> one.role() == Role.ASSISTANT)
                .findFirst()
                .orElseThrow();
        return new RunGrant(run, helper.grant());
    }

    /** What the owner was told last: that he is enrolled. */
    UUID newNotice() {
        newPlace();
        return desks.inbox()
                .page(caller(Who.OWNER), Optional.empty())
                .lines()
                .getFirst()
                .id();
    }

    /** With its trainers, and nobody enrolled. */
    RunId newEmptyRun() {
        var wanted = new Runs.NewRun(
                "Run " + number.incrementAndGet(), academy, ZoneId.of("Asia/Almaty"), "en", LocalDate.of(2026, 11, 23));
        var run = ((Runs.Creation.Made) desks.runs().create(root, wanted)).run();
        for (Who who : Who.values()) {
            if (who.where == Who.Where.IN_THE_RUN) {
                founding.grant(id(who), who.role.orElseThrow(), new Scope.Run(run.value()));
            }
        }
        return run;
    }

    Place newPlace() {
        var run = newEmptyRun();
        latest = new Place(run, enrol(run, Who.OWNER), enrol(run, Who.ANOTHER_TRAINEE));
        return latest;
    }

    EnrolmentId enrol(RunId run, Who who) {
        return desks.runs().enrol(root, run, List.of(who.word())).roll().members().stream()
                .filter(member -> member.person().equals(id(who)))
                .findFirst()
                .orElseThrow()
                .enrolment();
    }

    /** A note of the owner's on a section of a lesson. */
    OwnersNote newNote() {
        var enrolment = newPlace().owners();
        var place = NotePlace.section("en", "s1");
        return new OwnersNote(
                enrolment,
                done(desks.notes().add(caller(Who.OWNER), enrolment, CourseWithPractice.LESSON, place, "Mine alone")));
    }

    /** An open attempt of the owner with one answer. */
    AttemptId newAttempt() {
        return newAttempt(Who.OWNER, newPlace().owners(), CourseWithPractice.QUIZ);
    }

    /** An open attempt of the owner, and the run in which it is. */
    record RunAttempt(RunId run, AttemptId attempt) {}

    RunAttempt newAttemptInRun() {
        var place = newPlace();
        return new RunAttempt(place.run(), newAttempt(Who.OWNER, place.owners(), CourseWithPractice.QUIZ));
    }

    /** A question of a handed-in attempt that its run's lead has marked again. */
    record RunRegrade(RunId run, UUID item, UUID regrade) {}

    RunRegrade newRegrade() {
        var one = newAttemptInRun();
        desks.sittings().handIn(caller(Who.OWNER), one.attempt());
        var lead = caller(Who.LEAD);
        var desk = desks.regrades();
        var item = desk.items(lead, one.run(), CourseWithPractice.QUIZ)
                .questions()
                .getFirst()
                .item();
        var full = new Change.FullMarks();
        var look = (Regrades.Look.Preview) desk.preview(lead, one.run(), CourseWithPractice.QUIZ, item, full);
        desk.apply(lead, one.run(), CourseWithPractice.QUIZ, item, full, "wrong", look.seen());
        var made = desk.list(lead, one.run(), CourseWithPractice.QUIZ).getFirst();
        return new RunRegrade(one.run(), item, made.id());
    }

    /** An answer that was dealt to the run's marker. */
    record RunAnswer(RunId run, UUID dealt) {}

    /** Of the other trainee, so that the owner is refused for no other reason than his having no role. */
    RunAnswer newAnswerToMark() {
        var place = newPlace();
        var trainee = caller(Who.ANOTHER_TRAINEE);
        var start =
                (Sittings.Start.Open) desks.sittings().start(trainee, place.anothers(), CourseWithPractice.ESSAY, "");
        var text = Answer.of("text", "Somebody holds the money.");
        desks.sittings().answer(trainee, start.attempt(), 0, UUID.randomUUID(), 1, 0, false, text);
        desks.sittings().handIn(trainee, start.attempt());
        var task = desks.marking().next(caller(Who.MARKER), place.run(), CourseWithPractice.ESSAY);
        return new RunAnswer(place.run(), task.orElseThrow().dealt());
    }

    RunAnswer newMarkedAnswer() {
        var one = newAnswerToMark();
        desks.marking().give(caller(Who.MARKER), one.run(), one.dealt(), mark());
        return one;
    }

    static Marking.Draft mark() {
        return new Marking.Draft(Map.of("facts", 3, "style", 1), "Well said.");
    }

    /** The owner's practicum, which the run's observer and assistant are to observe. */
    record RunPracticum(RunId run, EnrolmentId enrolment, PracticumId practicum) {}

    RunPracticum newPracticum() {
        var place = newPlace();
        var owner = caller(Who.OWNER);
        done(desks.practicums().begin(owner, place.owners()));
        done(desks.practicums().handIn(owner, place.owners(), plan()));
        var lead = caller(Who.LEAD);
        var id = desks.candidates().show(lead, place.run()).lines().stream()
                .flatMap(line -> line.practicum().stream())
                .findFirst()
                .orElseThrow();
        done(desks.candidates().name(lead, place.run(), id, id(Who.OBSERVER), id(Who.ASSISTANT)));
        return new RunPracticum(place.run(), place.owners(), id);
    }

    /** One of which the two observers have handed in their sheets, and disagree. */
    RunPracticum newDispute() {
        var one = newPracticum();
        done(desks.observing().handIn(caller(Who.OBSERVER), one.practicum(), sheet(one, 3)));
        done(desks.observing().handIn(caller(Who.ASSISTANT), one.practicum(), sheet(one, 0)));
        return one;
    }

    /** Whose owner has all that is required of a trainer. */
    RunPracticum newCandidate() {
        var one = newPracticum();
        done(desks.observing().handIn(caller(Who.OBSERVER), one.practicum(), sheet(one, 3)));
        done(desks.observing().handIn(caller(Who.ASSISTANT), one.practicum(), sheet(one, 3)));
        Finished.course(sql, one.enrolment().value());
        var blocks = (Planning.Planned.Done) desks.planning().make(root, one.run(), true);
        beginYesterday(one.run());
        desks.attendance()
                .allPresent(root, one.run(), blocks.plan().blocks().getFirst().id());
        var way = desks.wayToTrainer();
        var code = way.open(caller(Who.OWNER), one.enrolment()).code().orElseThrow();
        done(way.sign(caller(Who.OWNER), one.enrolment(), "en", code.hash("en")));
        done(desks.trainership()
                .confirmVetting(caller(Who.SUPERVISOR), one.run(), one.enrolment(), LocalDate.of(2026, 11, 1)));
        return one;
    }

    /** One whom the lead has proposed. */
    RunPracticum newProposed() {
        var one = newCandidate();
        done(desks.trainership().propose(caller(Who.LEAD), one.run(), one.enrolment()));
        return one;
    }

    /** The owner's, of the course that he has completed. @param number as it stands on it */
    record RunCertificate(RunId run, CertificateId certificate, String number) {}

    /** The one before is revoked: one that a test suspended would be in the way. */
    RunCertificate newCertificate() {
        var before = certificate;
        if (before != null) {
            done(desks.certificates().revoke(root, before.run(), before.certificate(), "another comes"));
        }
        var one = newCandidate();
        var board = done(desks.certificates().issue(caller(Who.LEAD), one.run(), one.enrolment()));
        var line = board.rows().stream()
                .flatMap(row -> row.certificates().stream())
                .findFirst()
                .orElseThrow();
        certificate = new RunCertificate(one.run(), line.id(), line.number().value());
        return certificate;
    }

    /** Its id. */
    String newBadgeKey() {
        return desks.badgeKeys().rotate(root).getFirst().id();
    }

    static Plan plan() {
        return new Plan(CourseWithPractice.LESSON, "Objective", "Activity", "Check", 10, "None", "None");
    }

    /** The same level everywhere, and all points kept. */
    Sheet sheet(RunPracticum one, int level) {
        var rubric =
                desks.observing().open(caller(Who.OBSERVER), one.practicum()).rubric();
        var sheet = Sheet.EMPTY;
        for (var criterion : rubric.criteria()) {
            sheet = sheet.withLevel(criterion.id(), level);
        }
        for (var point : rubric.points()) {
            sheet = sheet.withPoint(point.id(), true);
        }
        return sheet;
    }

    /** A part of the course that was changed on screen. */
    String newScreenPart() {
        String part = "quiz screen" + number.incrementAndGet();
        sql.update(
                "insert into screen_part (part, changed_by, changed_at) values (?, ?, current_timestamp)",
                part,
                id(Who.AUTHOR).value());
        return part;
    }

    AttemptId newPractice() {
        return newAttempt(Who.OWNER, newPlace().owners(), CourseWithPractice.PRACTICE);
    }

    AttemptId newAttempt(Who who, EnrolmentId enrolment, String quiz) {
        var start = (Sittings.Start.Open) desks.sittings().start(caller(who), enrolment, quiz, "");
        var attempt = start.attempt();
        desks.sittings()
                .answer(caller(who), attempt, numeric(who, attempt), UUID.randomUUID(), 1, 0, false, number("5"));
        return attempt;
    }

    AttemptId newHandedIn() {
        var attempt = newAttempt();
        desks.sittings().handIn(caller(Who.OWNER), attempt);
        return attempt;
    }

    /** Position of the first question that wants a number. */
    int numeric(Who who, AttemptId attempt) {
        return desks.sittings().open(caller(who), attempt).slots().stream()
                .filter(slot -> slot.kind().equals("numeric"))
                .findFirst()
                .orElseThrow()
                .position();
    }

    Instant now() {
        return clock.instant();
    }

    static Answer number(String typed) {
        return Answer.of("number", typed);
    }

    String newFirstLink() {
        return FirstLink.in(sql, clock.instant());
    }

    /** The token of an invitation. */
    String newInvitation(PersonId person) {
        return done(desks.people().invite(root, person)).path().replace("welcome/", "");
    }

    PersonCard card(PersonId person) {
        return desks.people().card(root, person);
    }

    /** What is answered while somebody is deactivated. */
    <T> T whileDeactivated(Who who, Callable<T> question) throws Exception {
        done(desks.people().deactivate(root, id(who)));
        try {
            return question.call();
        } finally {
            done(desks.people().reactivate(root, id(who)));
        }
    }

    /**
     * What is answered while somebody's grants and appointments are taken away. Not at the desk, which shows the person after each: of the
     * runs made here he has a role in a hundred.
     */
    <T> T withoutGrants(Who who, Callable<T> question) throws Exception {
        var mark = UUID.randomUUID();
        sql.update(
                "update person_grant set revoked_at = granted_at, revoked_by = ? where person = ? and revoked_at is null",
                mark,
                id(who).value());
        sql.update("update master_step set person = ? where person = ?", mark, id(who).value());
        try {
            return question.call();
        } finally {
            sql.update("update master_step set person = ? where person = ?", id(who).value(), mark);
            sql.update("update person_grant set revoked_at = null, revoked_by = null where revoked_by = ?", mark);
        }
    }

    /** What is answered while one of both trainees is taken out of the run that was made last. */
    <T> T whileWithdrawn(Who who, Callable<T> question) throws Exception {
        var place = latest;
        desks.places()
                .withdraw(root, place.run(), who == Who.OWNER ? place.owners() : place.anothers(), "for a moment");
        try {
            return question.call();
        } finally {
            enrol(place.run(), who);
        }
    }

    /** Somebody who waits for a place in a run that has none. */
    record RunWaiting(RunId run, UUID waiting) {}

    RunWaiting newWaiting() {
        var place = newPlace();
        var details = desks.planning().show(root, place.run()).details();
        desks.planning()
                .describe(
                        root,
                        place.run(),
                        new RunDetails(
                                details.title(),
                                "",
                                details.starts(),
                                details.ends(),
                                details.zone(),
                                OptionalInt.of(2)));
        var roll = desks.runs()
                .enrol(root, place.run(), List.of(Who.NOBODY_SPECIAL.word()))
                .roll();
        return new RunWaiting(place.run(), roll.waiting().getFirst().id());
    }

    /** A half-day of a run, and one who is to be there. */
    record RunBlock(RunId run, BlockId block, EnrolmentId anothers) {}

    RunBlock newBlock() {
        var place = newPlace();
        var made = (Planning.Planned.Done) desks.planning().make(root, place.run(), true);
        return new RunBlock(place.run(), made.plan().blocks().getFirst().id(), place.anothers());
    }

    /** One of yesterday, whatever day it is. */
    RunBlock newHeldBlock() {
        var made = newBlock();
        beginYesterday(made.run());
        return made;
    }

    /** What is asked about yesterday, the first day of a run without a timetable. */
    record RunForm(RunId run, EnrolmentId enrolment, String about) {}

    RunForm newForm() {
        var place = newPlace();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        beginOn(place.run(), today.minusDays(1));
        return new RunForm(place.run(), place.owners(), today.minusDays(1).toString());
    }

    /** One that ended three months ago and a little more. */
    Place newPast() {
        var place = newPlace();
        beginOn(
                place.run(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(4));
        return place;
    }

    /** One that lasts the whole day, in a zone where it is about noon now. */
    RunBlock newBlockOfToday() {
        var place = newPlace();
        var zone =
                ZoneOffset.ofHours(12 - clock.instant().atOffset(ZoneOffset.UTC).getHour());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        desks.planning()
                .describe(
                        root,
                        place.run(),
                        new RunDetails("Run", "", today, today.plusDays(3), zone, OptionalInt.empty()));
        var whole = new BlockDraft(today, Half.MORNING, LocalTime.MIN, LocalTime.of(23, 59), "", "Range", "", "");
        var made = (Planning.Planned.Done) desks.planning().add(root, place.run(), whole);
        return new RunBlock(place.run(), made.plan().blocks().getFirst().id(), place.anothers());
    }

    /** Of a run of the owner and another trainee. */
    String newCode() {
        var one = newBlockOfToday();
        var opened = (CodeBoard.Opened.Done) desks.codeBoard().open(root, one.run(), one.block());
        return opened.board().code().orElseThrow();
    }

    private void beginYesterday(RunId run) {
        beginOn(run, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }

    private void beginOn(RunId run, LocalDate first) {
        desks.planning()
                .describe(
                        root,
                        run,
                        new RunDetails("Run", "", first, first.plusDays(3), ZoneOffset.UTC, OptionalInt.empty()));
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}
