package kz.ustaz.policy;

import static kz.ustaz.policy.CourseWithPractice.CHECK;
import static kz.ustaz.policy.CourseWithPractice.ESSAY;
import static kz.ustaz.policy.CourseWithPractice.LESSON;
import static kz.ustaz.policy.CourseWithPractice.QUIZ;

import com.vaadin.flow.server.ErrorEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.ustaz.account.AuditQuery;
import kz.ustaz.account.ImportLine.Verdict;
import kz.ustaz.account.ImportLook;
import kz.ustaz.account.NewAuthenticator;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.PeopleQuery;
import kz.ustaz.account.PersonField;
import kz.ustaz.account.SignedIn;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.Allowance;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Change;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.Opening;
import kz.ustaz.assessment.PrintCode;
import kz.ustaz.assessment.Printing;
import kz.ustaz.certification.CertificateId;
import kz.ustaz.certification.PracticumId;
import kz.ustaz.certification.Sheet;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.SentTable;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.content.StateDesk;
import kz.ustaz.question.ItemDraft;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Bank;
import kz.ustaz.quiz.ItemHistory;
import kz.ustaz.roster.BlockDraft;
import kz.ustaz.roster.BlockId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Half;
import kz.ustaz.roster.OwnCohorts;
import kz.ustaz.roster.Presence;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.shell.Faults;
import kz.ustaz.shell.Languages;
import kz.ustaz.study.HandoutPart;
import kz.ustaz.study.Handouts;
import kz.ustaz.study.Note;
import kz.ustaz.study.NotePlace;
import kz.ustaz.survey.Given;
import kz.ustaz.testing.AuthenticatorApp;
import kz.ustaz.testing.SoftPasskey;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** For each method of each desk a call that its rightful caller can make again and again with the same id. */
class DeskCalls {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final AuditQuery ALL_ROWS = new AuditQuery(null, null, "", "");

    /** @param target a real id, new @param missing an id of that sort that does not exist */
    record DeskCall(String method, Supplier<?> target, Supplier<?> missing, Asking<Object> asking) {

        Reply by(Caller who, Object target) {
            return Reply.to(() -> asking.ask(who, target));
        }
    }

    interface Asking<T> {
        Object ask(Caller who, T target) throws Exception;
    }

    private final Cast cast;
    private final Desks desks;
    private final List<DeskCall> calls = new ArrayList<>();

    DeskCalls(Cast cast, Desks desks) {
        this.cast = cast;
        this.desks = desks;
    }

    List<DeskCall> all() {
        account();
        invitations();
        ownAccount();
        inbox();
        secondFactor();
        passkeys();
        course();
        authoring();
        leading();
        analysis();
        printing();
        roster();
        trainers();
        sittings();
        study();
        notes();
        report();
        practicums();
        trainership();
        survey();
        cascade();
        certificates();
        frame();
        return calls;
    }

    private void account() {
        onNothing(
                "account.AuditDesk.list(Caller, AuditQuery, int, int)",
                who -> desks.audit().list(who, ALL_ROWS, 0, 9));
        onNothing(
                "account.AuditDesk.count(Caller, AuditQuery)",
                who -> desks.audit().count(who, ALL_ROWS));
        onNothing("account.AuditDesk.actions(Caller)", who -> desks.audit().actions(who));
        onNothing("account.AuditDesk.chain(Caller)", who -> desks.audit().chain(who));

        String give = "account.GrantDesk.give(Caller, PersonId, Role, Scope)";
        onPerson(
                give,
                (who, person) -> desks.grants().give(who, person, Role.REVIEWER, new Scope.Unit(cast.department)));
        // Somebody gives himself a role in a unit.
        onUnit(give, (who, unit) -> desks.grants().give(who, who.person(), Role.REVIEWER, new Scope.Unit(unit)));
        on("account.GrantDesk.revoke(Caller, UUID)", cast::newGrant, UUID::randomUUID, desks.grants()::revoke);

        var people = desks.people();
        onPerson(
                "account.People.list(Caller, PeopleQuery, int, int)",
                (who, id) -> people.list(who, everybody(), 0, 500).stream()
                        .filter(line -> line.id().equals(id.value()))
                        .findFirst());
        on(
                "account.People.count(Caller, PeopleQuery)",
                () -> cast.card(cast.newcomer()).description().signInName(),
                () -> "missing" + UUID.randomUUID(),
                (who, name) ->
                        people.count(who, new PeopleQuery(name, null, true, PeopleQuery.Order.NAME, false)) == 1);
        onPerson("account.People.card(Caller, PersonId)", people::card);
        onPerson("account.People.open(Caller, PersonId)", people::open);
        onPerson("account.People.open(Caller, PersonId)", people::open);
        onUnit(
                "account.People.create(Caller, NewPerson)",
                (who, unit) -> people.create(who, cast.newDescription(unit)));
        String change = "account.People.change(Caller, PersonId, NewPerson)";
        onPerson(change, (who, id) -> people.change(who, id, cast.newDescription(cast.department)));
        // Somebody moves himself to a unit.
        onUnit(change, (who, unit) -> people.change(who, who.person(), movedTo(unit, who)));
        onPerson("account.People.invite(Caller, PersonId)", people::invite);
        onPerson("account.People.reset(Caller, PersonId)", people::reset);
        onPerson(
                "account.People.resetFactor(Caller, PersonId, String)",
                (who, id) -> people.resetFactor(who, id, "lost his phone"));
        onPerson("account.People.deactivate(Caller, PersonId)", people::deactivate);
        onPerson("account.People.reactivate(Caller, PersonId)", people::reactivate);

        importing();
        mail();
        erasing();

        onNothing("account.UnitDesk.all(Caller)", who -> desks.units().all(who));
        onUnit(
                "account.UnitDesk.add(Caller, String, UUID)",
                (who, unit) -> desks.units().add(who, "Группа", unit));
        onUnit(
                "account.UnitDesk.rename(Caller, UUID, String)",
                (who, unit) -> desks.units().rename(who, unit, "Отдел"));
    }

    private void mail() {
        var own = desks.ownMail();
        onNothing("account.OwnMail.card(Caller)", own::card);
        onNothing("account.OwnMail.choose(Caller, String, boolean)", who -> own.choose(who, "own@example.kz", true));
        var mail = desks.peopleMail();
        onPerson("account.PeopleMail.of(Caller, PersonId)", mail::of);
        onPerson(
                "account.PeopleMail.enter(Caller, PersonId, String)",
                (who, id) -> mail.enter(who, id, "entered@example.kz"));
    }

    private void erasing() {
        var desk = desks.erasure();
        on(
                "account.Erasure.look(Caller, PersonId)",
                cast::newDeparted,
                () -> new PersonId(UUID.randomUUID()),
                desk::look);
        on(
                "account.Erasure.erase(Caller, PersonId, String, String)",
                () -> {
                    var who = cast.newDeparted();
                    return new Named(who, cast.card(who).description().personnelNumber());
                },
                () -> new Named(new PersonId(UUID.randomUUID()), "P missing"),
                (who, one) -> desk.erase(who, one.person(), one.number(), "asked for it"));
        var kept = desks.kept();
        onNothing("account.OwnKept.list(Caller)", kept::list);
        onNothing("account.OwnKept.export(Caller, Locale, OutputStream, Runnable)", who -> {
            var file = new ByteArrayOutputStream();
            kept.export(who, Locale.ENGLISH, file, () -> {});
            return file.size() > 0;
        });
    }

    private record Named(PersonId person, String number) {}

    private void importing() {
        var desk = desks.peopleImport();
        byte[] file = "Personnel number\r\nP 1\r\n".getBytes(StandardCharsets.UTF_8);
        onNothing("account.PeopleImport.begin(Caller)", who -> done(() -> desk.begin(who)));
        onNothing("account.PeopleImport.read(Caller, byte[])", who -> desk.read(who, file));
        onNothing(
                "account.PeopleImport.template(Caller, TableFile, Locale)",
                who -> desk.template(who, TableFile.CSV, Locale.ENGLISH));
        var columns = Map.of(0, PersonField.PERSONNEL_NUMBER, 1, PersonField.PATRONYMIC);
        onNumber(
                "account.PeopleImport.look(Caller, SentTable, Map)",
                (who, number) -> ((Outcome.Done<ImportLook>) desk.look(who, file(number), columns))
                                .result()
                                .count(Verdict.WRONG)
                        == 0);
        onNumber(
                "account.PeopleImport.take(Caller, SentTable, Map)",
                (who, number) -> desk.take(who, file(number), columns));
    }

