package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.certification.Cascade.Row;
import kz.ustaz.certification.ports.RunReach;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.MayLead;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may lead, the line from trainer to trainer, and what it reached, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class CascadeContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final UUID REVISION = UUID.randomUUID();

    private final Databases make;
    private PracticumHouse house;
    private PracticumHouse.Roster roster;
    private JdbcTemplate sql;
    private MasterTrainers masters;
    private Cascade cascade;
    private Caller chief;

    CascadeContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        house = new PracticumHouse(make);
        roster = house.roster();
        sql = house.bean(JdbcTemplate.class);
        masters = house.bean(MasterTrainers.class);
        cascade = house.bean(Cascade.class);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @BeforeEach
    void meet() {
        chief = roster.person("Chief " + UUID.randomUUID());
        roster.administer(chief);
        roster.audited.clear();
    }

    // ---- steps

    private Caller somebody(String name) {
        return roster.person(name + " " + UUID.randomUUID());
    }

    private String name(Caller who) {
        return house.bean(kz.ustaz.account.ports.Names.class)
                .of(List.of(who.person()))
                .get(who.person())
                .cyrillic();
    }

    private void appoint(Caller who, LocalDate until) {
        done(masters.appoint(chief, name(who), until, "Knows the course"));
    }

    private void certify(Caller who, Run run, Instant at) {
        house.bean(Line.class).on(new TrainerCertified(who.person(), run.id(), at));
    }

    private LinePlace place(Caller who) {
        return house.bean(LineBook.class).find(who.person()).orElseThrow();
    }

    private Optional<String> refusal(Caller who, Instant at) {
        return house.bean(MayLead.class).refusal(who.person(), at).map(Refused::key);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static List<String> declined(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        return ((Outcome.Declined<?>) outcome)
                .faults().stream()
                        .map(fault -> fault.field() + " "
                                + fault.why().key().replaceFirst("certification\\.([a-z]+\\.)?refused\\.", ""))
                        .toList();
    }

    // ---- master trainers

    @Test
    void aMasterTrainerMayLeadUntilHisLastDay() {
        var master = somebody("Master");
        assertThat(refusal(master, PracticumHouse.AT)).contains("certification.lead.refused.none");
        appoint(master, TODAY.plusDays(10));
        assertThat(roster.audited).containsExactly("master.appoint");
        assertThat(refusal(master, PracticumHouse.AT)).isEmpty();
        assertThat(refusal(master, PracticumHouse.AT.plus(Duration.ofDays(10)))).isEmpty();
        assertThat(refusal(master, PracticumHouse.AT.plus(Duration.ofDays(11))))
                .contains("certification.lead.refused.lapsed");
        appoint(master, TODAY.plusDays(20));
        assertThat(refusal(master, PracticumHouse.AT.plus(Duration.ofDays(11)))).isEmpty();

        assertThat(masters.list(chief).running()).anySatisfy(one -> {
            assertThat(one.person()).isEqualTo(master.person());
            assertThat(one.until()).contains(TODAY.plusDays(20));
            assertThat(one.reason()).isEqualTo("Knows the course");
            assertThat(one.by()).contains(name(chief));
        });
        roster.audited.clear();
        done(masters.end(chief, master.person(), "He has left"));
        done(masters.end(chief, master.person(), "He has left"));
        assertThat(roster.audited).containsExactly("master.end");
        assertThat(refusal(master, PracticumHouse.AT)).contains("certification.lead.refused.lapsed");
        assertThat(masters.list(chief).over()).anySatisfy(one -> {
            assertThat(one.person()).isEqualTo(master.person());
            assertThat(one.reason()).isEqualTo("He has left");
        });
        assertThat(sql.queryForObject(
                        "select count(*) from master_step where person = ?",
                        Integer.class,
                        master.person().value()))
                .as("rows are only added")
                .isEqualTo(3);
    }

    @Test
    void ofTwoWhoAppointAtOnceTheSecondGoesOnFromTheFirst() throws Exception {
        var master = roster.person("Мұқанов Ілияс");
        var deputy = roster.person("Нұрланов Дәулет");
        roster.administer(deputy);
        house.atOnce(
                        () -> masters.appoint(chief, name(master), TODAY.plusDays(10), "Knows the course"),
                        () -> masters.appoint(deputy, name(master), TODAY.plusDays(20), "Knows it well"))
                .forEach(outcome -> assertThat(done(outcome).running())
                        .extracting(MasterTrainers.Master::person)
                        .contains(master.person()));
        assertThat(house.bean(MasterBook.class)
                        .last(master.person())
                        .orElseThrow()
                        .n())
                .isEqualTo(2);
    }

    @Test
    void anAppointmentNamesWhatIsWrong() {
        var master = somebody("Master");
        assertThat(declined(masters.appoint(chief, "nobody", null, " ")))
                .containsExactly("person nobody", "until until", "reason reason");
        assertThat(declined(masters.appoint(chief, name(chief), TODAY.plusDays(1), "x")))
                .containsExactly("person self");
        for (var day : List.of(TODAY, TODAY.plusYears(5).plusDays(1))) {
            assertThat(declined(masters.appoint(chief, name(master), day, "x"))).containsExactly("until until");
        }
        appoint(master, TODAY.plusYears(5));
        assertThat(declined(masters.end(chief, master.person(), ""))).containsExactly("reason reason");
    }

    @Test
    void onlyAnAdministratorAppoints() {
        var other = somebody("Other");
        assertThatThrownBy(() -> masters.list(other)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> masters.appoint(other, name(chief), TODAY.plusDays(1), "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> masters.end(other, chief.person(), "x")).isInstanceOf(NotAllowed.class);
    }

    // ---- the line

    @Test
    void theFirstCertificateAloneGivesAParent() {
        var root = somebody("Root");
        var other = somebody("Other root");
        var trainer = somebody("Trainer");
        appoint(root, TODAY.plusYears(1));
        var first = run(UUID.randomUUID(), root, "2026-01-12");
        var second = run(UUID.randomUUID(), other, "2026-02-12");
        certify(trainer, first, PracticumHouse.AT);
        assertThat(place(trainer).parent()).contains(root.person());
        assertThat(place(trainer).generation()).isEqualTo(1);
        assertThat(place(trainer).path())
                .isEqualTo(root.person().value() + "/" + trainer.person().value() + "/");
        var before = place(trainer);
        certify(trainer, second, PracticumHouse.AT.plusSeconds(1));
        certify(trainer, first, PracticumHouse.AT.plusSeconds(2));
        appoint(trainer, TODAY.plusYears(1));
        assertThat(place(trainer)).isEqualTo(before);

        var third = run(UUID.randomUUID(), trainer, "2026-03-12");
        var grandchild = somebody("Grandchild");
        certify(grandchild, third, PracticumHouse.AT);
        assertThat(place(grandchild).generation()).isEqualTo(2);
        assertThat(place(grandchild).path()).startsWith(before.path());
        assertThat(refusal(grandchild, PracticumHouse.AT))
                .as("a place in the line is no certificate")
                .contains("certification.lead.refused.lapsed");
    }

    @Test
    void whoeverHasNobodyAboveHimIsARoot() {
        var alone = somebody("Alone");
        certify(alone, roster.run("Nobody leads it", PracticumHouse.BARE), PracticumHouse.AT);
        assertThat(place(alone).generation()).isZero();
        var own = roster.run("Own", PracticumHouse.BARE);
        var himself = somebody("Himself");
        roster.grant(himself, own, Role.LEAD);
        certify(himself, own, PracticumHouse.AT);
        assertThat(place(himself).parent()).isEmpty();
    }

    // ---- the cascade

    /** A run in the database, of which it alone knows the unit. */
    private Run run(UUID unit, Caller lead, String starts) {
        return run(unit, lead, starts, PracticumHouse.EDITION);
    }

    private Run run(UUID unit, Caller lead, String starts, EditionId edition) {
        var run = roster.run("Run", edition);
        roster.grant(lead, run, Role.LEAD);
        sql.update(
                "insert into run (id, version, title, edition, unit_id, zone_id, language, starts_on, created_at, ends_on)"
                        + " values (?, 0, 'Run', ?, ?, 'UTC', 'en', ?, current_timestamp, ?)",
                run.id().value(),
                edition.hash(),
                unit,
                LocalDate.parse(starts),
                LocalDate.parse(starts).plusDays(3));
        return run;
    }

    /** So many people with two modules each, the first of whom are through. */
    private List<UUID> enrol(Run run, int people, int complete) {
        var all =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(people).toList();
        for (int i = 0; i < people; i++) {
            sql.update(
                    "insert into enrolment (id, version, run_id, person_id, enrolled_at) values (?, 0, ?, ?, current_timestamp)",
                    all.get(i),
                    run.id().value(),
                    UUID.randomUUID());
            for (int module = 1; module <= 2; module++) {
                sql.update(
                        "insert into standing (enrolment_id, module_id, version, lessons_read, lessons_all, quizzes_passed,"
                                + " quizzes_required, completed_at) values (?, ?, 0, 3, 3, 1, 1, ?)",
                        all.get(i),
                        "m" + module,
                        i < complete || module == 1 ? PracticumHouse.AT.atOffset(java.time.ZoneOffset.UTC) : null);
            }
        }
        return all;
    }

    private void observed(Run run, UUID enrolment, int kept, int points, boolean ofBefore) {
        var practicum = UUID.randomUUID();
        sql.update(
                "insert into practicum (id, run_id, enrolment_id, n, edition, begun_at) values (?, ?, ?, 1, 'x', current_timestamp)",
                practicum,
                run.id().value(),
                enrolment);
        var json = new StringBuilder();
        for (int i = 0; i < points; i++) {
            json.append(i == 0 ? "" : ", ")
                    .append("\"p")
                    .append(i)
                    .append("\": ")
                    .append(i < kept);
        }
        sql.update(
                "insert into practicum_sheet (id, practicum, kind, person, n, sheet, verdict, reason, handed_in_at, points_kept, points)"
                        + " values (?, ?, 'OBSERVED', ?, 1, ?, 'PASSED', '', current_timestamp, ?, ?)",
                UUID.randomUUID(),
                practicum,
                UUID.randomUUID(),
                "{\"levels\": {}, \"comments\": {}, \"points\": {" + json + "}, \"remark\": \"\"}",
                ofBefore ? null : kept,
                ofBefore ? null : points);
    }

    private void sat(UUID enrolment, int number, int marks) {
        sql.update(
                "insert into attempt (id, version, enrolment_id, module_id, quiz_id, quiz_revision, number, seed, place, state,"
                        + " started_at, handed_in_at, score_num, score_den, score_available, passed)"
                        + " values (?, 0, ?, 'm1', 'final', ?, ?, 1, 0, 'HANDED_IN', current_timestamp, current_timestamp, ?, 1, 10, true)",
                UUID.randomUUID(),
                enrolment,
                REVISION,
                number,
                marks);
    }

    /** The tree that {@link BranchesTest} draws, with a run of A's in another unit, and one of C's that is to come. */
    private final class Tree {
        final UUID unit = UUID.randomUUID();
        final UUID elsewhere = UUID.randomUUID();
        final Caller r = somebody("R");
        final Caller a = somebody("A");
        final Caller b = somebody("B");
        final Caller c = somebody("C");
        final Caller d = somebody("D");
        final Caller supervisor = somebody("Supervisor");
        final Run first;
        final Run a1;
        final Run b1;

        Tree() {
            roster.supervise(supervisor, unit);
            roster.units.add(new Units.Unit(unit, "U", 0));
            house.bean(Line.class).root(r.person(), at("2025-01-01"));
            first = run(unit, r, "2025-03-01");
            var people = enrol(first, 10, 8);
            observed(first, people.getFirst(), 8, 10, false);
            for (int i = 0; i < 5; i++) {
                sat(people.get(i), 1, 5 + i);
                sat(people.get(i), 2, 10);
            }
            certify(a, first, at("2025-03-05"));
            certify(b, first, at("2025-03-05"));
            a1 = run(unit, a, "2025-04-04");
            var learners = enrol(a1, 6, 3);
            observed(a1, learners.getFirst(), 3, 6, true);
            learners.subList(0, 4).forEach(one -> sat(one, 1, 3));
            enrol(run(unit, a, "2026-01-10"), 4, 4);
            enrol(run(elsewhere, a, "2026-02-01"), 2, 0);
            b1 = run(unit, b, "2025-11-05");
            observed(b1, enrol(b1, 5, 0).getFirst(), 2, 2, false);
            roster.grant(d, a1, Role.ASSISTANT);
            certify(c, a1, at("2025-04-08"));
            certify(d, b1, at("2025-11-09"));
            enrol(run(unit, c, "2025-10-08"), 7, 7);
            enrol(run(unit, c, "2026-12-15"), 9, 0);
        }

        private static Instant at(String day) {
            return Instant.parse(day + "T12:00:00Z");
        }
    }

    private static Row row(Cascade.Page page, Caller who) {
        return page.rows().stream()
                .filter(row -> row.person().equals(who.person()))
                .findFirst()
                .orElseThrow();
    }

    private static List<PersonId> people(Cascade.Page page) {
        return page.rows().stream().map(Row::person).toList();
    }

    @Test
    void aSupervisorSeesTheFiguresThatWereReckonedByHand() {
        var tree = new Tree();
        var page = cascade.show(tree.supervisor, Optional.empty());
        assertThat(people(page))
                .containsExactly(tree.r.person(), tree.a.person(), tree.c.person(), tree.b.person(), tree.d.person());
        assertThat(row(page, tree.c).above()).contains(tree.a.person());
        assertThat(row(page, tree.d).generation()).isEqualTo(2);
        assertThat(page.rows()).extracting(Row::helped).containsExactly(0, 0, 0, 0, 1);
        var root = row(page, tree.r).figures();
        assertThat(root.own()).isEqualTo(new Delivered(1, 10, 8, 8, 10));
        assertThat(root.branch()).isEqualTo(new Delivered(5, 32, 22, 13, 18));
        assertThat(root.trainers()).isEqualTo(4);
        assertThat(root.activated()).isEqualTo(2);
        assertThat(row(page, tree.a).figures().branch()).isEqualTo(new Delivered(3, 17, 14, 3, 6));
        assertThat(row(page, tree.a).figures().daysToFirst()).hasValue(30);
        assertThat(row(page, tree.b).figures().daysToFirst()).hasValue(245);

        assertThat(page.generations()).extracting(Cascade.Generation::number).containsExactly(0, 1, 2);
        assertThat(page.generations()).extracting(Cascade.Generation::trainers).containsExactly(1, 2, 2);
        assertThat(page.generations().get(1).delivered()).isEqualTo(new Delivered(3, 15, 7, 5, 8));
        assertThat(page.generations()).extracting(Cascade.Generation::activated).containsExactly(0, 1, 1);
        assertThat(page.compared()).isTrue();
        assertThat(page.generations().get(0).dilution()).hasValueSatisfying(five -> {
            assertThat(five.n()).as("second attempts do not count").isEqualTo(5);
            assertThat(five.mean()).isEqualTo(0.7, within(1e-9));
            assertThat(five.low()).isEqualTo(0.5037, within(0.001));
        });
        assertThat(page.generations().get(1).dilution()).as("four people").isEmpty();
    }

    @Test
    void aTrainerSeesHisOwnBranchAndNoOther() {
        var tree = new Tree();
        var own = cascade.show(tree.a, Optional.empty());
        assertThat(people(own)).containsExactly(tree.a.person(), tree.c.person());
        assertThat(row(own, tree.a).above()).isEmpty();
        assertThat(row(own, tree.a).figures().own().people())
                .as("in whatever unit")
                .isEqualTo(12);
        assertThat(own.units()).isEmpty();
        assertThat(people(cascade.show(tree.b, Optional.empty()))).containsExactly(tree.b.person(), tree.d.person());
        assertThatThrownBy(() -> cascade.show(tree.d, Optional.empty()))
                .as("he has led nothing yet")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cascade.show(somebody("Nobody"), Optional.empty()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSupervisorOfAnotherUnitSeesWhatIsHisAlone() {
        var tree = new Tree();
        var other = somebody("Other supervisor");
        roster.supervise(other, tree.elsewhere);
        var page = cascade.show(other, Optional.empty());
        assertThat(people(page)).containsExactly(tree.a.person());
        assertThat(row(page, tree.a).figures().branch()).isEqualTo(new Delivered(1, 2, 0, 0, 0));
        assertThat(cascade.show(tree.a, Optional.empty()).rows())
                .extracting(Row::helped)
                .containsOnly(0);
        var strange = somebody("Stranger");
        roster.supervise(strange, UUID.randomUUID());
        assertThat(cascade.show(strange, Optional.empty()).rows()).isEmpty();
        assertThat(cascade.show(tree.supervisor, Optional.of(tree.elsewhere)).rows())
                .as("a unit that is not his")
                .isEmpty();
        assertThat(people(cascade.show(tree.supervisor, Optional.of(tree.unit))))
                .hasSize(5);
    }

    /** In the database, beside the line. @param end of a certificate that is issued at noon of a day */
    private UUID certificate(Caller who, Run run, String day, String end) {
        var id = UUID.randomUUID();
        sql.update(
                "insert into certificate (id, number, kind, person, run_id, enrolment_id, edition, facts, issued_by, issued_at,"
                        + " expires_at) values (?, ?, 'TRAINER', ?, ?, ?, 'x', '{}', ?, ?, ?)",
                id,
                id.toString(),
                who.person().value(),
                run.id().value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Tree.at(day).atOffset(java.time.ZoneOffset.UTC),
                Tree.at(end).atOffset(java.time.ZoneOffset.UTC));
        return id;
    }

    private void step(UUID certificate, int n, CertificateStep.Kind kind) {
        sql.update(
                "insert into certificate_step (id, certificate, n, kind, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, 'x', ?, ?)",
                UUID.randomUUID(),
                certificate,
                n,
                kind.name(),
                UUID.randomUUID(),
                Tree.at("2026-01-01").atOffset(java.time.ZoneOffset.UTC));
    }

    @Test
    void whatWasHadFromOthersStandsBesideTheLine() {
        var tree = new Tree();
        certificate(tree.a, tree.first, "2025-03-05", "2028-03-05");
        certificate(tree.c, tree.a1, "2025-04-08", "2028-04-08");
        certificate(tree.c, tree.b1, "2025-11-09", "2028-11-09");
        certificate(tree.r, tree.b1, "2025-11-09", "2028-11-09");
        certificate(tree.b, run(tree.elsewhere, tree.a, "2026-03-01"), "2026-03-04", "2029-03-04");
        certificate(tree.d, run(tree.unit, tree.d, "2026-03-01"), "2026-03-04", "2029-03-04");
        roster.grant(tree.c, tree.first, Role.ASSISTANT);
        roster.grant(tree.c, run(tree.unit, tree.r, "2027-01-01"), Role.ASSISTANT);
        roster.grant(tree.r, tree.first, Role.ASSISTANT);
        roster.grant(somebody("No trainer"), tree.first, Role.ASSISTANT);
        assertThat(cascade.show(tree.supervisor, Optional.empty()).sides())
                .as("first certificates, runs of other units, own runs and people outside the line make none")
                .containsExactlyInAnyOrder(
                        new SideEdge(tree.b.person(), tree.c.person(), SideEdge.Kind.REFRESHER, 1),
                        new SideEdge(tree.b.person(), tree.r.person(), SideEdge.Kind.REFRESHER, 1),
                        new SideEdge(tree.r.person(), tree.c.person(), SideEdge.Kind.ASSISTANT, 2),
                        new SideEdge(tree.a.person(), tree.d.person(), SideEdge.Kind.ASSISTANT, 1));
        for (var trainer : List.of(tree.a, tree.b)) {
            assertThat(cascade.show(trainer, Optional.empty()).sides())
                    .as("the other end is not in his branch")
                    .isEmpty();
        }
        assertThat(cascade.show(tree.r, Optional.empty()).sides())
                .as("all of it is below the root, in whatever unit")
                .hasSize(5)
                .contains(new SideEdge(tree.a.person(), tree.b.person(), SideEdge.Kind.REFRESHER, 1));
    }

    @Test
    void eachSaysByWhatHeMayLead() {
        var tree = new Tree();
        appoint(tree.r, TODAY.plusYears(1));
        step(certificate(tree.r, tree.a1, "2025-03-05", "2028-03-05"), 1, CertificateStep.Kind.REVOKED);
        step(certificate(tree.a, tree.first, "2025-03-05", "2028-03-05"), 1, CertificateStep.Kind.RENEWED);
        certificate(tree.b, tree.first, "2025-03-05", "2026-03-05");
        step(certificate(tree.c, tree.a1, "2025-04-08", "2028-04-08"), 1, CertificateStep.Kind.SUSPENDED);
        var states = List.of(TrainerState.MASTER, TrainerState.VALID, TrainerState.SUSPENDED, TrainerState.LAPSED);
        var page = cascade.show(tree.supervisor, Optional.empty());
        assertThat(page.rows()).extracting(Row::state).startsWith(states.toArray(TrainerState[]::new));
        assertThat(row(page, tree.d).state()).isEqualTo(TrainerState.NONE);
        step(certificate(tree.d, tree.b1, "2025-11-09", "2028-11-09"), 1, CertificateStep.Kind.REVOKED);
        assertThat(cascade.show(tree.b, Optional.empty()).rows())
                .as("a branch alone")
                .extracting(Row::state)
                .containsExactly(TrainerState.LAPSED, TrainerState.REVOKED);
    }

    /**
     * Of the same tree: the unit held R's, A's two, B's and C's run: 5 runs, 32 people, 22 complete, 13 of 18 points, by R, A, B
     * and C; A, B, C and D became trainers there, of whom A (30 days) and C (183) are activated, B came after 245: the median
     * is 183. The other unit held A's run with two people. The region above both has 6 runs and 34 people, by the same four.
     */
    @Test
    void unitsAndRegionsHaveFiguresOfTheirOwn() {
        var tree = new Tree();
        var region = UUID.randomUUID();
        roster.units.removeIf(unit -> unit.id().equals(tree.unit));
        roster.units.addAll(List.of(
                new Units.Unit(region, "Region", 0),
                new Units.Unit(tree.unit, "U", 1),
                new Units.Unit(tree.elsewhere, "Elsewhere", 1)));
        roster.supervise(tree.supervisor, tree.elsewhere);
        var unit = new UnitFigures(tree.unit, "U", 0, new Delivered(5, 32, 22, 13, 18), 4, 4, 2, OptionalLong.of(183));
        var elsewhere = new UnitFigures(
                tree.elsewhere, "Elsewhere", 0, new Delivered(1, 2, 0, 0, 0), 1, 0, 0, OptionalLong.empty());
        assertThat(cascade.show(tree.supervisor, Optional.empty()).places()).containsExactly(unit, elsewhere);
        assertThat(cascade.show(tree.supervisor, Optional.of(tree.elsewhere)).places())
                .containsExactly(elsewhere);
        roster.supervise(tree.supervisor, region);
        var all = cascade.show(tree.supervisor, Optional.empty()).places();
        assertThat(all).extracting(UnitFigures::name).containsExactly("Region", "U", "Elsewhere");
        assertThat(all).extracting(UnitFigures::depth).containsExactly(0, 1, 1);
        assertThat(all.getFirst())
                .isEqualTo(new UnitFigures(
                        region, "Region", 0, new Delivered(6, 34, 22, 13, 18), 4, 4, 2, OptionalLong.of(183)));
        assertThat(cascade.show(tree.supervisor, Optional.of(tree.unit)).places())
                .as("what is above the chosen one would say the same")
                .containsExactly(unit);
        assertThat(cascade.show(tree.b, Optional.empty()).places())
                .as("a trainer's own runs")
                .containsExactly(new UnitFigures(
                        tree.unit, "U", 0, new Delivered(1, 5, 0, 2, 2), 1, 1, 0, OptionalLong.empty()));
    }

    @Test
    void whoWasWithdrawnCountsNoMore() {
        var tree = new Tree();
        sql.update(
                "update enrolment set withdrawn_at = current_timestamp where run_id = ?",
                tree.first.id().value());
        var page = cascade.show(tree.supervisor, Optional.empty());
        assertThat(row(page, tree.r).figures().own().people()).isZero();
        assertThat(row(page, tree.r).figures().branch().people()).isEqualTo(22);
    }

    @Test
    void theNumberOfQueriesDoesNotDependOnTheTree() {
        var small = new Tree();
        var before = house.statements(() -> cascade.show(small.supervisor, Optional.empty()));
        var big = new Tree();
        var parent = big.d;
        for (int i = 0; i < 20; i++) {
            var run = run(big.unit, parent, "2026-01-10");
            enrol(run, 3, 1);
            for (int j = 0; j < 3; j++) {
                var child = somebody("E" + i + "." + j);
                certify(child, run, PracticumHouse.AT);
                parent = child;
            }
        }
        assertThat(house.statements(() -> cascade.show(big.supervisor, Optional.empty())))
                .hasSameSizeAs(before)
                .hasSizeLessThan(13);
        assertThat(cascade.show(big.supervisor, Optional.empty()).rows()).hasSize(65);
    }

    // ---- what came of runs

    private RunReach.Found reached(Run... runs) {
        return house.bean(RunReach.class).of(List.of(runs).stream().map(Run::id).toList());
    }

    /**
     * Of the tree's first run A and B became trainers: below them lie 6 + 4 + 2 people of A, 7 of C and 5 of B, which are 24,
     * of whom 3 + 4 + 0 + 7 + 0 = 14 are complete; 17 of them by A and B themselves. C became one in A's first run.
     */
    @Test
    void aRunReachedWhomItsTrainersAndAllBelowThemTaught() {
        var tree = new Tree();
        var found = reached(tree.first).together();
        assertThat(List.of(found.people(), found.complete())).containsExactly(10, 8);
        assertThat(List.of(found.trainers(), found.activated())).containsExactly(2, 1);
        assertThat(found.own()).isEqualTo(new Delivered(4, 17, 7, 0, 0));
        assertThat(found.branch()).isEqualTo(new Delivered(5, 24, 14, 0, 0));
        assertThat(found.daysToFirst()).containsExactly(30L, 245L);
        assertThat(found.medianDaysToFirst()).hasValue(137.5);
    }

    /** A's first run made C a trainer, who lies below A: what he taught counts once for both runs together. */
    @Test
    void severalRunsCountEverybodyOnce() {
        var tree = new Tree();
        var found = reached(tree.first, tree.a1);
        assertThat(found.runs().get(tree.a1.id()).branch()).isEqualTo(new Delivered(1, 7, 7, 0, 0));
        assertThat(found.together().trainers()).isEqualTo(3);
        assertThat(found.together().activated()).isEqualTo(2);
        assertThat(found.together().own()).isEqualTo(new Delivered(5, 24, 14, 0, 0));
        assertThat(found.together().branch()).isEqualTo(new Delivered(5, 24, 14, 0, 0));
        assertThat(found.together().people()).isEqualTo(16);
    }

    @Test
    void nothingCameOfARunThatMadeNoTrainer() {
        var alone = run(UUID.randomUUID(), somebody("Alone"), "2026-01-12");
        var found = reached(alone).together();
        assertThat(found.trainers()).isZero();
        assertThat(found.branch()).isEqualTo(Delivered.NOTHING);
        assertThat(found.medianDaysToFirst()).isEmpty();
        assertThat(reached(roster.run("In no table", PracticumHouse.BARE)).runs())
                .isEmpty();
    }

    @Test
    void theNumberOfQueriesDoesNotDependOnTheRuns() {
        var tree = new Tree();
        // besides the line itself and who leads, which have no parameter
        assertThat(house.statements(() -> reached(tree.first, tree.a1))).hasSize(3);
        assertThat(house.statements(() -> reached(tree.first))).hasSize(3);
    }
}
