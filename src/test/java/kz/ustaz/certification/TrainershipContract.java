package kz.ustaz.certification;

import static java.util.stream.Collectors.joining;
import static kz.ustaz.certification.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way to trainer up to the approval, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class TrainershipContract {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 27);

    private final Databases make;
    private PracticumHouse house;
    private WayToTrainer way;
    private Trainership desk;

    private Caller candidate;
    private Caller one;
    private Caller other;
    private Caller lead;
    private Caller chief;
    private Run run;
    private EnrolmentId enrolment;

    TrainershipContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        house = new PracticumHouse(make);
        way = house.bean(WayToTrainer.class);
        desk = house.bean(Trainership.class);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @BeforeEach
    void meet() {
        var roster = house.roster();
        candidate = roster.person("Ахметов Асан");
        one = roster.person("Болатова Бота");
        other = roster.person("Сериков Серік");
        lead = roster.person("Оразова Әлия");
        chief = roster.person("Жұмабаев Ерлан");
        run = roster.run("Autumn", PracticumHouse.EDITION);
        enrolment = roster.enrol(candidate, run);
        roster.grant(one, run, Role.OBSERVER);
        roster.grant(other, run, Role.OBSERVER);
        roster.grant(lead, run, Role.LEAD);
        roster.supervise(chief, run.unit());
        roster.audited.clear();
    }

    // ---- steps

    private void practise(Caller who, EnrolmentId id) {
        var own = house.bean(Practicums.class);
        var observing = house.bean(Observing.class);
        done(own.begin(who, id));
        done(own.handIn(who, id, new Plan("l1", "O", "In pairs", "A record", 10, "Paper", "None")));
        var tries = house.bean(PracticumBook.class).of(List.of(id));
        var practicum = tries.getLast().id();
        done(house.bean(Candidates.class).name(lead, run.id(), practicum, one.person(), other.person()));
        done(observing.handIn(one, practicum, sheet(2, 2, 2, true, true)));
        done(observing.handIn(other, practicum, sheet(2, 2, 2, true, true)));
    }

    private void sign(Caller who, EnrolmentId id) {
        var code = way.open(who, id).code().orElseThrow();
        done(way.sign(who, id, "ru", code.hash("ru")));
    }

    /** Has all but the vetting. */
    private void almostReady(Caller who, EnrolmentId id) {
        var roster = house.roster();
        roster.complete(id);
        roster.attended(id, 4, 5);
        roster.sat(id, 8, true);
        practise(who, id);
        sign(who, id);
    }

    private void ready() {
        almostReady(candidate, enrolment);
        done(desk.confirmVetting(chief, run.id(), enrolment, CHECKED));
        house.roster().audited.clear();
    }

    private void proposed() {
        ready();
        done(desk.propose(lead, run.id(), enrolment));
    }

    private Trainership.Page page(Caller who) {
        return desk.open(who, run.id(), enrolment);
    }

    /** Name, + or -, and the reason, in the order of the list. */
    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.requirement()
                        + (finding.met() ? " + " : " - ")
                        + finding.why().stream()
                                .map(why -> why.key().replace("certification.need.", ""))
                                .collect(joining(", ")))
                .toList();
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
                                                .replace("certification.trainer.refused.", "")
                                                .replace("certification.refused.", ""))
                                .strip())
                        .collect(joining("; "));
    }

    private int steps() {
        return house.bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from trainer_step where enrolment_id = ?", Integer.class, enrolment.value());
    }

    // ---- who is told

    private List<String> told(Caller who) {
        return house.bean(Told.class).said(who.person());
    }

    @Test
    void candidateAndLeadAreToldWhatBecomesOfAProposal() {
        proposed();
        house.bean(Told.class).forget();
        done(desk.sendBack(chief, run.id(), enrolment, "not yet"));
        done(desk.sendBack(chief, run.id(), enrolment, "again"));
        done(desk.propose(lead, run.id(), enrolment));
        done(desk.propose(lead, run.id(), enrolment));
        done(desk.approve(chief, run.id(), enrolment));
        done(desk.withdrawVetting(chief, run.id(), enrolment, "another person"));
        assertThat(told(candidate))
                .containsExactly("sent-back Autumn", "proposed Autumn", "approved Autumn", "vetting Autumn");
        assertThat(told(lead)).containsExactly("sent-back.lead Autumn", "approved.lead Autumn");
        assertThat(told(chief)).isEmpty();
        assertThat(house.bean(Told.class).to(candidate.person()).getFirst().link())
                .isEqualTo("trainer/" + enrolment.value());
        assertThat(house.bean(Told.class).to(lead.person()).getFirst().link())
                .isEqualTo("trainers/" + run.id().value() + "/" + enrolment.value());
    }

    // ---- the checklist

    @Test
    void candidateLeadAndSupervisorReadTheSameReasons() {
        var wanted = List.of(
                "MODULES - module",
                "ATTENDANCE - attendance-untaken",
                "EXAM - exam-not-sat",
                "PRACTICUM - practicum-none",
                "CONDUCT - conduct-unsigned",
                "VETTING - vetting-none");
        assertThat(said(way.open(candidate, enrolment).findings())).isEqualTo(wanted);
        assertThat(said(page(lead).findings())).isEqualTo(wanted);
        assertThat(said(desk.show(chief, run.id()).rows().getFirst().findings()))
                .isEqualTo(wanted);
        assertThat(declined(desk.propose(lead, run.id(), enrolment))).isEqualTo("incomplete");

        ready();
        assertThat(said(page(chief).findings()))
                .containsExactly(
                        "MODULES + modules-passed",
                        "ATTENDANCE + attendance",
                        "EXAM + exam-passed",
                        "PRACTICUM + practicum-passed",
                        "CONDUCT + conduct-signed",
                        "VETTING + vetting-confirmed");
        house.roster().attended(enrolment, 31, 39);
        assertThat(said(page(lead).findings())).as("79.5 %").contains("ATTENDANCE - attendance");
        assertThat(page(lead).proposes()).isFalse();
    }

    @Test
    void anEditionThatMakesNoTrainersHasNoList() {
        var bare = house.roster().run("Bare", PracticumHouse.BARE);
        var id = house.roster().enrol(candidate, bare);
        house.roster().grant(lead, bare, Role.LEAD);
        assertThat(way.own(candidate)).extracting(WayToTrainer.Own::enrolment).containsExactly(enrolment);
        assertThat(way.open(candidate, id).findings()).isEmpty();
        assertThat(desk.show(lead, bare.id()).columns()).isEmpty();
        assertThat(declined(desk.propose(lead, bare.id(), id))).isEqualTo("incomplete");
    }

    @Test
    void theCodeIsSignedOnceAsItWasRead() {
        var code = way.open(candidate, enrolment).code().orElseThrow();
        assertThat(way.open(candidate, enrolment).signs()).isTrue();
        assertThat(declined(way.sign(candidate, enrolment, "ru", code.hash("en"))))
                .isEqualTo("text-changed");
        assertThat(declined(way.sign(candidate, enrolment, "kk", code.hash("kk"))))
                .isEqualTo("text-changed");
        done(way.sign(candidate, enrolment, "ru", code.hash("ru")));
        done(way.sign(candidate, enrolment, "ru", code.hash("ru")));
        assertThat(way.open(candidate, enrolment).signs()).isFalse();
        assertThat(house.bean(JdbcTemplate.class)
                        .queryForList(
                                "select text_hash from conduct_signature where enrolment_id = ?",
                                String.class,
                                enrolment.value()))
                // printf 'Кодекс\nЯ справедлив.\nЯ честен.' | sha256sum
                .containsExactly("84fdb7c55dc7b6066f7db6f65927c0aa9dbb3d876a20a6528fc22eb2fdc7f3d2");
        assertThat(house.roster().audited).containsExactly("trainer.sign");
    }

    // ---- two people

    @Test
    void ofTwoWhoProposeOrApproveAtOnceTheSecondSeesThatItIsDone() throws Exception {
        ready();
        var second = house.roster().person("Қасымова Айнұр");
        house.roster().grant(second, run, Role.LEAD);
        var deputy = house.roster().person("Нұрланов Дәулет");
        house.roster().supervise(deputy, run.unit());
        assertThat(house.atOnce(
                        () -> desk.propose(lead, run.id(), enrolment), () -> desk.propose(second, run.id(), enrolment)))
                .allSatisfy(outcome -> assertThat(done(outcome).stage()).isEqualTo(TrainerStage.PROPOSED));
        assertThat(steps()).isEqualTo(1);
        assertThat(house.atOnce(
                        () -> desk.approve(chief, run.id(), enrolment),
                        () -> desk.approve(deputy, run.id(), enrolment)))
                .allSatisfy(outcome -> assertThat(done(outcome).stage()).isEqualTo(TrainerStage.APPROVED));
        assertThat(steps()).isEqualTo(2);
        assertThat(house.roster().audited).containsExactly("trainer.propose", "trainer.approve", "certificate.issue");
    }

    @Test
    void twoOfTheSameLeadMayBecomeTrainersAtOnce() throws Exception {
        proposed();
        var friend = house.roster().person("Сапаров Тимур");
        var his = house.roster().enrol(friend, run);
        almostReady(friend, his);
        done(desk.confirmVetting(chief, run.id(), his, CHECKED));
        done(desk.propose(lead, run.id(), his));
        assertThat(house.atOnce(
                        () -> desk.approve(chief, run.id(), enrolment), () -> desk.approve(chief, run.id(), his)))
                .allSatisfy(outcome -> assertThat(done(outcome).stage()).isEqualTo(TrainerStage.APPROVED));
        assertThat(house.bean(LineBook.class).find(candidate.person()).flatMap(LinePlace::parent))
                .isEqualTo(house.bean(LineBook.class).find(friend.person()).flatMap(LinePlace::parent));
    }

    @Test
    void theLeadProposesAndASupervisorApproves() {
        ready();
        assertThat(page(lead).proposes()).isTrue();
        assertThat(page(lead).decides()).isFalse();
        assertThat(desk.waiting(chief)).isEmpty();
        assertThat(declined(desk.approve(chief, run.id(), enrolment))).isEqualTo("not-proposed");
        done(desk.propose(lead, run.id(), enrolment));
        done(desk.propose(lead, run.id(), enrolment));
        assertThat(desk.waiting(chief))
                .extracting(Trainership.Waiting::candidate)
                .containsExactly("Ахметов Асан");
        assertThat(page(chief).decides()).isTrue();
        done(desk.approve(chief, run.id(), enrolment));
        done(desk.approve(chief, run.id(), enrolment));
        assertThat(steps()).as("again changes nothing").isEqualTo(2);
        assertThat(desk.waiting(chief)).isEmpty();
        assertThat(declined(desk.propose(lead, run.id(), enrolment))).isEqualTo("approved");
        assertThat(declined(desk.sendBack(chief, run.id(), enrolment, "Late"))).isEqualTo("not-proposed");
        assertThat(way.own(candidate)).extracting(WayToTrainer.Own::stage).containsExactly(TrainerStage.APPROVED);
        assertThat(way.open(candidate, enrolment).history())
                .extracting(said -> said.what() + " " + said.by())
                .contains("PROPOSED Оразова Әлия", "APPROVED Жұмабаев Ерлан", "VETTED Жұмабаев Ерлан");
        assertThat(house.roster().audited).containsExactly("trainer.propose", "trainer.approve", "certificate.issue");
    }

    @Test
    void nobodyDecidesAboutHimself() {
        var roster = house.roster();
        proposed();
        roster.grant(candidate, run, Role.LEAD);
        roster.supervise(candidate, run.unit());
        assertThat(page(candidate).own()).isTrue();
        assertThat(desk.waiting(candidate)).isEmpty();
        assertThat(declined(desk.approve(candidate, run.id(), enrolment))).isEqualTo("self");
        assertThat(declined(desk.sendBack(candidate, run.id(), enrolment, "No")))
                .isEqualTo("self");
        assertThat(declined(desk.withdrawVetting(candidate, run.id(), enrolment, "No")))
                .isEqualTo("self");
        done(desk.sendBack(chief, run.id(), enrolment, "Not yet"));
        assertThat(declined(desk.propose(candidate, run.id(), enrolment))).isEqualTo("self");
        assertThat(page(candidate).proposes()).isFalse();
        done(desk.withdrawVetting(chief, run.id(), enrolment, "A new fact"));
        assertThat(declined(desk.confirmVetting(candidate, run.id(), enrolment, CHECKED)))
                .isEqualTo("self");
    }

    @Test
    void whoeverProposedDoesNotDecide() {
        house.roster().supervise(lead, run.unit());
        proposed();
        assertThat(page(lead).decides()).isFalse();
        assertThat(declined(desk.approve(lead, run.id(), enrolment))).isEqualTo("same-person");
        assertThat(declined(desk.sendBack(lead, run.id(), enrolment, "No"))).isEqualTo("same-person");
        done(desk.approve(chief, run.id(), enrolment));
    }

    @Test
    void noProposalAndNoApprovalWithinADayOfAReset() {
        var resets = house.roster().resets;
        ready();
        resets.put(lead.person(), PracticumHouse.AT.minus(Duration.ofHours(24)).plusMillis(1));
        assertThat(declined(desk.propose(lead, run.id(), enrolment))).isEqualTo("reset");
        resets.put(lead.person(), PracticumHouse.AT.minus(Duration.ofHours(24)));
        done(desk.propose(lead, run.id(), enrolment));
        resets.put(chief.person(), PracticumHouse.AT);
        assertThat(declined(desk.approve(chief, run.id(), enrolment))).isEqualTo("reset");
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void whatWasThereWhenHeWasProposedMustBeThereWhenHeIsApproved() {
        proposed();
        done(desk.withdrawVetting(chief, run.id(), enrolment, "  A new fact "));
        assertThat(page(lead).findings().getLast().why().getFirst().values()).containsExactly("A new fact");
        assertThat(declined(desk.approve(chief, run.id(), enrolment))).isEqualTo("incomplete");
        done(desk.withdrawVetting(chief, run.id(), enrolment, "Once more"));
        done(desk.confirmVetting(chief, run.id(), enrolment, CHECKED));
        done(desk.approve(chief, run.id(), enrolment));
        assertThat(house.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from vetting_step where enrolment_id = ?",
                                Integer.class,
                                enrolment.value()))
                .as("each word stays, and again is none")
                .isEqualTo(3);
    }

    @Test
    void whoIsSentBackReadsWhyAndMayBeProposedAnew() {
        proposed();
        assertThat(declined(desk.sendBack(chief, run.id(), enrolment, "  "))).isEqualTo("reason reason");
        done(desk.sendBack(chief, run.id(), enrolment, "Teach once more with me."));
        assertThat(way.open(candidate, enrolment).stage()).isEqualTo(TrainerStage.SENT_BACK);
        assertThat(way.open(candidate, enrolment).history())
                .extracting(Said::reason)
                .contains("Teach once more with me.");
        assertThat(desk.waiting(chief)).isEmpty();
        done(desk.propose(lead, run.id(), enrolment));
        done(desk.approve(chief, run.id(), enrolment));
        assertThat(steps()).isEqualTo(4);
    }

    @Test
    void aVettingHasADayThatHasCome() {
        assertThat(declined(desk.confirmVetting(chief, run.id(), enrolment, null)))
                .isEqualTo("day day");
        // It is 10 o'clock of 30 November where the run is held.
        assertThat(declined(desk.confirmVetting(chief, run.id(), enrolment, LocalDate.of(2026, 12, 1))))
                .isEqualTo("day day");
        done(desk.confirmVetting(chief, run.id(), enrolment, LocalDate.of(2026, 11, 30)));
        assertThat(declined(desk.withdrawVetting(chief, run.id(), enrolment, "x".repeat(1001))))
                .isEqualTo("reason reason");
    }

    // ---- whose it is

    @Test
    void whatIsAnothersDoesNotExist() {
        var roster = house.roster();
        proposed();
        var stranger = roster.person("Чужой");
        var elsewhere = roster.run("Spring", PracticumHouse.EDITION);
        roster.grant(stranger, elsewhere, Role.LEAD);
        roster.supervise(stranger, UUID.randomUUID());
        roster.grant(one, run, Role.ASSISTANT);
        for (Caller who : List.of(stranger, one, candidate)) {
            for (ThrowingCallable asked : List.<ThrowingCallable>of(
                    () -> desk.show(who, run.id()),
                    () -> desk.open(who, run.id(), enrolment),
                    () -> desk.propose(who, run.id(), enrolment),
                    () -> desk.approve(who, run.id(), enrolment),
                    () -> desk.sendBack(who, run.id(), enrolment, "No"),
                    () -> desk.confirmVetting(who, run.id(), enrolment, CHECKED),
                    () -> desk.withdrawVetting(who, run.id(), enrolment, "No"))) {
                assertThatThrownBy(asked).isInstanceOf(NotFound.class);
            }
        }
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> desk.propose(chief, run.id(), enrolment),
                () -> desk.approve(lead, run.id(), enrolment),
                () -> desk.sendBack(lead, run.id(), enrolment, "No"),
                () -> desk.confirmVetting(lead, run.id(), enrolment, CHECKED),
                () -> desk.withdrawVetting(lead, run.id(), enrolment, "No"),
                () -> desk.open(stranger, elsewhere.id(), enrolment),
                () -> desk.propose(stranger, elsewhere.id(), enrolment),
                () -> way.open(lead, enrolment),
                () -> way.sign(lead, enrolment, "en", ""))) {
            assertThatThrownBy(asked).isInstanceOf(NotFound.class);
        }
        assertThat(desk.runs(stranger)).extracting(Run::title).containsExactly("Spring");
        assertThat(desk.runs(chief)).extracting(Run::title).containsExactly("Autumn");
        assertThat(desk.waiting(stranger)).isEmpty();
        roster.withdraw(enrolment);
        assertThatThrownBy(() -> desk.approve(chief, run.id(), enrolment)).isInstanceOf(NotFound.class);
        assertThat(desk.waiting(chief)).isEmpty();
    }

    @Test
    void listsTakeTheSameNumberOfQueriesForManyAsForOne() {
        proposed();
        int board = house.statements(() -> desk.show(lead, run.id())).size();
        int waiting = house.statements(() -> desk.waiting(chief)).size();
        for (int i = 0; i < 4; i++) {
            var more = house.roster().person("К " + i);
            var id = house.roster().enrol(more, run);
            almostReady(more, id);
            done(desk.confirmVetting(chief, run.id(), id, CHECKED));
            done(desk.propose(lead, run.id(), id));
        }
        assertThat(desk.waiting(chief)).hasSize(5);
        assertThat(house.statements(() -> desk.show(lead, run.id()))).hasSize(board);
        assertThat(house.statements(() -> desk.waiting(chief))).hasSize(waiting);
        assertThat(board)
                .as("practicums, plans, namings, sheets; signatures, vettings, steps")
                .isEqualTo(7);
    }
}