    private void onNumber(String method, Asking<String> asking) {
        on(
                method,
                () -> cast.card(cast.newcomer()).description().personnelNumber(),
                () -> "P missing " + UUID.randomUUID().toString().substring(24),
                asking);
    }

    private static SentTable file(String number) {
        return new SentTable(
                List.of("Number", "Patronymic"), List.of(new SentTable.Row(2, List.of(number, "Файлович"))));
    }

    private void invitations() {
        var invitations = desks.invitations();
        onLink("account.Invitations.isFirst(String)", cast::newFirstLink, invitations::isFirst);
        onLink(
                "account.Invitations.first(String, String, NewPerson, String)",
                cast::newFirstLink,
                token -> invitations.first(token, "Школа", cast.newDescription(cast.academy), Cast.PASSWORD));
        Supplier<String> invitation = () -> cast.newInvitation(cast.newcomer());
        onLink("account.Invitations.invited(String)", invitation, invitations::invited);
        onLink(
                "account.Invitations.welcome(String, String)",
                invitation,
                token -> invitations.welcome(token, Cast.PASSWORD));
    }

    private void ownAccount() {
        var account = desks.account();
        onNothing("account.OwnAccount.card(Caller)", account::card);
        onNothing("account.OwnAccount.resetAt(Caller)", who -> "" + account.resetAt(who));
        onNothing("account.OwnAccount.language(Caller, String)", who -> account.language(who, "en"));
        onNothing("account.OwnAccount.dismissReset(Caller)", who -> done(() -> account.dismissReset(who)));
        onNothing("account.OwnAccount.signOutEverywhere(Caller)", who -> done(() -> account.signOutEverywhere(who)));
        onNothing("account.OwnAccount.changePassword(Caller, String, String)", who -> {
            String other = "five plain horses";
            var there = account.changePassword(who, Cast.PASSWORD, other);
            account.changePassword(who, other, Cast.PASSWORD);
            return there;
        });
    }

    private void inbox() {
        var inbox = desks.inbox();
        onNothing("account.Inbox.page(Caller, Optional)", who -> inbox.page(who, Optional.empty()));
        onNothing("account.Inbox.unread(Caller)", inbox::unread);
        onNothing("account.Inbox.readAll(Caller)", who -> done(() -> inbox.readAll(who)));
        on("account.Inbox.read(Caller, UUID)", cast::newNotice, UUID::randomUUID, inbox::read);
    }

