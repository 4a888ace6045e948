package kz.ustaz.certification;

import static java.util.stream.Collectors.joining;
import static kz.ustaz.certification.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** A practicum from the plan to the verdict, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class PracticumContract {

    private static final Plan PLAN = new Plan(
            "l1", "Officers keep a record.", "In pairs", "A record of each", 10, "Paper", "Made-up names only");

    private final Databases make;
    private PracticumHouse house;
    private Practicums own;
    private Observing observing;
    private Candidates desk;

    private Caller candidate;
    private Caller one;
    private Caller other;
    private Caller lead;
    private Run run;
    private EnrolmentId enrolment;

    PracticumContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        house = new PracticumHouse(make);
        own = house.bean(Practicums.class);
        observing = house.bean(Observing.class);
        desk = house.bean(Candidates.class);
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
        run = roster.run("Autumn", PracticumHouse.EDITION);
        enrolment = roster.enrol(candidate, run);
        roster.grant(one, run, Role.OBSERVER);
        roster.grant(other, run, Role.ASSISTANT);
        roster.grant(lead, run, Role.LEAD);
    }

    // ---- steps

    private PracticumId begun() {
        done(own.begin(candidate, enrolment));
        return desk.show(lead, run.id()).lines().getFirst().practicum().orElseThrow();
    }

    private PracticumId planned() {
        var id = begun();
        done(own.handIn(candidate, enrolment, PLAN));
        return id;
    }

    private PracticumId named() {
        var id = planned();
        done(desk.name(lead, run.id(), id, one.person(), other.person()));
        return id;
    }

    private PracticumId observed(Sheet first, Sheet second) {
        var id = named();
        done(observing.handIn(one, id, first));
        done(observing.handIn(other, id, second));
        return id;
    }

    private static final Sheet GOOD = sheet(2, 2, 2, true, true);
    private static final Sheet POOR = sheet(0, 1, 2, true, false);

    private PracticumId disputed() {
        return observed(GOOD, POOR);
    }

    private Candidates.Page page(PracticumId id) {
        return desk.open(lead, run.id(), id);
    }

    private Practicums.Try attempt() {
        return own.open(candidate, enrolment).tries().getFirst();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static String declined(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        return ((Outcome.Declined<?>) outcome)
                .faults().stream()
                        .map(fault ->
                                (fault.field() + " " + fault.why().key().replace("certification.refused.", "")).strip())
                        .collect(joining("; "));
    }

    private int rows(String table) {
        return house.bean(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }

    // ---- who is told

    private List<String> told(Caller who) {
        return house.bean(Told.class).said(who.person());
    }

    @Test
    void whoObservesLeadsOrIsACandidateIsToldWhatTheOthersDid() {
        var id = named();
        done(desk.name(lead, run.id(), id, other.person(), one.person()));
        assertThat(told(one)).containsExactly("observe Autumn");
        assertThat(told(other)).containsExactly("observe Autumn");
        assertThat(house.bean(Told.class).to(one.person()).getFirst().link()).isEqualTo("observing/" + id.value());
        done(observing.handIn(one, id, GOOD));
        assertThat(told(lead)).as("one of two").isEmpty();
        done(observing.handIn(other, id, POOR));
        assertThat(told(lead)).containsExactly("dispute Autumn");
        assertThat(house.bean(Told.class).to(lead.person()).getFirst().link())
                .isEqualTo("practicums/" + run.id().value() + "/" + id.value());
        assertThat(told(candidate)).as("before there is a verdict").isEmpty();

        done(observing.correct(other, id, GOOD, "misread"));
        assertThat(told(lead)).containsExactly("dispute Autumn", "observed Autumn");
        assertThat(told(candidate)).containsExactly("verdict Autumn");
        assertThat(house.bean(Told.class).to(candidate.person()).getFirst().link())
                .isEqualTo("practicum/" + enrolment.value());
    }

    @Test
    void whatTheLeadSettlesTheCandidateIsTold() {
        var id = disputed();
        assertThat(told(candidate)).isEmpty();
        assertThat(declined(desk.settle(lead, run.id(), id, Map.of(), Map.of(), "so")))
                .isNotEmpty();
        assertThat(told(candidate)).isEmpty();
        var marks = GOOD;
        done(desk.settle(lead, run.id(), id, marks.levels(), marks.points(), "I saw it too."));
        assertThat(told(candidate)).containsExactly("verdict Autumn");
    }

    @Test
    void aLeadWhoObservesIsNotToldWhatHeDidHimself() {
        var id = planned();
        done(desk.name(lead, run.id(), id, lead.person(), one.person()));
        assertThat(told(lead)).isEmpty();
        done(observing.handIn(one, id, GOOD));
        done(observing.handIn(lead, id, GOOD));
        assertThat(told(lead)).isEmpty();
        assertThat(told(candidate)).containsExactly("verdict Autumn");
    }

    // ---- the plan

    @Test
    void aPlanIsKeptAsItIsWrittenAndSeenOnceItIsHandedIn() {
        assertThat(own.open(candidate, enrolment).begins()).isTrue();
        assertThat(own.own(candidate))
                .singleElement()
                .satisfies(mine -> assertThat(mine.stage()).isEmpty());
        var id = begun();
        assertThat(done(own.begin(candidate, enrolment)).tries())
                .as("again is the same")
                .hasSize(1);

        var draft = new Plan("", "Officers keep", "", "", null, "", "");
        assertThat(own.keep(candidate, enrolment, draft)).isEqualTo(PracticumHouse.AT);
        assertThat(attempt().plan()).isEqualTo(draft);
        assertThat(attempt().stage()).isEqualTo(Stage.PLANNING);
        assertThat(page(id).plan()).isEmpty();

        assertThat(declined(own.handIn(candidate, enrolment, new Plan("l9", "O", " ", "C", 4, "", "R"))))
                .isEqualTo("lesson lesson; activity empty; minutes minutes; materials empty");
        done(own.handIn(candidate, enrolment, PLAN));
        assertThat(attempt().stage()).isEqualTo(Stage.PLANNED);
        assertThat(page(id).plan()).hasValueSatisfying(planned -> {
            assertThat(planned.plan()).isEqualTo(PLAN);
            assertThat(planned.lesson().in("en")).isEqualTo("What to keep");
            assertThat(planned.objectives())
                    .singleElement()
                    .satisfies(objective -> assertThat(objective.in("en")).isEqualTo("Keep a record."));
        });
    }

    @Test
    void aPlanHandedInAgainIsOneMoreUntilAnObserverHasHandedIn() {
        var id = named();
        int before = rows("practicum_plan");
        done(own.handIn(candidate, enrolment, PLAN));
        assertThat(rows("practicum_plan")).as("the very same").isEqualTo(before);
        var better = new Plan("l1", "Officers keep a better record.", "In pairs", "Each", 12, "Paper", "None");
        done(own.handIn(candidate, enrolment, better));
        assertThat(rows("practicum_plan")).isEqualTo(before + 1);
        assertThat(observing.open(one, id).plan().orElseThrow().plan()).isEqualTo(better);

        done(observing.handIn(one, id, GOOD));
        assertThat(attempt().changes()).isFalse();
        assertThat(declined(own.handIn(candidate, enrolment, PLAN))).isEqualTo("observed-already");
        own.keep(candidate, enrolment, PLAN);
        assertThat(attempt().plan()).isEqualTo(better);
    }

    @Test
    void whatDatabasesCannotKeepIsLeftOut() {
        begun();
        own.keep(candidate, enrolment, new Plan("l1", "a\0b\uD800c", "", "", 10, "", ""));
        assertThat(attempt().plan().objective()).isEqualTo("abc");
    }

    @Test
    void anEditionWithoutARubricHasNoPracticum() {
        var bare = house.roster().run("Bare", PracticumHouse.BARE);
        var there = house.roster().enrol(candidate, bare);
        assertThat(own.open(candidate, there).offered()).isFalse();
        assertThat(declined(own.begin(candidate, there))).isEqualTo("no-rubric");
        assertThat(own.own(candidate)).extracting(Practicums.Own::enrolment).containsExactly(enrolment);
    }

    // ---- naming

    @Test
    void twoDifferentPeopleWhoMayObserveAreNamedAndNobodyObservesHimself() {
        var id = planned();
        var stranger = house.roster().person("Чужой");
        assertThat(declined(desk.name(lead, run.id(), id, one.person(), one.person())))
                .isEqualTo("second same");
        assertThat(declined(desk.name(lead, run.id(), id, stranger.person(), one.person())))
                .isEqualTo("first no-observer");
        house.roster().grant(candidate, run, Role.OBSERVER);
        assertThat(declined(desk.name(lead, run.id(), id, one.person(), candidate.person())))
                .isEqualTo("second self");
        assertThat(page(id).choices())
                .extracting(Candidates.Choice::name)
                .containsExactly("Болатова Бота", "Оразова Әлия", "Сериков Серік");

        var named = done(desk.name(lead, run.id(), id, one.person(), lead.person()));
        assertThat(named.stage()).isEqualTo(Stage.OBSERVING);
        assertThat(named.named()).containsExactly(one.person(), lead.person());
        int rows = rows("practicum_naming");
        done(desk.name(lead, run.id(), id, lead.person(), one.person()));
        assertThat(rows("practicum_naming")).as("the same two").isEqualTo(rows);
        done(desk.name(lead, run.id(), id, one.person(), other.person()));
        assertThatThrownBy(() -> observing.open(lead, id)).isInstanceOf(NotFound.class);
        assertThat(attempt().observers()).containsExactly("Болатова Бота", "Сериков Серік");
        assertThat(house.roster().audited).contains("practicum.name");
    }

    @Test
    void whoHasHandedInStaysAnObserverAndTheOtherCanBeReplaced() {
        var id = named();
        done(observing.handIn(one, id, GOOD));
        assertThat(declined(desk.name(lead, run.id(), id, other.person(), lead.person())))
                .isEqualTo("has-handed-in");
        assertThat(done(desk.name(lead, run.id(), id, one.person(), lead.person()))
                        .named())
                .containsExactly(one.person(), lead.person());
    }

    @Test
    void aLeadDecidesNothingOfHisOwnPracticum() {
        house.roster().grant(candidate, run, Role.LEAD);
        var id = planned();
        assertThat(declined(desk.name(candidate, run.id(), id, one.person(), other.person())))
                .isEqualTo("own");
        done(desk.name(lead, run.id(), id, one.person(), other.person()));
        done(observing.handIn(one, id, GOOD));
        done(observing.handIn(other, id, POOR));
        assertThat(desk.open(candidate, run.id(), id).marks())
                .as("before the verdict")
                .isEmpty();
        assertThat(declined(desk.settle(candidate, run.id(), id, Map.of("a", 3, "b", 3), Map.of("y", true), "Mine")))
                .isEqualTo("own");
        assertThatThrownBy(() -> observing.open(candidate, id)).isInstanceOf(NotFound.class);
    }

    // ---- observing

    @Test
    void observersMarkApartAndSeeEachOtherOnlyWhenBothHaveHandedIn() {
        var id = named();
        var draft = new Sheet(Map.of("a", 1), Map.of("a", "The objective was on the board."), Map.of(), "");
        observing.keep(one, id, draft);
        assertThat(observing.open(one, id).sheet()).isEqualTo(draft);
        assertThat(observing.open(other, id).sheet()).isEqualTo(Sheet.EMPTY);
        assertThat(declined(observing.handIn(one, id, draft)))
                .isEqualTo("b unmarked; c unmarked; x unmarked; y unmarked");

        done(observing.handIn(one, id, GOOD));
        assertThat(observing.open(other, id).toString()).doesNotContain(GOOD.toString());
        for (var marks : List.of(
                observing.open(one, id).marks(),
                observing.open(other, id).marks(),
                page(id).marks(),
                attempt().marks())) {
            assertThat(marks).isEmpty();
        }
        assertThat(desk.show(lead, run.id()).agreement().all()).isZero();

        done(observing.handIn(other, id, sheet(3, 2, 2, true, false)));
        var marks = observing.open(one, id).marks().orElseThrow();
        assertThat(marks.verdict()).contains(Verdict.PASSED);
        assertThat(marks.agreement().alike()).isEqualTo(2);
        assertThat(marks.difference().criteria()).containsExactly("a");
        assertThat(attempt().marks()).contains(marks);
        assertThat(attempt().stage()).isEqualTo(Stage.DONE);
        assertThat(house.roster().audited).contains("practicum.hand-in");
    }

    @Test
    void handingInIsForGood() {
        var id = named();
        done(observing.handIn(one, id, GOOD));
        int rows = rows("practicum_sheet");
        done(observing.handIn(one, id, POOR));
        observing.keep(one, id, POOR);
        assertThat(observing.open(one, id).sheet()).isEqualTo(GOOD);
        assertThat(rows("practicum_sheet")).isEqualTo(rows);
    }

    @Test
    void noSheetIsHandedInBeforeThePlan() {
        var id = begun();
        done(desk.name(lead, run.id(), id, one.person(), other.person()));
        assertThat(declined(observing.handIn(one, id, GOOD))).isEqualTo("no-plan");
    }

    @Test
    void aCorrectionIsOneMoreWithAReasonAndDoesNotMakeThemAgreeMore() {
        var id = disputed();
        var before = page(id).marks().orElseThrow().agreement();
        assertThat(declined(observing.correct(other, id, GOOD, " "))).isEqualTo("reason reason");
        int rows = rows("practicum_sheet");
        done(observing.correct(other, id, GOOD, "I had mixed up two lines."));
        assertThat(rows("practicum_sheet")).isEqualTo(rows + 1);
        var after = page(id).marks().orElseThrow();
        assertThat(after.second().sheet()).isEqualTo(GOOD);
        assertThat(after.second().reason()).isEqualTo("I had mixed up two lines.");
        assertThat(after.agreement()).isEqualTo(before);
        assertThat(after.difference().disputed()).isFalse();
        assertThat(page(id).stage()).isEqualTo(Stage.DONE);
        assertThat(house.roster().audited).contains("practicum.correct");
    }

    @Test
    void aPracticumExistsForItsObserversAloneAndOnlyWhileTheyHoldARole() {
        var id = named();
        var mine = house.roster().person("Кто-то");
        house.roster().grant(mine, run, Role.OBSERVER);
        for (var stranger : List.of(candidate, lead, mine)) {
            for (Consumer<PracticumId> act : List.<Consumer<PracticumId>>of(
                    asked -> observing.open(stranger, asked),
                    asked -> observing.keep(stranger, asked, GOOD),
                    asked -> observing.handIn(stranger, asked, GOOD),
                    asked -> observing.correct(stranger, asked, GOOD, "x"))) {
                assertThatThrownBy(() -> act.accept(id)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> act.accept(new PracticumId(UUID.randomUUID())))
                        .isInstanceOf(NotFound.class);
            }
        }
        assertThat(observing.list(one)).extracting(Observing.Line::practicum).containsExactly(id);
        house.roster().revoke(one, run);
        assertThat(observing.list(one)).isEmpty();
        assertThatThrownBy(() -> observing.open(one, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> observing.correct(other, id, GOOD, "nothing to correct"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherRunsLeadAndAnotherCandidateFindNothing() {
        var id = disputed();
        var elsewhere = house.roster().run("Elsewhere", PracticumHouse.EDITION);
        var strange = house.roster().person("Другой ведущий");
        house.roster().grant(strange, elsewhere, Role.LEAD);
        for (var where : List.of(run.id(), elsewhere.id())) {
            assertThatThrownBy(() -> desk.open(strange, where, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.name(strange, where, id, one.person(), lead.person()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.settle(strange, where, id, Map.of(), Map.of(), "x"))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(desk.runs(one)).isEmpty();
        var another = house.roster().person("Другой");
        house.roster().enrol(another, run);
        assertThatThrownBy(() -> own.open(another, enrolment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.handIn(another, enrolment, PLAN)).isInstanceOf(NotFound.class);
    }

    // ---- settling

    @Test
    void theLeadSettlesWhereTheyDifferAndTheVerdictFollows() {
        var id = disputed();
        assertThat(page(id).stage()).isEqualTo(Stage.DISPUTED);
        assertThat(page(id).settles()).isTrue();
        assertThat(attempt().marks()).as("before it is settled").isEmpty();
        assertThat(desk.runs(lead))
                .singleElement()
                .satisfies(led -> assertThat(led.waiting()).isEqualTo(1));
        assertThat(declined(desk.settle(lead, run.id(), id, Map.of("a", 2), Map.of(), "")))
                .isEqualTo("b unmarked; y unmarked; reason reason");

        var settled = done(desk.settle(
                lead, run.id(), id, Map.of("a", 2, "b", 1, "c", 0), Map.of("x", false, "y", true), "I asked both."));
        var marks = settled.marks().orElseThrow();
        assertThat(marks.settled()).hasValueSatisfying(given -> {
            assertThat(given.sheet().levels()).as("c is not his to decide").isEqualTo(Map.of("a", 2, "b", 1, "c", 2));
            assertThat(given.sheet().points()).isEqualTo(Map.of("x", true, "y", true));
            assertThat(given.reason()).isEqualTo("I asked both.");
        });
        assertThat(marks.verdict()).contains(Verdict.PASSED);
        assertThat(attempt().marks()).contains(marks);
        assertThat(house.roster().audited).contains("practicum.settle");

        assertThat(declined(observing.correct(other, id, GOOD, "Late"))).isEqualTo("settled");
        int rows = rows("practicum_sheet");
        done(desk.settle(lead, run.id(), id, Map.of("a", 1, "b", 1), Map.of("y", true), "I watched the film."));
        assertThat(rows("practicum_sheet")).isEqualTo(rows + 1);
        assertThat(page(id).marks().orElseThrow().verdict()).contains(Verdict.NOT_YET);
    }

    @Test
    void nobodySettlesWhatHeObservedNorWhatIsAgreed() {
        var id = planned();
        done(desk.name(lead, run.id(), id, one.person(), lead.person()));
        done(observing.handIn(one, id, GOOD));
        done(observing.handIn(lead, id, POOR));
        assertThat(declined(desk.settle(lead, run.id(), id, Map.of("a", 2, "b", 2), Map.of("y", true), "I was there")))
                .isEqualTo("observed-himself");
        var second = house.roster().person("Вторая ведущая");
        house.roster().grant(second, run, Role.LEAD);
        done(desk.settle(second, run.id(), id, Map.of("a", 2, "b", 2), Map.of("y", true), "I was not"));

        candidate = house.roster().person("Ещё один");
        enrolment = house.roster().enrol(candidate, run);
        done(own.begin(candidate, enrolment));
        done(own.handIn(candidate, enrolment, PLAN));
        var agreed = desk.show(lead, run.id()).lines().stream()
                .filter(line -> line.name().equals("Ещё один"))
                .findFirst()
                .flatMap(Candidates.Line::practicum)
                .orElseThrow();
        done(desk.name(lead, run.id(), agreed, one.person(), other.person()));
        done(observing.handIn(one, agreed, GOOD));
        assertThat(declined(desk.settle(lead, run.id(), agreed, Map.of(), Map.of(), "Early")))
                .isEqualTo("nothing-to-settle");
        done(observing.handIn(other, agreed, GOOD));
        assertThat(declined(desk.settle(lead, run.id(), agreed, Map.of(), Map.of(), "Why not")))
                .isEqualTo("nothing-to-settle");
    }

    @Test
    void aSecondTryIsANewPracticumAndOnlyAfterOneThatWasNotPassed() {
        var first = observed(POOR, POOR);
        assertThat(own.open(candidate, enrolment).begins()).isTrue();
        done(own.begin(candidate, enrolment));
        assertThat(own.open(candidate, enrolment).tries())
                .extracting(Practicums.Try::n, Practicums.Try::stage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Stage.PLANNING),
                        org.assertj.core.groups.Tuple.tuple(1, Stage.DONE));
        assertThat(page(first).marks()).isPresent();
        var line = desk.show(lead, run.id()).lines().getFirst();
        assertThat(line.tries()).isEqualTo(2);
        done(own.handIn(candidate, enrolment, PLAN));
        var second = line.practicum().orElseThrow();
        done(desk.name(lead, run.id(), second, one.person(), other.person()));
        done(observing.handIn(one, second, GOOD));
        done(observing.handIn(other, second, GOOD));
        assertThat(declined(own.begin(candidate, enrolment))).isEqualTo("passed");
        assertThat(own.own(candidate))
                .singleElement()
                .satisfies(mine -> assertThat(mine.verdict()).contains(Verdict.PASSED));
    }

    // ---- many

    @Test
    void theRunsAgreementPoolsWhatWasMarkedApart() {
        observed(sheet(1, 2, 2, true, true), sheet(1, 2, 1, true, true));
        candidate = house.roster().person("Ещё один");
        enrolment = house.roster().enrol(candidate, run);
        done(own.begin(candidate, enrolment));
        done(own.handIn(candidate, enrolment, PLAN));
        var id = desk.show(lead, run.id()).lines().stream()
                .filter(line -> line.name().equals("Ещё один"))
                .findFirst()
                .flatMap(Candidates.Line::practicum)
                .orElseThrow();
        done(desk.name(lead, run.id(), id, one.person(), other.person()));
        done(observing.handIn(one, id, sheet(3, 3, 2, true, true)));
        done(observing.handIn(other, id, sheet(3, 3, 3, true, true)));
        // rows 0, 1, 3, 2 and columns 0, 2, 1, 3: 2 apart of 6 pairs; by chance (1 + 6) + 3(2 + 3) + 2(4 + 1) = 32
        assertThat(desk.show(lead, run.id()).agreement())
                .isEqualTo(new Agreement(4, 6, Optional.of(new Fraction(32 - 12, 32))));
    }

    @Test
    void listsTakeTheSameNumberOfQueriesForManyAsForOne() {
        disputed();
        int board = house.statements(() -> desk.show(lead, run.id())).size();
        int led = house.statements(() -> desk.runs(lead)).size();
        int list = house.statements(() -> observing.list(one)).size();
        int mine = house.statements(() -> own.own(candidate)).size();
        for (int i = 0; i < 5; i++) {
            candidate = house.roster().person("К " + i);
            enrolment = house.roster().enrol(candidate, run);
            done(own.begin(candidate, enrolment));
            done(own.handIn(candidate, enrolment, PLAN));
            String name = "К " + i;
            var id = desk.show(lead, run.id()).lines().stream()
                    .filter(line -> line.name().equals(name))
                    .findFirst()
                    .flatMap(Candidates.Line::practicum)
                    .orElseThrow();
            done(desk.name(lead, run.id(), id, one.person(), other.person()));
            done(observing.handIn(one, id, GOOD));
        }
        assertThat(house.statements(() -> desk.show(lead, run.id()))).hasSize(board);
        assertThat(house.statements(() -> desk.runs(lead))).hasSize(led);
        assertThat(house.statements(() -> observing.list(one))).hasSize(list);
        assertThat(house.statements(() -> own.own(candidate))).hasSize(mine);
        assertThat(board).as("practicums, plans, namings, sheets").isEqualTo(4);
    }
}
