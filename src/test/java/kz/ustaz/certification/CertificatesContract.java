package kz.ustaz.certification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static kz.ustaz.certification.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.pdf.PdfReading;
import kz.ustaz.common.ui.NotMade;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** Certificates from the day they are issued to the day they end, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class CertificatesContract {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 27);
    private static final Locale KAZAKH = Locale.of("kk");

    private final Databases make;
    private PracticumHouse house;
    private Certificates desk;
    private OwnCertificates own;
    private Verifying verifying;
    private ValidTrainer valid;

    private Caller candidate;
    private Caller one;
    private Caller other;
    private Caller lead;
    private Caller chief;
    private Run run;
    private EnrolmentId enrolment;

    CertificatesContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        house = new PracticumHouse(make);
        desk = house.bean(Certificates.class);
        own = house.bean(OwnCertificates.class);
        verifying = house.bean(Verifying.class);
        valid = house.bean(ValidTrainer.class);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @BeforeEach
    void meet() {
        var roster = house.roster();
        roster.now = PracticumHouse.AT;
        candidate = roster.person("Әбдіғалиев Өмірқұл");
        roster.latin(candidate, "Abdigaliyev Omirqul");
        one = roster.person("Болатова Бота");
        other = roster.person("Сериков Серік");
        lead = roster.person("Оразова Әлия");
        chief = roster.person("Жұмабаев Ерлан");
        run = newRun("Autumn");
        enrolment = roster.enrol(candidate, run);
        roster.audited.clear();
        roster.certified.clear();
    }

    // ---- steps

    private Run newRun(String title) {
        var roster = house.roster();
        var made = roster.run(title, PracticumHouse.EDITION);
        roster.grant(one, made, Role.OBSERVER);
        roster.grant(other, made, Role.OBSERVER);
        roster.grant(lead, made, Role.LEAD);
        roster.supervise(chief, made.unit());
        return made;
    }

    private void complete(EnrolmentId id) {
        house.roster().complete(id);
        house.roster().attended(id, 4, 5);
    }

    private void propose(Run in, EnrolmentId id) {
        complete(id);
        house.roster().sat(id, 8, true);
        var practicums = house.bean(Practicums.class);
        done(practicums.begin(candidate, id));
        done(practicums.handIn(candidate, id, new Plan("l1", "O", "In pairs", "A record", 10, "Paper", "None")));
        var practicum =
                house.bean(PracticumBook.class).of(List.of(id)).getLast().id();
        done(house.bean(Candidates.class).name(lead, in.id(), practicum, one.person(), other.person()));
        done(house.bean(Observing.class).handIn(one, practicum, sheet(2, 2, 2, true, true)));
        done(house.bean(Observing.class).handIn(other, practicum, sheet(2, 2, 2, true, true)));
        var way = house.bean(WayToTrainer.class);
        var code = way.open(candidate, id).code().orElseThrow();
        done(way.sign(candidate, id, "ru", code.hash("ru")));
        done(house.bean(Trainership.class).confirmVetting(chief, in.id(), id, CHECKED));
        done(house.bean(Trainership.class).propose(lead, in.id(), id));
    }

    private Outcome<Trainership.Page> approve(Run in, EnrolmentId id) {
        return house.bean(Trainership.class).approve(chief, in.id(), id);
    }

    /** The candidate is a trainer. */
    private CertificateLine trainer() {
        propose(run, enrolment);
        done(approve(run, enrolment));
        return own.list(candidate).getFirst();
    }

    /** He has completed the course. */
    private CertificateLine course() {
        complete(enrolment);
        done(desk.issue(lead, run.id(), enrolment));
        return own.list(candidate).getFirst();
    }

    private Verified verify(CertificateLine line) {
        return verifying.number(line.number().toString(), "10.0.0.1");
    }

    /** A word for what is said of a certificate. */
    private static String word(Verified verified) {
        return verified instanceof Verified.Found found
                ? found.validity().getClass().getSimpleName()
                : verified.getClass().getSimpleName();
    }

    private String word(String badge) {
        return word(verifying.badge(badge, "10.0.0.1"));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static String declined(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        return ((Outcome.Declined<?>) outcome)
                .faults().stream()
                        .map(fault -> (fault.field() + " "
                                        + fault.why()
                                                .key()
                                                .replace("certification.certificate.refused.", "")
                                                .replace("certification.refused.", "")
                                                .replace("certification.validity.", ""))
                                .strip())
                        .collect(joining("; "));
    }

    private int rows(String table) {
        return house.bean(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }

    // ---- issuing

    @Test
    void ofTwoWhoIssueAtOnceTheSecondSeesThatItIsDone() throws Exception {
        complete(enrolment);
        var second = house.roster().person("Қасымова Айнұр");
        house.roster().grant(second, run, Role.LEAD);
        house.atOnce(() -> desk.issue(lead, run.id(), enrolment), () -> desk.issueAll(second, run.id()))
                .forEach(outcome -> assertThat(done(outcome).ready()).isZero());
        assertThat(own.list(candidate)).hasSize(1);
    }

    @Test
    void twoRunsThatIssueAtOnceRenewOneTheOther() throws Exception {
        course();
        house.roster().now = PracticumHouse.AT.plus(Duration.ofDays(200));
        var again = newRun("Spring");
        var later = newRun("Summer");
        var there = house.roster().enrol(candidate, again);
        var last = house.roster().enrol(candidate, later);
        complete(there);
        complete(last);
        house.atOnce(() -> desk.issue(lead, again.id(), there), () -> desk.issue(lead, later.id(), last))
                .forEach(CertificatesContract::done);
        assertThat(own.list(candidate))
                .extracting(CertificateLine::renewed)
                .containsExactlyInAnyOrder(false, true, true);
    }

    /** In Almaty it is five hours later than in Greenwich: the next day has begun. */
    @Test
    void whatIsDoneLateInTheEveningIsDoneOnTheDayOfItsRun() {
        var line = course();
        house.roster().now = Instant.parse("2026-12-24T20:00:00Z");
        var page = done(desk.suspend(chief, run.id(), line.id(), "a doubt"));
        var day = LocalDate.of(2026, 12, 25);
        assertThat(page.line().validity()).isEqualTo(new Validity.Suspended(day));
        assertThat(page.history().getLast().on()).isEqualTo(day);
        assertThat(verify(line))
                .isInstanceOfSatisfying(
                        Verified.Found.class,
                        found -> assertThat(found.validity().why().values()).containsExactly(day));
    }

    @Test
    void whoIsApprovedGetsATrainersCertificateForFourYears() {
        propose(run, enrolment);
        house.roster().audited.clear();
        assertThat(valid.on(candidate.person(), PracticumHouse.AT)).isFalse();
        done(approve(run, enrolment));
        done(approve(run, enrolment));
        var line = own.list(candidate).getFirst();
        assertThat(own.list(candidate)).hasSize(1);
        assertThat(line.kind()).isEqualTo(CertificateKind.TRAINER);
        assertThat(line.issued()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(line.expires()).isEqualTo(LocalDate.of(2030, 11, 30));
        assertThat(house.roster().certified)
                .containsExactly(new TrainerCertified(candidate.person(), run.id(), PracticumHouse.AT));
        assertThat(house.roster().audited).containsExactly("trainer.approve", "certificate.issue");
        assertThat(valid.on(candidate.person(), PracticumHouse.AT)).isTrue();
        assertThat(valid.on(candidate.person(), PracticumHouse.AT.minusMillis(1)))
                .isFalse();
        assertThat(valid.on(candidate.person(), Instant.parse("2030-11-30T04:59:59Z")))
                .isTrue();
        assertThat(valid.on(candidate.person(), Instant.parse("2030-11-30T05:00:00Z")))
                .isFalse();
        assertThat(valid.on(lead.person(), PracticumHouse.AT)).isFalse();
    }

    @Test
    void theLeadIssuesToWhoHasCompletedTheCourse() {
        assertThat(declined(desk.issue(lead, run.id(), enrolment))).isEqualTo("incomplete");
        house.roster().complete(enrolment);
        house.roster().attended(enrolment, 31, 39);
        assertThat(declined(desk.issue(lead, run.id(), enrolment))).as("79.5 %").isEqualTo("incomplete");
        assertThat(desk.show(lead, run.id()).ready()).isZero();
        complete(enrolment);
        assertThat(desk.show(lead, run.id()).ready()).isEqualTo(1);
        assertThat(desk.show(chief, run.id()).ready()).as("the lead does").isZero();
        done(desk.issue(lead, run.id(), enrolment));
        var board = done(desk.issue(lead, run.id(), enrolment));
        assertThat(board.ready()).isZero();
        assertThat(board.rows().getFirst().certificates())
                .extracting(CertificateLine::kind)
                .containsExactly(CertificateKind.COURSE);
        assertThat(valid.on(candidate.person(), PracticumHouse.AT))
                .as("no trainer by that")
                .isFalse();
        assertThat(house.roster().certified).isEmpty();
        assertThat(house.roster().audited).containsExactly("certificate.issue");
    }

    @Test
    void allWhoHaveCompletedItGetOneAtOnceButTheLeadHimself() {
        var roster = house.roster();
        complete(enrolment);
        complete(roster.enrol(lead, run));
        var second = roster.enrol(roster.person("Б"), run);
        complete(second);
        roster.enrol(roster.person("В"), run);
        assertThat(desk.show(lead, run.id()).ready()).isEqualTo(2);
        var board = done(desk.issueAll(lead, run.id()));
        assertThat(board.rows().stream()
                        .filter(row -> !row.certificates().isEmpty())
                        .map(Certificates.Row::enrolment))
                .containsExactlyInAnyOrder(enrolment, second);
        assertThat(roster.audited).containsExactly("certificate.issue", "certificate.issue");
    }

    @Test
    void nobodyDecidesAboutHisOwn() {
        var roster = house.roster();
        complete(enrolment);
        roster.grant(candidate, run, Role.LEAD);
        roster.supervise(candidate, run.unit());
        roster.administer(candidate);
        assertThat(declined(desk.issue(candidate, run.id(), enrolment))).isEqualTo("self");
        done(desk.issueAll(candidate, run.id()));
        assertThat(own.list(candidate)).isEmpty();
        var id = course().id();
        done(desk.suspend(chief, run.id(), id, "A complaint"));
        assertThat(desk.open(candidate, run.id(), id).own()).isTrue();
        assertThat(desk.open(candidate, run.id(), id).reinstates()).isFalse();
        assertThat(declined(desk.reinstate(candidate, run.id(), id, "It is fine")))
                .isEqualTo("self");
        assertThat(declined(desk.suspend(candidate, run.id(), id, "No"))).isEqualTo("self");
        assertThat(declined(desk.revoke(candidate, run.id(), id, "No"))).isEqualTo("self");
        assertThat(word(verify(own.list(candidate).getFirst()))).isEqualTo("Suspended");
    }

    // ---- suspended, lifted, revoked

    @Test
    void aSuspensionIsLiftedAndARevocationIsNot() {
        var line = trainer();
        var id = line.id();
        house.roster().audited.clear();
        assertThat(declined(desk.suspend(chief, run.id(), id, "  "))).isEqualTo("reason reason");
        assertThat(done(desk.suspend(chief, run.id(), id, " A complaint ")).reinstates())
                .isTrue();
        done(desk.suspend(chief, run.id(), id, "Once more"));
        assertThat(valid.on(candidate.person(), PracticumHouse.AT)).isFalse();
        assertThat(word(verify(line))).isEqualTo("Suspended");
        done(desk.reinstate(chief, run.id(), id, "It was not true"));
        done(desk.reinstate(chief, run.id(), id, "Once more"));
        assertThat(valid.on(candidate.person(), PracticumHouse.AT)).isTrue();
        done(desk.revoke(chief, run.id(), id, "He sold questions"));
        done(desk.revoke(chief, run.id(), id, "Once more"));
        assertThat(declined(desk.suspend(chief, run.id(), id, "No"))).isEqualTo("revoked");
        assertThat(declined(desk.reinstate(chief, run.id(), id, "No"))).isEqualTo("revoked");
        var page = desk.open(lead, run.id(), id);
        assertThat(page.history())
                .extracting(said -> said.what() + " " + said.by() + " " + said.reason())
                .containsExactly(
                        "ISSUED Жұмабаев Ерлан ",
                        "SUSPENDED Жұмабаев Ерлан A complaint",
                        "REINSTATED Жұмабаев Ерлан It was not true",
                        "REVOKED Жұмабаев Ерлан He sold questions");
        assertThat(house.roster().audited)
                .containsExactly("certificate.suspend", "certificate.reinstate", "certificate.revoke");
        assertThat(valid.on(candidate.person(), PracticumHouse.AT)).isFalse();
    }

    @Test
    void whatIsExpiredIsNotSuspendedButMayBeRevoked() {
        var id = course().id();
        house.roster().now = Instant.parse("2031-01-01T00:00:00Z");
        assertThat(declined(desk.suspend(chief, run.id(), id, "No"))).isEqualTo("expired");
        done(desk.revoke(chief, run.id(), id, "Marks were bought"));
        assertThat(word(verify(own.list(candidate).getFirst()))).isEqualTo("Revoked");
    }

    @Test
    void anAdministratorDecidesToo() {
        var id = course().id();
        var root = house.roster().person("Root");
        house.roster().administer(root);
        done(desk.suspend(root, run.id(), id, "A complaint"));
        assertThat(desk.runs(root)).extracting(Run::title).contains("Autumn");
        assertThatThrownBy(() -> desk.issue(root, run.id(), enrolment)).isInstanceOf(NotFound.class);
    }

    // ---- renewed

    @Test
    void aRefresherRunRenewsWhatWasThereBefore() {
        var first = trainer();
        house.roster().now = Instant.parse("2030-06-01T05:00:00Z");
        var again = newRun("Refresher");
        var id = house.roster().enrol(candidate, again);
        propose(again, id);
        done(approve(again, id));
        var lines = own.list(candidate);
        assertThat(lines).extracting(CertificateLine::renewed).containsExactly(false, true);
        var renewed = house.bean(CertificateBook.class)
                .find(lines.getFirst().id())
                .orElseThrow()
                .certificate();
        assertThat(renewed.renews()).contains(first.id());
        assertThat(renewed.number()).isNotEqualTo(first.number());
        assertThat(lines.getFirst().expires()).isEqualTo(LocalDate.of(2034, 6, 1));
        assertThat(word(verify(first))).as("until it ends").isEqualTo("Valid");
        assertThat(house.roster().certified).hasSize(2);
        house.roster().now = Instant.parse("2031-01-01T00:00:00Z");
        assertThat(word(verify(first))).isEqualTo("Expired");
        assertThat(valid.on(candidate.person(), house.roster().now)).isTrue();
    }

    @Test
    void aSuspensionIsNotLeftBehindByAnotherRun() {
        var first = trainer();
        done(desk.suspend(chief, run.id(), first.id(), "A complaint"));
        var again = newRun("Refresher");
        var id = house.roster().enrol(candidate, again);
        propose(again, id);
        assertThat(declined(approve(again, id))).isEqualTo("suspended");
        done(desk.revoke(chief, run.id(), first.id(), "It was true"));
        done(approve(again, id));
        var made = house.bean(CertificateBook.class)
                .find(own.list(candidate).getFirst().id())
                .orElseThrow();
        assertThat(made.certificate().renews())
                .as("what is revoked is not renewed")
                .isEmpty();
    }

    @Test
    void heIsRemindedNinetyAndThirtyDaysBefore() {
        var line = trainer();
        var expiring = house.bean(Expiring.class);
        var end = Instant.parse("2030-11-30T05:00:00Z");
        for (int[] days : new int[][] {{91, 0}, {90, 90}, {31, 90}, {30, 30}, {1, 30}, {0, 0}, {-1, 0}}) {
            var due = expiring.due(end.minus(Duration.ofDays(days[0]))).stream()
                    .filter(each -> each.certificate().equals(line.id()))
                    .map(Expiring.Due::days)
                    .toList();
            assertThat(due).as(days[0] + " days before").isEqualTo(days[1] == 0 ? List.of() : List.of(days[1]));
        }
        house.roster().now = Instant.parse("2030-10-01T00:00:00Z");
        done(desk.suspend(chief, run.id(), line.id(), "A complaint"));
        assertThat(expiring.due(end.minus(Duration.ofDays(20))))
                .extracting(Expiring.Due::certificate)
                .doesNotContain(line.id());
    }

    @Test
    void heIsToldOnceEachTimeAndOfWhatBecameOfIt() {
        var line = trainer();
        var told = house.bean(Told.class);
        told.forget();
        var end = Instant.parse("2030-11-30T05:00:00Z");
        for (int days : new int[] {91, 90, 89, 31, 30, 29}) {
            house.roster().now = end.minus(Duration.ofDays(days));
            house.bean(Reminding.class).run();
        }
        String what = " certification.certificate.kind.TRAINER";
        assertThat(told.said(candidate.person()))
                .containsExactly("certificate.ends" + what + " 2030-11-30", "certificate.ends" + what + " 2030-11-30");
        told.forget();
        done(desk.suspend(chief, run.id(), line.id(), "A complaint"));
        done(desk.suspend(chief, run.id(), line.id(), "A complaint"));
        done(desk.reinstate(chief, run.id(), line.id(), "Not true"));
        done(desk.revoke(chief, run.id(), line.id(), "Another"));
        assertThat(told.said(candidate.person()))
                .containsExactly(
                        "certificate.suspended" + what, "certificate.reinstated" + what, "certificate.revoked" + what);
    }

    // ---- whose it is

    @Test
    void whatIsAnothersDoesNotExist() {
        var roster = house.roster();
        var id = course().id();
        var stranger = roster.person("Чужой");
        var elsewhere = roster.run("Spring", PracticumHouse.EDITION);
        roster.grant(stranger, elsewhere, Role.LEAD);
        roster.supervise(stranger, UUID.randomUUID());
        for (Caller who : List.of(stranger, one, candidate)) {
            for (ThrowingCallable asked : List.<ThrowingCallable>of(
                    () -> desk.show(who, run.id()),
                    () -> desk.open(who, run.id(), id),
                    () -> desk.issue(who, run.id(), enrolment),
                    () -> desk.issueAll(who, run.id()),
                    () -> desk.suspend(who, run.id(), id, "No"),
                    () -> desk.reinstate(who, run.id(), id, "No"),
                    () -> desk.revoke(who, run.id(), id, "No"))) {
                assertThatThrownBy(asked).isInstanceOf(NotFound.class);
            }
        }
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> desk.suspend(lead, run.id(), id, "No"),
                () -> desk.revoke(lead, run.id(), id, "No"),
                () -> desk.issue(chief, run.id(), enrolment),
                () -> desk.issueAll(chief, run.id()),
                () -> desk.open(stranger, elsewhere.id(), id),
                () -> own.pdf(lead, id, Locale.ENGLISH),
                () -> own.badge(chief, id, Locale.ENGLISH))) {
            assertThatThrownBy(asked).isInstanceOf(NotFound.class);
        }
        assertThat(desk.runs(stranger)).extracting(Run::title).containsExactly("Spring");
        assertThat(own.list(stranger)).isEmpty();
        roster.withdraw(enrolment);
        assertThat(own.list(candidate)).as("his for good").hasSize(1);
        assertThat(desk.show(chief, run.id()).rows())
                .as("and known to those who oversee it")
                .extracting(Certificates.Row::person)
                .containsExactly("Әбдіғалиев Өмірқұл");
        roster.inactive.add(candidate.person());
        assertThatThrownBy(() -> own.list(candidate)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.badge(candidate, id, Locale.ENGLISH)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsTakeTheSameNumberOfQueriesForManyAsForOne() {
        var line = course();
        int board = house.statements(() -> desk.show(lead, run.id())).size();
        int mine = house.statements(() -> own.list(candidate)).size();
        int asked = house.statements(() -> verify(line)).size();
        for (int i = 0; i < 4; i++) {
            complete(house.roster().enrol(house.roster().person("К " + i), run));
        }
        done(desk.issueAll(lead, run.id()));
        assertThat(house.statements(() -> desk.show(lead, run.id()))).hasSize(board);
        assertThat(board)
                .as("certificates, steps; practicums; signatures, vettings, steps")
                .isLessThanOrEqualTo(9);
        assertThat(mine).isEqualTo(2);
        assertThat(asked).isEqualTo(2);
    }

    // ---- what others see

    @Test
    void othersSeeNoMoreThanTheyMust() {
        var line = course();
        var found = (Verified.Found) verify(line);
        assertThat(found.name()).isEqualTo("Әбдіғалиев Өмірқұл");
        assertThat(found.latin()).isEqualTo("Abdigaliyev Omirqul");
        assertThat(found.issuer()).isEqualTo("Академия");
        assertThat(found.course().in("en")).isEqualTo("Safe goods");
        done(desk.suspend(chief, run.id(), line.id(), "A secret complaint"));
        assertThat(verify(line).toString())
                .doesNotContain(
                        "secret",
                        "Autumn",
                        candidate.person().toString(),
                        run.id().toString());
        assertThat(word(verifying.number("0".repeat(28), "10.0.0.1"))).isEqualTo("Unknown");
        assertThat(word(verifying.number("hello", "10.0.0.1"))).isEqualTo("Unreadable");
    }

    @Test
    void whoAsksTooMuchWaits() {
        var line = course();
        for (int i = 0; i < FewQuestions.MOST; i++) {
            verifying.number("hello", "10.0.0.9");
        }
        assertThat(word(verifying.number(line.number().value(), "10.0.0.9"))).isEqualTo("Slowed");
        assertThat(word(verifying.badge("a.b.c", "10.0.0.9"))).isEqualTo("Slowed");
        assertThat(word(verifying.number(line.number().value(), "10.0.0.8"))).isEqualTo("Valid");
    }

    // ---- what he takes along

    @Test
    void thePdfHasHisNameAsItIsWritten() {
        var id = course().id();
        assertThat(PdfReading.text(own.pdf(candidate, id, KAZAKH)))
                .contains("Әбдіғалиев Өмірқұл", "Курсты аяқтау сертификаты");
        assertThat(PdfReading.text(own.pdf(candidate, id, Locale.ENGLISH))).contains("Abdigaliyev Omirqul");
        done(desk.revoke(chief, run.id(), id, "A mistake"));
        assertThatThrownBy(() -> own.pdf(candidate, id, KAZAKH)).isInstanceOf(NotMade.class);
        assertThatThrownBy(() -> own.badge(candidate, id, KAZAKH)).isInstanceOf(NotMade.class);
    }

    /** jose4j reads the badge as others would, and Bouncy Castle reckons its signature. */
    @Test
    void othersVerifyTheBadgeByTheirOwnMeans() throws Exception {
        var line = trainer();
        String badge = own.badge(candidate, line.id(), Locale.ENGLISH);
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA"));
        jws.setCompactSerialization(badge);
        String kid = jws.getKeyIdHeaderValue();
        assertThat(kid).startsWith("http://localhost:8080/badges/keys/");
        var jwk = house.bean(BadgeKeys.class)
                .open(kid.substring(kid.lastIndexOf('/') + 1))
                .orElseThrow();
        jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(new HashMap<String, Object>(jwk))
                .getPublicKey());
        assertThat(jws.verifySignature()).isTrue();
        assertThat(byBouncyCastle(badge, jwk)).isTrue();

        var claims = JwtClaims.parse(jws.getPayload());
        String address = "http://localhost:8080/verify/" + line.number().value();
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
        assertThat(claims.getJwtId()).isEqualTo(address);
        assertThat(claims.getNotBefore().getValue()).isEqualTo(PracticumHouse.AT.getEpochSecond());
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(Instant.parse("2030-11-30T05:00:00Z").getEpochSecond());
        assertThat(claims.getClaimValue("id")).isEqualTo(address);
        assertThat(claims.getStringListClaimValue("type"))
                .containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(claims.getStringListClaimValue("@context"))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(claims.getClaimValue("issuer", Map.class)).containsEntry("id", "http://localhost:8080");
        var subject = claims.getClaimValue("credentialSubject", Map.class);
        assertThat(subject.get("id")).isEqualTo(claims.getSubject());
        assertThat(subject.toString())
                .contains("Abdigaliyev Omirqul", "Safe goods", PracticumHouse.EDITION.hash())
                .doesNotContain(candidate.person().toString());
    }

    private static boolean byBouncyCastle(String badge, Map<String, String> jwk) {
        String[] pieces = badge.split("\\.");
        byte[] signed = (pieces[0] + "." + pieces[1]).getBytes(US_ASCII);
        var verifier = new Ed25519Signer();
        verifier.init(
                false, new Ed25519PublicKeyParameters(Base64.getUrlDecoder().decode(jwk.get("x")), 0));
        verifier.update(signed, 0, signed.length);
        return verifier.verifySignature(Base64.getUrlDecoder().decode(pieces[2]));
    }

    @Test
    void forgedExpiredSuspendedAndRevokedBadgesAreToldApart() {
        var line = trainer();
        String badge = own.badge(candidate, line.id(), Locale.ENGLISH);
        assertThat(word(badge)).isEqualTo("Valid");
        assertThat(word(" " + badge + "\n")).as("as it is pasted").isEqualTo("Valid");
        String[] pieces = badge.split("\\.");

        String payload = new String(Base64.getUrlDecoder().decode(pieces[1]), java.nio.charset.StandardCharsets.UTF_8);
        String better = payload.replace("Abdigaliyev", "Somebody");
        assertThat(better).isNotEqualTo(payload);
        assertThat(word(pieces[0] + "." + encoded(better) + "." + pieces[2])).isEqualTo("Forged");
        String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertThat(word(none + "." + pieces[1] + ".")).isEqualTo("Forged");
        var strange = BadgeKey.make();
        for (String kid : List.of(strange.open().id(), currentKey())) {
            String foreign = CompactJws.write(
                    Map.of("alg", "EdDSA", "kid", kid, "jwk", strange.open().jwk()),
                    Map.of("jti", line.number().value()),
                    what -> BadgeKey.sign(strange.secret(), what));
            assertThat(word(foreign)).as("signed by a key of another").isEqualTo("Forged");
        }
        assertThat(word("hello")).isEqualTo("Unreadable");

        done(desk.suspend(chief, run.id(), line.id(), "A complaint"));
        assertThat(word(badge)).isEqualTo("Suspended");
        done(desk.reinstate(chief, run.id(), line.id(), "Not true"));
        house.roster().now = Instant.parse("2030-11-30T05:00:00Z");
        assertThat(word(badge)).isEqualTo("Expired");
        done(desk.revoke(chief, run.id(), line.id(), "True after all"));
        assertThat(word(badge)).isEqualTo("Revoked");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String currentKey() {
        return house.bean(BadgeKeyBook.class).all().getFirst().key().id();
    }

    @Test
    void whatAnOlderKeySignedIsStillVerified() {
        var line = course();
        var root = house.roster().person("Root");
        house.roster().administer(root);
        String before = own.badge(candidate, line.id(), Locale.ENGLISH);
        var keys = house.bean(BadgeKeys.class);
        int many = keys.list(root).size();
        house.roster().now = PracticumHouse.AT.plus(Duration.ofDays(300));
        assertThat(keys.rotate(root)).hasSize(many + 1);
        String after = own.badge(candidate, line.id(), Locale.ENGLISH);
        assertThat(after.split("\\.")[0]).as("another key").isNotEqualTo(before.split("\\.")[0]);
        assertThat(word(before)).isEqualTo("Valid");
        assertThat(word(after)).isEqualTo("Valid");
        assertThat(house.roster().audited).contains("badge-key.rotate");
        assertThat(keys.sees(chief)).isFalse();
        assertThatThrownBy(() -> keys.list(chief)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keys.rotate(chief)).isInstanceOf(NotAllowed.class);
        assertThat(keys.open("nothing")).isEmpty();
    }

    @Test
    void keysAreSealedAndWhereTheFileIsLostANewOneSigns() {
        var line = course();
        String before = own.badge(candidate, line.id(), Locale.ENGLISH);
        own.badge(candidate, line.id(), Locale.ENGLISH);
        int keys = rows("badge_key");
        var kept = house.bean(BadgeKeyBook.class).all().getFirst();
        byte[] sealed = Base64.getDecoder().decode(kept.sealed());
        assertThat(sealed).as("PKCS #8 has 48 bytes, and 12 and 16 are added").hasSize(76);
        house.bean(PracticumHouse.LostKeys.class).lose();
        house.roster().now = PracticumHouse.AT.plusSeconds(120);
        String after = own.badge(candidate, line.id(), Locale.ENGLISH);
        assertThat(rows("badge_key")).isEqualTo(keys + 1);
        assertThat(word(before)).isEqualTo("Valid");
        assertThat(word(after)).isEqualTo("Valid");
        assertThat(house.roster().audited).contains("system badge-key.make");
    }
}