    private void secondFactor() {
        var factor = desks.factor();
        // A place in a run, so that those who have a role in it hold one.
        onRole("account.SecondFactor.standing(Caller)", factor::standing);
        onRole("account.SecondFactor.draw(Caller)", factor::draw);
        onRole("account.SecondFactor.renewCodes(Caller)", factor::renewCodes);
        onRole("account.SecondFactor.set(Caller, NewAuthenticator, String)", who -> {
            var drawn = new NewAuthenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "anybody");
            return factor.set(who, drawn, new AuthenticatorApp(drawn.secret()).shows(cast.now()));
        });
        onRole("account.SecondFactor.prove(Caller, String, String)", who -> {
            var drawn = factor.draw(who);
            var app = new AuthenticatorApp(drawn.secret());
            factor.set(who, drawn, app.shows(cast.now().minusSeconds(30)));
            return factor.prove(who, app.shows(cast.now()), "anywhere");
        });
    }

    private void passkeys() {
        var passkeys = desks.passkeys();
        onNothing("account.Passkeys.offeredOn(String, boolean)", _ -> passkeys.offeredOn("localhost", false));
        onRole("account.Passkeys.list(Caller)", passkeys::list);
        onRole("account.Passkeys.invite(Caller)", passkeys::invite);
        onRole("account.Passkeys.ask(Caller)", passkeys::ask);
        onRole("account.Passkeys.remove(Caller, String)", who -> passkeys.remove(who, "nobody-has-it"));
        onRole(
                "account.Passkeys.add(Caller, Challenge, String, String)",
                who -> withPasskey(who, new SoftPasskey("https://localhost")));
        onRole("account.Passkeys.prove(Caller, Challenge, String, String)", who -> {
            var key = new SoftPasskey("https://localhost");
            withPasskey(who, key);
            var question = passkeys.ask(who);
            return passkeys.prove(who, question, key.shown(question.text()), "anywhere");
        });
    }

    /** Those whom they replace go, as one has ten at most. */
    private Object withPasskey(Caller who, SoftPasskey key) {
        var passkeys = desks.passkeys();
        passkeys.list(who).forEach(one -> passkeys.remove(who, one.id()));
        var drawn = desks.factor().draw(who);
        desks.factor().set(who, drawn, new AuthenticatorApp(drawn.secret()).shows(cast.now()));
        var invitation = passkeys.invite(who);
        return passkeys.add(who, invitation, key.made(invitation.text()), "a key");
    }

    private void course() {
        onNothing("content.CourseDesk.state(Caller)", who -> desks.course().state(who));
        onNothing("content.CourseDesk.check(Caller)", who -> desks.course().check(who));
        onNothing("content.CourseDesk.load(Caller)", who -> desks.course().load(who));
        onNothing("content.StateDesk.state(Caller)", who -> desks.state().state(who));
        onNothing(
                "content.StateDesk.translations(Caller, String)",
                who -> desks.state().translations(who, "ru"));
        on(
                "content.StateDesk.compare(Caller, String, UnitId)",
                () -> new StateDesk.UnitId("", "course"),
                () -> new StateDesk.UnitId("", "nothing"),
                (who, unit) -> desks.state().compare(who, "ru", unit));
        onNothing(
                "content.StateDesk.approve(Caller, String, Map)",
                who -> desks.state().approve(who, "ru", Map.of()));
        onNothing(
                "content.StateDesk.correct(Caller, String, UnitId, Seen, Map)",
                who -> desks.state()
                        .correct(who, "ru", new StateDesk.UnitId("", "course"), new StateDesk.Seen("", ""), Map.of()));
        onNothing("content.ScreenFiles.list(Caller)", who -> desks.screenFiles().list(who));
        onNothing("content.ScreenFiles.write(Caller, OutputStream)", who -> {
            var file = new ByteArrayOutputStream();
            desks.screenFiles().write(who, file);
            return file.size();
        });
        onNothing(
                "content.GlossaryDesk.find(Caller, Locale, String)",
                who -> desks.glossary().find(who, Locale.ENGLISH, "tor"));
    }

    private void authoring() {
        onNothing("content.HeldParts.list(Caller)", who -> desks.held().list(who));
        on(
                "content.HeldParts.choose(Caller, String, boolean)",
                cast::newScreenPart,
                () -> "quiz missing",
                (who, part) -> desks.held().choose(who, part, false));
        var authoring = desks.authoring();
        onNothing("quiz.Authoring.modules(Caller)", authoring::modules);
        onNothing("quiz.Authoring.list(Caller)", authoring::list);
        onNothing("quiz.Authoring.create(Caller, String, String)", who -> authoring.create(who, "day-1", "Policy"));
        onDraft(
                "quiz.Authoring.open(Caller, String)",
                (who, page) -> authoring.open(who, page.draft().id()));
        onDraft(
                "quiz.Authoring.save(Caller, long, QuizDraft)",
                (who, page) -> authoring.save(who, page.step(), page.draft()));
        onDraft(
                "quiz.Authoring.put(Caller, String, long)",
                (who, page) -> authoring.put(who, page.draft().id(), page.step()));
        onDraft(
                "quiz.Authoring.undo(Caller, String)",
                (who, page) -> authoring.undo(who, page.draft().id()));
        onDraft(
                "quiz.Authoring.redo(Caller, String)",
                (who, page) -> authoring.redo(who, page.draft().id()));
        onDraft(
                "quiz.Authoring.place(Caller, String, boolean)",
                (who, page) -> authoring.place(who, page.draft().id(), true));
        onDraft(
                "quiz.Authoring.changes(Caller, String)",
                (who, page) -> authoring.changes(who, page.draft().id()));
        // It has no question yet, so that it is looked at and not made an edition.
        onDraft(
                "quiz.Authoring.publish(Caller, String, long)",
                (who, page) -> authoring.publish(who, page.draft().id(), page.step()));
        onDraft(
                "quiz.Authoring.discard(Caller, String)",
                (who, page) -> done(() -> authoring.discard(who, page.draft().id())));
        var item = new ItemDraft("x", "truefalse");
        item.set("right", "true");
        item.setText("en", "Is it?", "text");
        onDraft(
                "quiz.Authoring.preview(Caller, String, ItemDraft)",
                (who, page) -> authoring.preview(who, page.draft().id(), item));
        onDraft(
                "quiz.Authoring.pictures(Caller, String)",
                (who, page) -> authoring.pictures(who, page.draft().id()));
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        onDraft(
                "quiz.Authoring.addPicture(Caller, String, String, byte[])",
                (who, page) -> authoring.addPicture(who, page.draft().id(), "policy.svg", drawing));
        var shelf = desks.authoring()
                .createShelf(cast.caller(Who.AUTHOR), "day-1", "Policy shelf")
                .draft();
        onNothing("quiz.Authoring.shelves(Caller)", authoring::shelves);
        onNothing(
                "quiz.Authoring.createShelf(Caller, String, String)",
                who -> authoring.createShelf(who, "day-1", "Policy"));
        var noShelf = newDraft();
        on(
                "quiz.Authoring.review(Caller, String, long, String, Act, String)",
                this::newShelf,
                () -> noShelf,
                (who, page) -> authoring.review(
                        who, page.draft().id(), page.step(), "policy-item", ItemHistory.Act.ASKED, ""));
        onNothing("quiz.Reviewing.waiting(Caller)", who -> desks.reviewing().waiting(who));
        onNothing("quiz.Reviewing.modules(Caller)", who -> desks.reviewing().modules(who));
        on(
                "quiz.Reviewing.look(Caller, String, String)",
                () -> "d2-b01",
                () -> "missing",
                (who, one) -> desks.reviewing().look(who, "d2-bank", one));
        on(
                "quiz.Reviewing.act(Caller, String, long, String, Act, String)",
                this::newShelf,
                () -> noShelf,
                (who, page) -> desks.reviewing()
                        .act(who, page.draft().id(), page.step(), "policy-item", ItemHistory.Act.ASKED, ""));
        var rule = new ItemDraft("d", "draw");
        onNothing(
                "quiz.Bank.matching(Caller, String, ItemDraft)",
                who -> desks.bank().matching(who, "quiz", rule));
        onNothing("quiz.Bank.tags(Caller)", who -> desks.bank().tags(who));
        onNothing("quiz.Bank.texts(Caller)", who -> desks.bank().texts(who));
        onNothing("quiz.Bank.objectives(Caller)", who -> desks.bank().objectives(who));
        on(
                "quiz.Bank.item(Caller, String)",
                () -> "d2-b01",
                () -> "missing",
                (who, one) -> desks.bank().item(who, one));
        on(
                "quiz.Bank.history(Caller, String)",
                () -> "d2-b01",
                () -> "missing",
                (who, one) -> desks.bank().history(who, one));
        onNothing("quiz.Bank.find(Caller, Search)", who -> desks.bank().find(who, Bank.Search.of("", "", "")));
        on(
                "quiz.Bank.entries(Caller, Collection, QuizDraft)",
                () -> desks.bank()
                        .find(cast.caller(Who.AUTHOR), Bank.Search.of("", "", ""))
                        .getFirst()
                        .item(),
                () -> "missing",
                (who, one) -> desks.bank().entries(who, List.of(one), shelf));
        on("assessment.TryOut.begin(Caller, String)", () -> QUIZ, () -> "missing", desks.tryOut()::begin);
    }

    private void onDraft(String method, Asking<Authoring.Page> asking) {
        // the one that stands for a missing draft is made beforehand: being refused must change no row
        var other = newDraft();
        on(method, this::newDraft, () -> other, asking);
    }

    /** A shelf with an item that waits for nobody yet. */
    private Authoring.Page newShelf() {
        var page = desks.authoring().createShelf(cast.caller(Who.AUTHOR), "day-1", "Policy");
        var one = new ItemDraft("policy-item", "truefalse");
        one.set("right", "true");
        page.draft().items().add(one);
        return ((Authoring.Saving.Saved) desks.authoring().save(cast.caller(Who.AUTHOR), page.step(), page.draft()))
                .page();
    }

    private Authoring.Page newDraft() {
        return desks.authoring().create(cast.caller(Who.AUTHOR), "day-1", "Policy");
    }

    private void onAttemptInRun(String method, Asking<Cast.RunAttempt> call) {
        on(
                method,
                cast::newAttemptInRun,
                () -> new Cast.RunAttempt(new RunId(UUID.randomUUID()), missingAttempt()),
                call);
    }

    private void onEnrolmentInRun(String method, Asking<Cast.Place> call) {
        var missing = new Cast.Place(new RunId(UUID.randomUUID()), missingEnrolment(), missingEnrolment());
        on(method, cast::newPlace, () -> missing, call);
    }

    private void leading() {
        var adoption = desks.adoption();
        onRun(
                "assessment.Adoption.runs(Caller)",
                (who, run) -> adoption.runs(who).stream()
                        .filter(line -> line.run().id().equals(run))
                        .findFirst());
        onRun("assessment.Adoption.offer(Caller, RunId)", adoption::offer);
        onRun(
                "assessment.Adoption.adopt(Caller, RunId, EditionId)",
                (who, run) -> adoption.adopt(
                        who,
                        run,
                        desks.course().state(cast.root).edition().orElseThrow().id()));
        onRun("assessment.UnderWay.list(Caller, RunId)", desks.underWay()::list);
        onAttemptInRun(
                "assessment.UnderWay.close(Caller, RunId, AttemptId, String)",
                (who, one) -> desks.underWay().close(who, one.run(), one.attempt(), "stuck"));
        var exams = desks.examRoom();
        onRun("assessment.ExamRoom.show(Caller, RunId)", exams::show);
        onRun(
                "assessment.ExamRoom.open(Caller, RunId, String, Opening, String)",
                (who, run) -> exams.open(who, run, QUIZ, Opening.ALWAYS, "exam day"));
        onRun(
                "assessment.ExamRoom.addTime(Caller, RunId, String, int, String)",
                (who, run) -> exams.addTime(who, run, QUIZ, 10, "alarm"));
        onAttemptInRun(
                "assessment.ExamRoom.addTimeTo(Caller, RunId, AttemptId, int, String)",
                (who, one) -> exams.addTimeTo(who, one.run(), one.attempt(), 10, "alarm"));
        onEnrolmentInRun(
                "assessment.ExamRoom.addTimeTo(Caller, RunId, String, Set, int, String)",
                (who, one) -> exams.addTimeTo(who, one.run(), QUIZ, Set.of(one.owners()), 10, "alarm"));
        invigilation();
        onAttemptInRun(
                "assessment.ExamRoom.handIn(Caller, RunId, AttemptId, String)",
                (who, one) -> exams.handIn(who, one.run(), one.attempt(), "left"));
        onEnrolmentInRun(
                "assessment.ExamRoom.allowance(Caller, RunId, EnrolmentId, String)",
                (who, one) -> exams.allowance(who, one.run(), one.owners(), QUIZ));
        onEnrolmentInRun(
                "assessment.ExamRoom.allow(Caller, RunId, EnrolmentId, String, Allowance, String)",
                (who, one) -> exams.allow(who, one.run(), one.owners(), QUIZ, Allowance.NONE, "eyes"));
        var release = desks.resultRelease();
        onRun("assessment.ResultRelease.list(Caller, RunId)", release::list);
        onRun(
                "assessment.ResultRelease.release(Caller, RunId, String, String)",
                (who, run) -> release.release(who, run, QUIZ, "all sat it"));
        onRun(
                "assessment.ResultRelease.takeBack(Caller, RunId, String, String)",
                (who, run) -> release.takeBack(who, run, QUIZ, "not yet"));
        regrades();
        marking();
        on(
                "assessment.Sittings.closed(Caller, AttemptId)",
                () -> {
                    var one = cast.newAttemptInRun();
                    desks.underWay().close(cast.caller(Who.LEAD), one.run(), one.attempt(), "stuck");
                    return one.attempt();
                },
                DeskCalls::missingAttempt,
                desks.sittings()::closed);
    }

    private void invigilation() {
        var desk = desks.invigilation();
        onRun("assessment.Invigilation.watch(Caller, RunId, String, Consumer)", (who, run) -> {
            try (var watch = desk.watch(who, run, QUIZ, change -> {})) {
                return watch.board().run();
            }
        });
        onRun(
                "assessment.Invigilation.pause(Caller, RunId, String, String)",
                (who, run) -> desk.pause(who, run, QUIZ, "alarm"));
        onRun(
                "assessment.Invigilation.resume(Caller, RunId, String, String)",
                (who, run) -> desk.resume(who, run, QUIZ, "alarm is over"));
        onRun(
                "assessment.Invigilation.end(Caller, RunId, String, String)",
                (who, run) -> desk.end(who, run, QUIZ, "enough"));
        onAttemptInRun(
                "assessment.Invigilation.reopen(Caller, RunId, AttemptId, int, String)",
                (who, one) -> desk.reopen(who, one.run(), one.attempt(), 10, "his screen went dark"));
    }

    private void regrades() {
        var regrades = desks.regrades();
        onRun("assessment.Regrades.items(Caller, RunId, String)", (who, run) -> regrades.items(who, run, QUIZ));
        onRun("assessment.Regrades.list(Caller, RunId, String)", (who, run) -> regrades.list(who, run, QUIZ));
        onRegrade(
                "assessment.Regrades.preview(Caller, RunId, String, UUID, Change)",
                (who, one) -> regrades.preview(who, one.run(), QUIZ, one.item(), new Change.FullMarks()));
        onRegrade(
                "assessment.Regrades.apply(Caller, RunId, String, UUID, Change, String, String)",
                (who, one) ->
                        regrades.apply(who, one.run(), QUIZ, one.item(), new Change.FullMarks(), "wrong", "seen"));
        onRegrade(
                "assessment.Regrades.undo(Caller, RunId, UUID, String)",
                (who, one) -> regrades.undo(who, one.run(), one.regrade(), "right"));
    }

    private void marking() {
        var marking = desks.marking();
        onRun(
                "assessment.Marking.quizzes(Caller)",
                (who, run) -> marking.quizzes(who).stream()
                        .filter(line -> line.run().id().equals(run))
                        .findFirst());
        onRun("assessment.Marking.open(Caller, RunId, String)", (who, run) -> marking.open(who, run, ESSAY));
        onRun("assessment.Marking.next(Caller, RunId, String)", (who, run) -> List.of(marking.next(who, run, ESSAY)));
        onAnswer(
                "assessment.Marking.task(Caller, RunId, UUID)",
                cast::newAnswerToMark,
                (who, one) -> marking.task(who, one.run(), one.dealt()));
        onAnswer(
                "assessment.Marking.keep(Caller, RunId, UUID, Draft)",
                cast::newAnswerToMark,
                (who, one) -> done(() -> marking.keep(who, one.run(), one.dealt(), Cast.mark())));
        onAnswer(
                "assessment.Marking.give(Caller, RunId, UUID, Draft)",
                cast::newAnswerToMark,
                (who, one) -> marking.give(who, one.run(), one.dealt(), Cast.mark()));
        onAnswer(
                "assessment.Marking.correct(Caller, RunId, UUID, Draft, String)",
                cast::newMarkedAnswer,
                (who, one) -> marking.correct(who, one.run(), one.dealt(), Cast.mark(), "read again"));
        onAnswer(
                "assessment.Marking.giveBack(Caller, RunId, UUID)",
                cast::newAnswerToMark,
                (who, one) -> done(() -> marking.giveBack(who, one.run(), one.dealt())));
        onRun(
                "assessment.MarkingProgress.show(Caller, RunId, String)",
                (who, run) -> desks.markingProgress().show(who, run, ESSAY));
    }

    private void onAnswer(String method, Supplier<Cast.RunAnswer> making, Asking<Cast.RunAnswer> call) {
        // a lead of the run, who marks other answers, is to hear the same of this one as of none
        var missing = new Cast.RunAnswer(cast.newPlace().run(), UUID.randomUUID());
        on(method, making, () -> missing, call);
    }

    private void onRegrade(String method, Asking<Cast.RunRegrade> call) {
        var missing = new Cast.RunRegrade(new RunId(UUID.randomUUID()), UUID.randomUUID(), UUID.randomUUID());
        on(method, cast::newRegrade, () -> missing, call);
    }

    private void analysis() {
        var analysis = desks.itemAnalysis();
        var wanted = ItemAnalysis.Wanted.PLAIN;
        var part = ItemAnalysis.Part.ATTEMPTS;
        onRun("assessment.ItemAnalysis.quizzes(Caller, RunId)", analysis::quizzes);
        onRun(
                "assessment.ItemAnalysis.ofRun(Caller, RunId, String, Wanted)",
                (who, run) -> analysis.ofRun(who, run, QUIZ, wanted));
        onRun(
                "assessment.ItemAnalysis.exportOfRun(Caller, RunId, String, Wanted, Part, File)",
                (who, run) -> done(() -> analysis.exportOfRun(who, run, QUIZ, wanted, part, new Reader())));
        on(
                "assessment.ItemAnalysis.of(Caller, String, Wanted)",
                () -> QUIZ,
                () -> "missing",
                (who, quiz) -> analysis.of(who, quiz, wanted));
        on(
                "assessment.ItemAnalysis.export(Caller, String, Wanted, Part, File)",
                () -> QUIZ,
                () -> "missing",
                (who, quiz) -> done(() -> analysis.export(who, quiz, wanted, part, new Reader())));
    }

    private void printing() {
        var printing = desks.printing();
        var wanted = new Printing.Wanted(Printing.Part.KEY, Locale.ENGLISH, new PrintCode("B7K2Q9XM"));
        on("assessment.Printing.plan(Caller, String)", () -> QUIZ, () -> "missing", printing::plan);
        on(
                "assessment.Printing.print(Caller, String, Wanted)",
                () -> QUIZ,
                () -> "missing",
                (who, quiz) -> printing.print(who, quiz, wanted));
        onRun(
                "assessment.Printing.planOfRun(Caller, RunId, String)",
                (who, run) -> printing.planOfRun(who, run, CourseWithPractice.LOCKED_QUIZ));
        onRun(
                "assessment.Printing.printOfRun(Caller, RunId, String, Wanted)",
                (who, run) -> printing.printOfRun(who, run, CourseWithPractice.LOCKED_QUIZ, wanted));
    }

    /** Reads a file to its end and keeps nothing. */
    private static final class Reader implements ItemAnalysis.File {
        @Override
        public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows) {
            rows.toList();
        }
    }

    private void roster() {
        var runs = desks.runs();
        onRun(
                "roster.Runs.list(Caller)",
                (who, run) -> runs.list(who).lines().stream()
                        .filter(line -> line.run().id().equals(run))
                        .findFirst());
        onNothing("roster.Runs.choices(Caller)", runs::choices);
        onUnit(
                "roster.Runs.create(Caller, NewRun)",
                (who, unit) -> runs.create(
                        who, new Runs.NewRun("Run", unit, ZoneOffset.UTC, "en", LocalDate.of(2026, 11, 23))));
        onRun("roster.Runs.roll(Caller, RunId)", runs::roll);
        onRun("roster.Runs.enrol(Caller, RunId, Collection)", (who, run) -> runs.enrol(who, run, List.of("root")));
        onRun("roster.Runs.enrolUnit(Caller, RunId, UUID)", (who, run) -> runs.enrolUnit(who, run, cast.elsewhere));
        places();
        planning();
        attendance();
        onRun("roster.OwnTimetable.show(Caller, RunId)", desks.ownTimetable()::show);
        onRun(
                "roster.OwnTimetable.show(Caller)",
                (who, run) -> desks.ownTimetable().show(who).runs().stream()
                        .filter(one -> one.id().equals(run))
                        .findFirst());
        onRun(
                "roster.OwnTimetable.calendar(Caller, RunId, Locale)",
                (who, run) -> desks.ownTimetable().calendar(who, run, Locale.ENGLISH));
    }

    private void places() {
        var places = desks.places();
        onRun("roster.Places.others(Caller, RunId)", places::others);
        onRun("roster.Places.admit(Caller, RunId)", places::admit);
        on(
                "roster.Places.strike(Caller, RunId, UUID, String)",
                cast::newWaiting,
                () -> new Cast.RunWaiting(new RunId(UUID.randomUUID()), UUID.randomUUID()),
                (who, one) -> places.strike(who, one.run(), one.waiting(), "no longer wants it"));
        onPlace(
                "roster.Places.withdraw(Caller, RunId, EnrolmentId, String)",
                (who, place) -> places.withdraw(who, place.run(), place.anothers(), "ill"));
        var elsewhere = new java.util.HashMap<RunId, RunId>();
        onPlace(
                "roster.Places.transfer(Caller, RunId, EnrolmentId, RunId, String)",
                (who, place) -> places.transfer(
                        who,
                        place.run(),
                        place.anothers(),
                        elsewhere.computeIfAbsent(place.run(), this::another),
                        "nearer"));
    }

    /** A run beside one, without people, whose lead is the same; or one that does not exist beside one that does not. */
    private RunId another(RunId run) {
        if (Reply.to(() -> desks.runs().roll(cast.root, run)) instanceof Reply.No) {
            return new RunId(UUID.randomUUID());
        }
        return cast.newEmptyRun();
    }

    private void onPlace(String method, Asking<Cast.Place> asking) {
        on(
                method,
                cast::newPlace,
                () -> new Cast.Place(new RunId(UUID.randomUUID()), missingEnrolment(), missingEnrolment()),
                asking);
    }

    private void planning() {
        var planning = desks.planning();
        onRun("roster.Planning.show(Caller, RunId)", planning::show);
        onRun(
                "roster.Planning.describe(Caller, RunId, RunDetails)",
                (who, run) -> planning.describe(
                        who,
                        run,
                        new RunDetails(
                                "Run", "Almaty", MONDAY, MONDAY.plusDays(4), ZoneOffset.UTC, OptionalInt.of(9))));
        onRun("roster.Planning.make(Caller, RunId, boolean)", (who, run) -> planning.make(who, run, true));
        // Each asks for a half-day that nobody asked for before him.
        var asked = new AtomicInteger();
        onRun("roster.Planning.add(Caller, RunId, BlockDraft)", (who, run) -> {
            int next = asked.getAndIncrement() % 8;
            return planning.add(who, run, draft(MONDAY.plusDays(next / 2), Half.values()[next % 2]));
        });
        onBlock(
                "roster.Planning.change(Caller, RunId, BlockId, BlockDraft)",
                (who, one) -> planning.change(who, one.run(), one.block(), draft(MONDAY, Half.MORNING)));
        onBlock(
                "roster.Planning.remove(Caller, RunId, BlockId)",
                (who, one) -> planning.remove(who, one.run(), one.block()));
    }

    private void onBlock(String method, Asking<Cast.RunBlock> asking) {
        on(method, cast::newBlock, DeskCalls::missingBlock, asking);
    }

    private static Cast.RunBlock missingBlock() {
        return new Cast.RunBlock(new RunId(UUID.randomUUID()), new BlockId(UUID.randomUUID()), missingEnrolment());
    }

    private void attendance() {
        var attendance = desks.attendance();
        onHeld("roster.Attendance.now(Caller, RunId)", (who, one) -> attendance.now(who, one.run()));
        onHeld(
                "roster.Attendance.sheet(Caller, RunId, BlockId)",
                (who, one) -> attendance.sheet(who, one.run(), one.block()));
        onHeld(
                "roster.Attendance.mark(Caller, RunId, BlockId, EnrolmentId, Presence, String)",
                (who, one) -> attendance.mark(who, one.run(), one.block(), one.anothers(), Presence.LATE, ""));
        onHeld(
                "roster.Attendance.allPresent(Caller, RunId, BlockId)",
                (who, one) -> attendance.allPresent(who, one.run(), one.block()));
        onHeld(
                "roster.Attendance.decline(Caller, RunId, BlockId, EnrolmentId, String)",
                (who, one) -> attendance.decline(who, one.run(), one.block(), one.anothers(), "seen outside"));
        onHeld(
                "roster.Appeals.make(Caller, RunId, BlockId, String)",
                (who, one) -> desks.appeals().make(who, one.run(), one.block(), "I was there"));
        checkIn();
    }

    private void checkIn() {
        var board = desks.codeBoard();
        onBlockOfToday(
                "roster.CodeBoard.show(Caller, RunId, BlockId)", (who, one) -> board.show(who, one.run(), one.block()));
        onBlockOfToday(
                "roster.CodeBoard.open(Caller, RunId, BlockId)", (who, one) -> board.open(who, one.run(), one.block()));
        onBlockOfToday(
                "roster.CodeBoard.close(Caller, RunId, BlockId)",
                (who, one) -> board.close(who, one.run(), one.block()));
        on("roster.CheckIn.check(Caller, String)", cast::newCode, () -> "222222", desks.checkIn()::check);
    }

    private void onBlockOfToday(String method, Asking<Cast.RunBlock> asking) {
        on(method, cast::newBlockOfToday, DeskCalls::missingBlock, asking);
    }

    private void onHeld(String method, Asking<Cast.RunBlock> asking) {
        on(method, cast::newHeldBlock, DeskCalls::missingBlock, asking);
    }

    private static BlockDraft draft(LocalDate day, Half half) {
        int hour = half == Half.MORNING ? 9 : 14;
        return new BlockDraft(day, half, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), "", "Range", "", "");
    }

    private void trainers() {
        var trainers = desks.trainers();
        onRun("roster.Trainers.list(Caller, RunId)", trainers::list);
        onRun(
                "roster.Trainers.grant(Caller, RunId, String, Role)",
                (who, run) -> trainers.grant(who, run, "root", Role.ASSISTANT));
        on(
                "roster.Trainers.revoke(Caller, RunId, UUID)",
                cast::newRunGrant,
                () -> new Cast.RunGrant(new RunId(UUID.randomUUID()), UUID.randomUUID()),
                (who, held) -> trainers.revoke(who, held.run(), held.grant()));
    }

    private void sittings() {
        var sittings = desks.sittings();
        onEnrolment(
                "assessment.Sittings.offer(Caller, EnrolmentId, String)", (who, id) -> sittings.offer(who, id, QUIZ));
        onEnrolment(
                "assessment.Sittings.start(Caller, EnrolmentId, String, String)",
                (who, id) -> sittings.start(who, id, QUIZ, ""));
        onEnrolment(
                "assessment.Sittings.start(Caller, EnrolmentId, String, String, boolean)",
                (who, id) -> sittings.start(who, id, QUIZ, "", true));
        onAttempt("assessment.Sittings.open(Caller, AttemptId)", sittings::open);
        onAttempt(
                "assessment.Sittings.answer(Caller, AttemptId, int, UUID, long, long, boolean, Answer)",
                (who, id) -> sittings.answer(who, id, 2, UUID.randomUUID(), 1, 0, false, Cast.number("7")));
        onAttempt(
                "assessment.Sittings.flag(Caller, AttemptId, int, UUID, long, boolean)",
                (who, id) -> sittings.flag(who, id, 2, UUID.randomUUID(), 1, true));
        onAttempt("assessment.Sittings.answers(Caller, AttemptId)", sittings::answers);
        onAttempt("assessment.Sittings.isOpen(Caller, AttemptId)", sittings::isOpen);
        onAttempt(
                "assessment.Sittings.turnTo(Caller, AttemptId, int)",
                (who, id) -> done(() -> sittings.turnTo(who, id, 1)));
        onAttempt(
                "assessment.Sittings.beginSection(Caller, AttemptId, int)",
                (who, id) -> done(() -> sittings.beginSection(who, id, 1)));
        onAttempt("assessment.Sittings.handIn(Caller, AttemptId)", sittings::handIn);
        on(
                "assessment.Sittings.reveal(Caller, AttemptId, int)",
                cast::newPractice,
                DeskCalls::missingAttempt,
                (who, id) -> sittings.reveal(who, id, 2));
        on(
                "assessment.Sittings.check(Caller, AttemptId, int)",
                cast::newPractice,
                DeskCalls::missingAttempt,
                (who, id) -> sittings.check(who, id, 2));
        on(
                "assessment.Sittings.hint(Caller, AttemptId, int)",
                cast::newPractice,
                DeskCalls::missingAttempt,
                (who, id) -> sittings.hint(who, id, 2));
        on(
                "assessment.Sittings.review(Caller, AttemptId)",
                cast::newHandedIn,
                DeskCalls::missingAttempt,
                sittings::review);
        onAttempt(
                "assessment.Sittings.attempts(Caller)",
                (who, id) -> sittings.attempts(who).stream()
                        .filter(line -> line.attempt().equals(id))
                        .findFirst());
    }

    private void study() {
        var lessons = desks.lessons();
        onEnrolment(
                "study.Programme.show(Caller)",
                (who, id) -> desks.programme().show(who).runs().stream()
                        .filter(run -> run.enrolment().equals(id))
                        .findFirst());
        onEnrolment("study.Programme.show(Caller, EnrolmentId)", desks.programme()::show);
        onNothing(
                "study.Searching.find(Caller, String, Optional, String)",
                who -> desks.searching().find(who, "en", Optional.empty(), "tor"));
        onRun(
                "study.TrainersGuide.show(Caller, RunId, Optional)",
                (who, run) -> desks.trainersGuide().show(who, run, Optional.of(LESSON)));
        handouts(desks.handouts());
        onEnrolment("study.Lessons.open(Caller, EnrolmentId, String)", (who, id) -> lessons.open(who, id, LESSON));
        onEnrolment(
                "study.Lessons.remember(Caller, EnrolmentId, String, String)",
                (who, id) -> done(() -> lessons.remember(who, id, LESSON, "s1")));
        onEnrolment(
                "study.Lessons.markRead(Caller, EnrolmentId, String)",
                (who, id) -> done(() -> lessons.markRead(who, id, LESSON)));
        onEnrolment(
                "study.Lessons.check(Caller, EnrolmentId, String, String, Answer)",
                (who, id) -> lessons.check(who, id, LESSON, CHECK, Cast.number("2400")));
    }

    /** The same one for all, which is drawn once. */
    private void handouts(Handouts handouts) {
        var part = new HandoutPart.Lesson(LESSON);
        onEnrolment(
                "study.Handouts.make(Caller, EnrolmentId, HandoutPart, Locale)",
                (who, id) -> handouts.make(who, id, part, Locale.ENGLISH));
        onRun(
                "study.Handouts.makeOfRun(Caller, RunId, HandoutPart, Locale)",
                (who, run) -> handouts.makeOfRun(who, run, part, Locale.ENGLISH));
        on(
                "study.Handouts.makeOfNewest(Caller, HandoutPart, Locale)",
                () -> part,
                () -> new HandoutPart.Lesson("missing"),
                (who, one) -> handouts.makeOfNewest(who, one, Locale.ENGLISH));
        onRun("study.Handouts.ofRun(Caller, RunId)", handouts::ofRun);
        onNothing("study.Handouts.ofNewest(Caller)", handouts::ofNewest);
    }

    private void notes() {
        var notes = desks.notes();
        onEnrolment("study.Notes.page(Caller, EnrolmentId)", notes::page);
        onEnrolment(
                "study.Notes.add(Caller, EnrolmentId, String, NotePlace, String)",
                (who, id) -> notes.add(who, id, LESSON, NotePlace.section("en", "s1"), "Mine alone"));
        onNote(
                "study.Notes.change(Caller, EnrolmentId, UUID, String)",
                (who, one) -> notes.change(who, one.enrolment(), one.note().id(), "Other words"));
        // put back, so that it can be asked again
        onNote("study.Notes.delete(Caller, EnrolmentId, UUID)", (who, one) -> {
            var deleted = notes.delete(who, one.enrolment(), one.note().id());
            return notes.restore(who, one.enrolment(), deleted);
        });
        onNote(
                "study.Notes.restore(Caller, EnrolmentId, Note)",
                (who, one) -> notes.restore(who, one.enrolment(), one.note()));
    }

    private void onNote(String method, Asking<Cast.OwnersNote> asking) {
        var place = NotePlace.section("en", "s1");
        var missing = new Note(UUID.randomUUID(), LESSON, place, "", cast.now(), cast.now());
        on(method, cast::newNote, () -> new Cast.OwnersNote(missingEnrolment(), missing), asking);
    }

    private void report() {
        var supervision = desks.supervision();
        onRun(
                "report.Supervision.runs(Caller)",
                (who, run) -> supervision.runs(who).stream()
                        .filter(line -> line.run().id().equals(run))
                        .findFirst());
        onRun("report.Supervision.run(Caller, RunId)", supervision::run);
        onRun("report.Supervision.watch(Caller, RunId, Consumer)", (who, run) -> {
            try (var watching = supervision.watch(who, run, _ -> {})) {
                return watching.board();
            }
        });
        on(
                "report.Supervision.trainee(Caller, RunId, EnrolmentId)",
                cast::newPlace,
                () -> new Cast.Place(new RunId(UUID.randomUUID()), missingEnrolment(), missingEnrolment()),
                (who, place) -> supervision.trainee(who, place.run(), place.owners()));
        onRun(
                "report.Supervision.export(Caller, RunId, Duration, BiConsumer)",
                (who, run) ->
                        done(() -> supervision.export(who, run, Duration.ofDays(1), (columns, rows) -> rows.toList())));
        levels();
    }

    private void levels() {
        var levels = desks.levels();
        onRun(
                "report.Levels.runs(Caller, Optional)",
                (who, run) -> levels.runs(who, Optional.empty()).rows().stream()
                        .filter(row ->
                                row.run().filter(one -> one.id().equals(run)).isPresent())
                        .findFirst());
        onRun("report.Levels.show(Caller, RunId)", levels::show);
        onRun(
                "report.Levels.export(Caller, RunId, BiConsumer)",
                (who, run) -> done(() -> levels.export(who, run, (columns, rows) -> rows.toList())));
        onRun("report.Levels.exportRuns(Caller, Optional, BiConsumer)", (who, run) -> {
            var found = new ArrayList<Object>();
            levels.exportRuns(
                    who,
                    Optional.empty(),
                    (columns, rows) -> rows.filter(row -> row.run()
                                    .filter(one -> one.id().equals(run))
                                    .isPresent())
                            .forEach(found::add));
            return found.stream().findFirst();
        });
    }

    private void practicums() {
        var own = desks.practicums();
        onPracticum(
                "certification.Practicums.own(Caller)",
                (who, one) -> own.own(who).stream()
                        .filter(line -> line.enrolment().equals(one.enrolment()))
                        .findFirst());
        onPracticum("certification.Practicums.open(Caller, EnrolmentId)", (who, one) -> own.open(who, one.enrolment()));
        onPracticum(
                "certification.Practicums.begin(Caller, EnrolmentId)", (who, one) -> own.begin(who, one.enrolment()));
        onPracticum(
                "certification.Practicums.keep(Caller, EnrolmentId, Plan)",
                (who, one) -> own.keep(who, one.enrolment(), Cast.plan()));
        onPracticum(
                "certification.Practicums.handIn(Caller, EnrolmentId, Plan)",
                (who, one) -> own.handIn(who, one.enrolment(), Cast.plan()));
        observing();
        candidates();
    }

    private void observing() {
        var observing = desks.observing();
        onPracticum(
                "certification.Observing.list(Caller)",
                (who, one) -> observing.list(who).stream()
                        .filter(line -> line.practicum().equals(one.practicum()))
                        .findFirst());
        onPracticum(
                "certification.Observing.open(Caller, PracticumId)",
                (who, one) -> observing.open(who, one.practicum()));
        onPracticum(
                "certification.Observing.keep(Caller, PracticumId, Sheet)",
                (who, one) -> observing.keep(who, one.practicum(), Sheet.EMPTY));
        onDispute(
                "certification.Observing.handIn(Caller, PracticumId, Sheet)",
                (who, one) -> observing.handIn(who, one.practicum(), Sheet.EMPTY));
        var sheet = cast.sheet(cast.newPracticum(), 2);
        onDispute(
                "certification.Observing.correct(Caller, PracticumId, Sheet, String)",
                (who, one) -> observing.correct(who, one.practicum(), sheet, "a slip"));
    }

    private void candidates() {
        var desk = desks.candidates();
        onPracticum(
                "certification.Candidates.runs(Caller)",
                (who, one) -> desk.runs(who).stream()
                        .filter(line -> line.run().id().equals(one.run()))
                        .findFirst());
        onPracticum("certification.Candidates.show(Caller, RunId)", (who, one) -> desk.show(who, one.run()));
        onPracticum(
                "certification.Candidates.open(Caller, RunId, PracticumId)",
                (who, one) -> desk.open(who, one.run(), one.practicum()));
        onPracticum(
                "certification.Candidates.name(Caller, RunId, PracticumId, PersonId, PersonId)",
                (who, one) -> desk.name(who, one.run(), one.practicum(), cast.id(Who.OBSERVER), cast.id(Who.LEAD)));
        var levels = cast.sheet(cast.newPracticum(), 2).levels();
        onDispute(
                "certification.Candidates.settle(Caller, RunId, PracticumId, Map, Map, String)",
                (who, one) -> desk.settle(who, one.run(), one.practicum(), levels, Map.of(), "I asked both"));
    }

    private void trainership() {
        var way = desks.wayToTrainer();
        var code = way.open(cast.caller(Who.OWNER), cast.newPlace().owners())
                .code()
                .orElseThrow();
        onPlace(
                "certification.WayToTrainer.own(Caller)",
                (who, place) -> way.own(who).stream()
                        .filter(line -> line.enrolment().equals(place.owners()))
                        .findFirst());
        onPlace("certification.WayToTrainer.open(Caller, EnrolmentId)", (who, place) -> way.open(who, place.owners()));
        onPlace(
                "certification.WayToTrainer.sign(Caller, EnrolmentId, String, String)",
                (who, place) -> way.sign(who, place.owners(), "en", code.hash("en")));
        var desk = desks.trainership();
        onRun(
                "certification.Trainership.runs(Caller)",
                (who, run) -> desk.runs(who).stream()
                        .filter(line -> line.id().equals(run))
                        .findFirst());
        onRun("certification.Trainership.show(Caller, RunId)", desk::show);
        onPlace(
                "certification.Trainership.open(Caller, RunId, EnrolmentId)",
                (who, place) -> desk.open(who, place.run(), place.owners()));
        onPlace(
                "certification.Trainership.confirmVetting(Caller, RunId, EnrolmentId, LocalDate)",
                (who, place) -> desk.confirmVetting(who, place.run(), place.owners(), MONDAY.minusDays(7)));
        on(
                "certification.Trainership.withdrawVetting(Caller, RunId, EnrolmentId, String)",
                cast::newCandidate,
                DeskCalls::missingPracticum,
                (who, one) -> desk.withdrawVetting(who, one.run(), one.enrolment(), "another person"));
        on(
                "certification.Trainership.propose(Caller, RunId, EnrolmentId)",
                cast::newCandidate,
                DeskCalls::missingPracticum,
                (who, one) -> desk.propose(who, one.run(), one.enrolment()));
        onProposed(
                "certification.Trainership.waiting(Caller)",
                (who, one) -> desk.waiting(who).stream()
                        .filter(line -> line.enrolment().equals(one.enrolment()))
                        .findFirst());
        onProposed(
                "certification.Trainership.approve(Caller, RunId, EnrolmentId)",
                (who, one) -> desk.approve(who, one.run(), one.enrolment()));
        onProposed(
                "certification.Trainership.sendBack(Caller, RunId, EnrolmentId, String)",
                (who, one) -> desk.sendBack(who, one.run(), one.enrolment(), "not yet"));
    }

    private void cascade() {
        var masters = desks.masterTrainers();
        onNothing("certification.MasterTrainers.list(Caller)", masters::list);
        on(
                "certification.MasterTrainers.appoint(Caller, String, LocalDate, String)",
                cast::newNobody,
                () -> "missing-" + UUID.randomUUID(),
                (who, name) -> masters.appoint(who, name, cast.inAYear(), "knows the course"));
        on(
                "certification.MasterTrainers.end(Caller, PersonId, String)",
                cast::newMaster,
                () -> new PersonId(UUID.randomUUID()),
                (who, person) -> masters.end(who, person, "has left"));
        onRun(
                "certification.Cascade.show(Caller, Optional)",
                (who, run) -> desks.cascade().show(who, Optional.empty()).rows().stream()
                        .filter(row -> row.person().equals(cast.id(Who.LEAD)))
                        .findFirst());
        var cohorts = desks.ownCohorts();
        onNothing("roster.OwnCohorts.show(Caller)", cohorts::show);
        onUncertified("roster.OwnCohorts.mayOpen(Caller)", cohorts::mayOpen);
        var edition = cohorts.show(cast.caller(Who.LEAD)).choices().getFirst().edition();
        var wanted = new OwnCohorts.NewCohort(
                edition, "Own", "", MONDAY, MONDAY.plusDays(3), ZoneOffset.UTC, "en", OptionalInt.empty());
        onUncertified("roster.OwnCohorts.open(Caller, NewCohort)", who -> cohorts.open(who, wanted));
        onRun(
                "roster.OwnCohorts.invite(Caller, RunId, Collection)",
                (who, run) -> cohorts.invite(who, run, List.of("P another-trainee")));
    }

    /** Where no trainee has become a trainer by what others asked before. */
    private void onUncertified(String method, AskingOfNothing asking) {
        Supplier<String> nothing = () -> {
            cast.forgetTrainers();
            return "nothing";
        };
        on(method, nothing, () -> "nothing", (who, _) -> asking.ask(who));
    }

    private void certificates() {
        var desk = desks.certificates();
        onCertificate(
                "certification.Certificates.runs(Caller)",
                (who, one) -> desk.runs(who).stream()
                        .filter(line -> line.id().equals(one.run()))
                        .findFirst());
        onCertificate("certification.Certificates.show(Caller, RunId)", (who, one) -> desk.show(who, one.run()));
        onCertificate(
                "certification.Certificates.open(Caller, RunId, CertificateId)",
                (who, one) -> desk.open(who, one.run(), one.certificate()));
        on(
                "certification.Certificates.issue(Caller, RunId, EnrolmentId)",
                cast::newCandidate,
                DeskCalls::missingPracticum,
                (who, one) -> desk.issue(who, one.run(), one.enrolment()));
        on(
                "certification.Certificates.issueAll(Caller, RunId)",
                cast::newCandidate,
                DeskCalls::missingPracticum,
                (who, one) -> desk.issueAll(who, one.run()));
        onCertificate(
                "certification.Certificates.suspend(Caller, RunId, CertificateId, String)",
                (who, one) -> desk.suspend(who, one.run(), one.certificate(), "a complaint"));
        onCertificate(
                "certification.Certificates.reinstate(Caller, RunId, CertificateId, String)",
                (who, one) -> desk.reinstate(who, one.run(), one.certificate(), "not true"));
        onCertificate(
                "certification.Certificates.revoke(Caller, RunId, CertificateId, String)",
                (who, one) -> desk.revoke(who, one.run(), one.certificate(), "true"));

        var own = desks.ownCertificates();
        onCertificate(
                "certification.OwnCertificates.list(Caller)",
                (who, one) -> own.list(who).stream()
                        .filter(line -> line.id().equals(one.certificate()))
                        .findFirst());
        onCertificate(
                "certification.OwnCertificates.pdf(Caller, CertificateId, Locale)",
                (who, one) -> own.pdf(who, one.certificate(), Locale.ENGLISH));
        onCertificate(
                "certification.OwnCertificates.badge(Caller, CertificateId, Locale)",
                (who, one) -> own.badge(who, one.certificate(), Locale.ENGLISH));

        onNothing(
                "certification.Verifying.number(String, String)",
                who -> desks.verifying().number("0".repeat(28), who.toString()));
        onNothing(
                "certification.Verifying.badge(String, String)",
                who -> desks.verifying().badge("a.b.c", who.toString()));

        var keys = desks.badgeKeys();
        onNothing("certification.BadgeKeys.sees(Caller)", keys::sees);
        onNothing("certification.BadgeKeys.list(Caller)", keys::list);
        onNothing("certification.BadgeKeys.rotate(Caller)", keys::rotate);
        on("certification.BadgeKeys.open(String)", cast::newBadgeKey, () -> "nothing", (who, key) -> keys.open(key));
    }

    private void onCertificate(String method, Asking<Cast.RunCertificate> asking) {
        on(method, cast::newCertificate, DeskCalls::missingCertificate, asking);
    }

    private static Cast.RunCertificate missingCertificate() {
        return new Cast.RunCertificate(new RunId(UUID.randomUUID()), new CertificateId(UUID.randomUUID()), "");
    }

    private void onProposed(String method, Asking<Cast.RunPracticum> asking) {
        on(method, cast::newProposed, DeskCalls::missingPracticum, asking);
    }

    private void onPracticum(String method, Asking<Cast.RunPracticum> asking) {
        on(method, cast::newPracticum, DeskCalls::missingPracticum, asking);
    }

    private void onDispute(String method, Asking<Cast.RunPracticum> asking) {
        on(method, cast::newDispute, DeskCalls::missingPracticum, asking);
    }

    private static Cast.RunPracticum missingPracticum() {
        return new Cast.RunPracticum(
                new RunId(UUID.randomUUID()), missingEnrolment(), new PracticumId(UUID.randomUUID()));
    }

    private void survey() {
        var feedback = desks.feedback();
        onForm(
                "survey.Feedback.waiting(Caller)",
                (who, one) -> feedback.waiting(who).stream()
                        .filter(line -> line.enrolment().equals(one.enrolment()))
                        .findFirst());
        onForm(
                "survey.Feedback.open(Caller, EnrolmentId, String, String)",
                (who, one) -> feedback.open(who, one.enrolment(), "sf-day", one.about()));
        var day = given("sd-aim", "sd-able", "sd-use", "sd-trainers").with("sd-pace", "right");
        onForm(
                "survey.Feedback.answer(Caller, EnrolmentId, String, String, Given)",
                (who, one) -> feedback.answer(who, one.enrolment(), "sf-day", one.about(), day));
        followUps();
        var evaluation = desks.evaluation();
        onRun(
                "survey.Evaluation.runs(Caller)",
                (who, run) -> evaluation.runs(who).stream()
                        .filter(line -> line.id().equals(run))
                        .findFirst());
        onRun("survey.Evaluation.show(Caller, RunId)", evaluation::show);
        onForm(
                "survey.Evaluation.close(Caller, RunId, String, String)",
                (who, one) -> evaluation.close(who, one.run(), "sf-day", one.about()));
        onRun(
                "survey.Evaluation.export(Caller, RunId, BiConsumer)",
                (who, run) -> done(() -> evaluation.export(who, run, (columns, rows) -> rows.toList())));
    }

    private void followUps() {
        var desk = desks.followUps();
        onPast(
                "survey.FollowUps.waiting(Caller)",
                (who, place) -> desk.waiting(who).stream()
                        .filter(line -> line.enrolment().equals(place.owners()))
                        .findFirst());
        onPast(
                "survey.FollowUps.open(Caller, EnrolmentId, String, int)",
                (who, place) -> desk.open(who, place.owners(), formFor(who), 3));
        var later = given("st-used", "st-record", "st-passed-on", "st-support", "sm-used", "sm-law", "sm-passed-on")
                .with("sm-better", "4")
                .with("st-hindered", "time")
                .with("sm-helps", "time");
        onPast(
                "survey.FollowUps.answer(Caller, EnrolmentId, String, int, Given)",
                (who, place) -> desk.answer(who, place.owners(), formFor(who), 3, later));
    }

    /** Others try the form that is asked of the owner. */
    private String formFor(Caller who) {
        return who.equals(cast.caller(Who.SUPERVISOR)) ? "sf-manager" : "sf-trainee";
    }

    private static Given given(String... scales) {
        var given = Given.EMPTY;
        for (String scale : scales) {
            given = given.with(scale, "4");
        }
        return given;
    }

    private void onForm(String method, Asking<Cast.RunForm> asking) {
        on(
                method,
                cast::newForm,
                () -> new Cast.RunForm(new RunId(UUID.randomUUID()), missingEnrolment(), "2026-01-01"),
                asking);
    }

    private void onPast(String method, Asking<Cast.Place> asking) {
        on(
                method,
                cast::newPast,
                () -> new Cast.Place(new RunId(UUID.randomUUID()), missingEnrolment(), missingEnrolment()),
                asking);
    }

    private void frame() {
        onNothing(
                "shell.Faults.error(ErrorEvent)",
                who -> done(() -> desks.faults().error(new ErrorEvent(new NotFound("anything")))));
        onNothing("shell.Faults.log(Throwable)", who -> Faults.log(made()));
        onNothing("shell.HealthDesk.lines(Caller)", desks.health()::lines);
        onNothing("shell.HealthDesk.backUp(Caller)", desks.health()::backUp);
        onNothing("shell.HealthDesk.ways(Caller)", desks.health()::ways);
        onNothing("shell.HealthDesk.tryMail(Caller)", desks.health()::tryMail);
        onNothing("shell.Languages.all()", who -> desks.languages().all());
        onNothing("shell.Languages.known(String)", who -> desks.languages().known("kk"));
        onNothing(
                "shell.Languages.of(HttpServletRequest)",
                who -> desks.languages().of(new MockHttpServletRequest()));
        onNothing("shell.Languages.ownName(Locale)", who -> Languages.ownName(Locale.ENGLISH));
        onNothing(
                "shell.Reception.dismissReset()",
                who -> inSessionOf(who, () -> desks.reception().dismissReset()));
        onNothing("shell.Reception.unread()", who -> desks.reception().unread());
        onNothing("shell.Reception.visitor()", who -> "" + desks.reception().visitor());
    }

    /** In a session of that person, for a method that asks the session who he is. */
    private Object inSessionOf(Caller who, ThrowingRunnable call) throws Exception {
        var principal = new SignedIn(who.person(), "somebody", "en", Instant.EPOCH, Set.of());
        desks.sessions()
                .getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        try {
            return done(call);
        } finally {
            desks.sessions().clearContext();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void on(String method, Supplier<T> target, Supplier<T> missing, Asking<T> asking) {
        calls.add(new DeskCall(method, target, missing, (who, id) -> asking.ask(who, (T) id)));
    }

    private void onNothing(String method, AskingOfNothing asking) {
        on(method, () -> "nothing", () -> "nothing", (who, nothing) -> asking.ask(who));
    }

    private void onPerson(String method, Asking<PersonId> asking) {
        on(method, cast::newcomer, () -> new PersonId(UUID.randomUUID()), asking);
    }

    private void onUnit(String method, Asking<UUID> asking) {
        on(method, cast::newUnit, UUID::randomUUID, asking);
    }

    private void onRun(String method, Asking<RunId> asking) {
        on(method, () -> cast.newPlace().run(), () -> new RunId(UUID.randomUUID()), asking);
    }

    private void onRole(String method, AskingOfNothing asking) {
        on(method, () -> cast.newPlace().run(), () -> new RunId(UUID.randomUUID()), (who, run) -> asking.ask(who));
    }

    private void onEnrolment(String method, Asking<EnrolmentId> asking) {
        on(method, () -> cast.newPlace().owners(), DeskCalls::missingEnrolment, asking);
    }

    private void onAttempt(String method, Asking<AttemptId> asking) {
        on(method, cast::newAttempt, DeskCalls::missingAttempt, asking);
    }

    private void onLink(String method, Supplier<String> token, AskingByLink asking) {
        on(method, token, () -> "guessed-" + UUID.randomUUID(), (who, typed) -> asking.ask(typed));
    }

    interface AskingOfNothing {
        Object ask(Caller who) throws Exception;
    }

    interface AskingByLink {
        Object ask(String token) throws Exception;
    }

    /** A fault that fills no log. */
    private static Throwable made() {
        var fault = new IllegalStateException("made by a test");
        fault.setStackTrace(new StackTraceElement[0]);
        return fault;
    }

    private static EnrolmentId missingEnrolment() {
        return new EnrolmentId(UUID.randomUUID());
    }

    private static AttemptId missingAttempt() {
        return new AttemptId(UUID.randomUUID());
    }

    private static PeopleQuery everybody() {
        return new PeopleQuery("", null, true, PeopleQuery.Order.NAME, false);
    }

    private NewPerson movedTo(UUID unit, Caller who) {
        return cast.described(cast.signInName(who), unit);
    }

    private static Object done(ThrowingRunnable call) throws Exception {
        call.run();
        return "done";
    }

    interface ThrowingRunnable {
        void run() throws Exception;
    }
}
