package kz.ustaz.survey;

import static java.util.stream.Collectors.joining;
import static kz.ustaz.survey.SurveyHouse.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.survey.Result.Shown;
import kz.ustaz.testing.Databases;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/** Feedback from the first form to the file of results, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class SurveyContract {

    private static final String TUESDAY = "2026-11-24";
    /** Tuesday, four in the afternoon in Almaty; the forms of Monday and of Tuesday are open. */
    private static final String AFTERNOON = "2026-11-24T11:00";
    /** Where all forms of the run are closed. */
    private static final String MUCH_LATER = "2026-12-20T11:00";

    private static final Given WELL = new Given(Map.of("good", "5", "pace", "fast"));

    private final Databases make;
    private SurveyHouse house;
    private SurveyHouse.Roster roster;
    private Feedback feedback;
    private FollowUps followUps;
    private Evaluation evaluation;

    private final UUID academy = UUID.randomUUID();
    private Caller trainee;
    private Caller lead;
    private Caller chief;
    private Run run;
    private EnrolmentId enrolment;

    SurveyContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        house = new SurveyHouse(make);
        roster = house.roster();
        feedback = house.bean(Feedback.class);
        followUps = house.bean(FollowUps.class);
        evaluation = house.bean(Evaluation.class);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @BeforeEach
    void meet() {
        var unit = UUID.randomUUID();
        trainee = roster.person("Ахметов Асан", unit);
        lead = roster.person("Оразова Әлия", academy);
        chief = roster.person("Жұмабаев Ерлан", academy);
        run = roster.run("Autumn", SurveyHouse.EDITION, unit);
        enrolment = roster.enrol(trainee, run);
        roster.lead(lead, run);
        roster.supervise(chief, unit);
        roster.audited.clear();
        roster.at(AFTERNOON);
    }

    // ---- steps

    private Outcome<Feedback.Page> answer(Caller who, EnrolmentId id, Given given) {
        return feedback.answer(who, id, "day", TUESDAY, given);
    }

    private void others(Run in, Given... given) {
        for (Given one : given) {
            var more = roster.person("К", in.unit());
            done(answer(more, roster.enrol(more, in), one));
        }
    }

    private void others(int many) {
        for (int i = 0; i < many; i++) {
            others(run, WELL);
        }
    }

    private Result tuesday(Caller who) {
        return result(who, "day", TUESDAY);
    }

    private Result result(Caller who, String form, String about) {
        return evaluation.show(who, run.id()).results().stream()
                .filter(one -> one.asked().form().id().equals(form)
                        && one.asked().about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).result();
    }

    private static String declined(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        return ((Outcome.Declined<?>) outcome)
                .faults().stream()
                        .map(fault -> (fault.field() + " " + fault.why().key().replace("survey.refused.", "")).strip())
                        .collect(joining("; "));
    }

    private JdbcTemplate sql() {
        return house.bean(JdbcTemplate.class);
    }

    private String tally(Run of) {
        return sql().queryForObject(
                        "select tally from survey_round where run_id = ? and form = 'day' and about = ?",
                        String.class,
                        of.id().value(),
                        TUESDAY);
    }

    // ---- answering

    @Test
    void whatIsOpenWaitsUntilItIsAnsweredOnce() {
        assertThat(feedback.waiting(trainee))
                .extracting(one -> one.asked().about())
                .containsExactly("2026-11-23", TUESDAY);
        assertThat(feedback.open(trainee, enrolment, "day", TUESDAY).state()).isEqualTo(State.OPEN);
        assertThat(done(answer(trainee, enrolment, WELL)).state()).isEqualTo(State.ANSWERED);
        assertThat(feedback.waiting(trainee))
                .extracting(one -> one.asked().about())
                .containsExactly("2026-11-23");
        assertThat(feedback.open(trainee, enrolment, "day", TUESDAY).state()).isEqualTo(State.ANSWERED);

        // his line broke, or he tries to be counted twice
        done(answer(trainee, enrolment, new Given(Map.of("good", "1", "pace", "slow"))));
        assertThat(tally(run))
                .isEqualTo("{\"answers\":1,\"counts\":{\"good\":{\"5\":1},\"pace\":{\"fast\":1}},\"words\":{}}");
        assertThat(roster.audited).isEmpty();
    }

    @Test
    void whatIsMissingOrTooLongIsToldAndNothingIsKept() {
        assertThat(declined(answer(trainee, enrolment, new Given(Map.of("good", "6", "more", "x".repeat(51))))))
                .isEqualTo("good missing; pace missing; more long");
        assertThat(feedback.open(trainee, enrolment, "day", TUESDAY).state()).isEqualTo(State.OPEN);
        assertThat(sql().queryForObject(
                                "select count(*) from survey_round where run_id = ?",
                                Integer.class,
                                run.id().value()))
                .isZero();
    }

    @Test
    void nothingIsTakenBeforeItsTimeNorAfterIt() {
        roster.at("2026-11-24T08:59");
        assertThat(declined(answer(trainee, enrolment, WELL))).isEqualTo("BEFORE");
        // Tuesday and three days more end in Almaty
        roster.at("2026-11-27T19:00");
        assertThat(declined(answer(trainee, enrolment, WELL))).isEqualTo("CLOSED");
        assertThat(feedback.open(trainee, enrolment, "day", TUESDAY).state()).isEqualTo(State.CLOSED);
        roster.at("2026-11-27T18:59");
        done(answer(trainee, enrolment, WELL));
        done(feedback.answer(trainee, enrolment, "whole", "run", new Given(Map.of("overall", "4"))));
        assertThatThrownBy(() -> feedback.open(trainee, enrolment, "day", "2026-11-27"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twoWhoAnswerFirstInTheSameMomentAreBothCounted() throws Exception {
        var calls = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 6; i++) {
            var one = roster.person("К " + i, academy);
            var id = roster.enrol(one, run);
            calls.add(() -> done(answer(one, id, WELL)));
            calls.add(() -> done(answer(one, id, WELL)));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(calls)) {
                each.get();
            }
        }
        assertThat(tally(run)).startsWith("{\"answers\":6,");
    }

    @Test
    void allReadTheWordsThatTheFirstRead() {
        others(run, WELL);
        roster.adopt(run, SurveyHouse.NEWER);
        assertThat(feedback.open(trainee, enrolment, "day", TUESDAY)
                        .asked()
                        .form()
                        .questions()
                        .get(1)
                        .options())
                .extracting(Question.Option::id)
                .containsExactly("slow", "fast");
        done(answer(trainee, enrolment, WELL));
        others(3);
        roster.at(MUCH_LATER);
        assertThat(tuesday(lead).figures().get(1).bars())
                .extracting(Figures.Bar::count)
                .containsExactly(0, 5);
    }

    // ---- nothing leads to a person

    /** Everything in the database as text, by table. */
    private Map<String, String> everything() {
        var tables = sql().queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                                + " and table_type = 'BASE TABLE'",
                        String.class);
        var all = new HashMap<String, String>();
        for (String table : tables) {
            all.put(
                    table.toLowerCase(Locale.ROOT),
                    sql().queryForList("select * from \"" + table + '"').toString());
        }
        return all;
    }

    private Map<String, List<String>> columns() {
        var found = new TreeMap<String, List<String>>();
        sql().query(
                        "select lower(table_name), lower(column_name), lower(data_type) from information_schema.columns"
                                + " where lower(table_name) in ('survey_round', 'survey_answered')"
                                + " order by 1, 2",
                        row -> {
                            found.computeIfAbsent(row.getString(1), fresh -> new ArrayList<>())
                                    .add(row.getString(2));
                        });
        return found;
    }

    @Test
    void nothingInTheDatabaseLeadsFromAnAnswerToAPerson() {
        others(run, WELL);
        var before = everything();
        done(answer(trainee, enrolment, WELL.with("more", "Сөз")));
        var after = everything();
        var written = new TreeSet<String>();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                written.add(table);
            }
        });
        assertThat(written)
                .as("all that an answer writes: no audit, no event, nothing that follows it")
                .containsExactly("survey_answered", "survey_round");
        assertThat(columns())
                .as("no person, no time, and no id of its own in either")
                .isEqualTo(Map.of(
                        "survey_answered", List.of("about", "enrolment_id", "form"),
                        "survey_round", List.of("about", "edition", "form", "run_id", "tally")));
        assertThat(after.get("survey_round"))
                .contains("Сөз")
                .doesNotContain(enrolment.value().toString(), trainee.person().toString());
        assertThat(after.get("survey_answered")).doesNotContain("Сөз");
        assertThat(sql().queryForObject(
                                "select count(*) from survey_round where run_id = ?",
                                Integer.class,
                                run.id().value()))
                .as("one row however many answer: no order of rows that is that of who answered")
                .isOne();
    }

    @Test
    void whoAnswersInAnotherOrderLeavesTheSameBehind() {
        var one = WELL.with("more", "Бір");
        var two = new Given(Map.of("good", "1", "pace", "slow", "more", "Ағаш"));
        var three = new Given(Map.of("good", "3", "pace", "slow"));
        var other = roster.run("Spring", SurveyHouse.EDITION, run.unit());
        others(run, one, two, three);
        others(other, three, one, two);
        assertThat(tally(other)).isEqualTo(tally(run));
    }

    // ---- results

    @Test
    void nobodySeesAFigureBeforeItIsClosedNorOfFewerThanFive() {
        others(4);
        assertThat(tuesday(lead).shown()).isEqualTo(Shown.OPEN);
        roster.at(MUCH_LATER);
        assertThat(tuesday(lead).shown()).isEqualTo(Shown.FEW);
        assertThat(tuesday(lead).figures()).isEmpty();
        assertThat(tuesday(lead).answers()).isZero();

        roster.at(AFTERNOON);
        others(1);
        // somebody may have begun to answer in the last second
        roster.at("2026-11-27T19:00");
        assertThat(tuesday(chief).shown()).isEqualTo(Shown.OPEN);
        roster.at("2026-11-27T19:01");
        for (Caller reader : List.of(lead, chief)) {
            assertThat(tuesday(reader).shown()).isEqualTo(Shown.FIGURES);
            assertThat(tuesday(reader).answers()).isEqualTo(5);
        }
        assertThat(result(lead, "day", "2026-11-23").shown()).isEqualTo(Shown.FEW);
        assertThat(result(lead, "trainee", "3").shown()).isEqualTo(Shown.BEFORE);
    }

    @Test
    void figuresAreThoseOfAPencilAndNamesAreInNone() {
        others(
                run,
                new Given(Map.of("good", "5", "pace", "fast", "more", "Бір")),
                new Given(Map.of("good", "5", "pace", "fast")),
                new Given(Map.of("good", "4", "pace", "slow", "more", "Екі")),
                new Given(Map.of("good", "3", "pace", "fast", "more", "Үш")),
                new Given(Map.of("good", "1", "pace", "slow", "more", "  ")),
                new Given(Map.of("good", "2", "pace", "slow")));
        roster.at(MUCH_LATER);
        var figures = tuesday(chief).figures();
        assertThat(figures.getFirst().bars()).extracting(Figures.Bar::count).containsExactly(1, 1, 1, 1, 2);
        // 20 / 6
        assertThat(figures.getFirst().mean().orElseThrow()).hasToString("10/3");
        assertThat(figures.get(1).bars()).extracting(Figures.Bar::percent).containsExactly(50, 50);
        assertThat(figures.get(2).remarks())
                .containsExactlyInAnyOrder(
                        new Figures.Remark("Бір", List.of()),
                        new Figures.Remark("Екі", List.of()),
                        new Figures.Remark("Үш", List.of()));
    }

    @Test
    void theLeadClosesEarlyForGood() {
        others(5);
        assertThat(tuesday(lead).closes()).isTrue();
        assertThat(tuesday(chief).closes()).as("for the lead alone").isFalse();
        assertThatThrownBy(() -> evaluation.close(chief, run.id(), "day", TUESDAY))
                .isInstanceOf(NotFound.class);
        assertThat(declined(evaluation.close(lead, run.id(), "day", "2026-11-25")))
                .isEqualTo("BEFORE");
        done(evaluation.close(lead, run.id(), "day", TUESDAY));
        done(evaluation.close(lead, run.id(), "day", TUESDAY));
        assertThat(tuesday(lead).shown()).isEqualTo(Shown.FIGURES);
        assertThat(declined(answer(trainee, enrolment, WELL))).isEqualTo("CLOSED");
        assertThat(feedback.waiting(trainee))
                .extracting(one -> one.asked().about())
                .containsExactly("2026-11-23");
        // the other day's, which nobody has answered yet
        done(evaluation.close(lead, run.id(), "day", "2026-11-23"));
        assertThat(result(lead, "day", "2026-11-23").shown()).isEqualTo(Shown.FEW);
        assertThat(declined(feedback.answer(trainee, enrolment, "day", "2026-11-23", WELL)))
                .isEqualTo("CLOSED");
        assertThat(roster.audited)
                .hasSize(2)
                .allSatisfy(word -> assertThat(word).startsWith("survey.close "));
        assertThatThrownBy(() -> evaluation.close(lead, run.id(), "trainee", "3"))
                .as("what is asked with a name is never closed")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasAnsweredAboutADayThatWasMovedIsStillRead() {
        others(5);
        roster.held(run, MONDAY, MONDAY.plusDays(2));
        assertThatThrownBy(() -> answer(trainee, enrolment, WELL)).isInstanceOf(NotFound.class);
        roster.at(MUCH_LATER);
        assertThat(tuesday(lead).shown()).isEqualTo(Shown.FIGURES);
    }

    @Test
    void anEditionWithoutFormsAsksNothing() {
        var bare = roster.run("Bare", SurveyHouse.BARE, run.unit());
        roster.enrol(trainee, bare);
        roster.lead(lead, bare);
        assertThat(feedback.waiting(trainee)).hasSize(2);
        assertThat(evaluation.show(lead, bare.id()).results()).isEmpty();
    }

    @Test
    void theFileHasWhatMayBeReadAndNothingElse() {
        others(run, WELL.with("more", "Бір"));
        others(4);
        var more = roster.person("К", run.unit());
        done(feedback.answer(more, roster.enrol(more, run), "day", "2026-11-23", WELL.with("more", "Secret")));
        roster.at(MUCH_LATER);
        var rows = new ArrayList<ResultRow>();
        evaluation.export(chief, run.id(), (columns, all) -> {
            assertThat(columns)
                    .extracting(column -> column.key())
                    .containsExactly("form", "about", "question", "answer", "count", "all");
            all.forEach(rows::add);
        });
        assertThat(rows)
                .extracting(
                        row -> row.question().id() + " " + row.answer().in("en") + " " + row.count() + "/" + row.all())
                .containsExactly(
                        "good A 0/5",
                        "good B 0/5",
                        "good C 0/5",
                        "good D 0/5",
                        "good E 5/5",
                        "pace Too slow 0/5",
                        "pace Too fast 5/5",
                        "more Бір 1/1");
        assertThat(roster.audited).containsExactly("survey.export {rows=8}");
    }

    // ---- months later

    private static Given used(String level) {
        return new Given(Map.of("used", level, "ex", "In a case"));
    }

    private Outcome<FollowUps.Page> seen(Caller who) {
        return followUps.answer(who, enrolment, "manager", 3, new Given(Map.of("seen", "4", "what", "A record")));
    }

    @Test
    void ofWhoIsErasedWhatHeChoseStaysAndNotWhatHeWrote() {
        roster.at("2027-02-25T19:00");
        var given = new Given(Map.of("used", "5", "ex", "At a road check in Ақтау"));
        done(followUps.answer(trainee, enrolment, "trainee", 3, given));
        house.bean(ErasedAnswers.class).erase(trainee.person());
        assertThat(house.bean(FollowUpBook.class).of(run.id()))
                .extracting(one -> one.given().values())
                .containsExactly(Map.of("used", "5"));
    }

    @Test
    void monthsLaterTheTraineeAndWhoSupervisesHimAreAskedOnceEach() {
        // the run ended on 26 November; three months later begin at seven in the evening by UTC
        roster.at("2027-02-25T18:59");
        assertThat(followUps.waiting(trainee)).isEmpty();
        assertThat(declined(followUps.answer(trainee, enrolment, "trainee", 3, used("5"))))
                .isEqualTo("BEFORE");
        roster.at("2027-02-25T19:00");
        assertThat(followUps.waiting(trainee))
                .extracting(one -> one.asked().form().id() + one.asked().about() + one.officer())
                .containsExactly("trainee3Optional.empty");
        assertThat(followUps.waiting(chief))
                .extracting(one -> one.asked().form().id() + one.asked().about() + one.officer())
                .containsExactly("manager3Optional[Ахметов Асан]");
        assertThat(followUps.waiting(lead)).as("a lead is no line manager").isEmpty();
        assertThat(declined(followUps.answer(trainee, enrolment, "trainee", 3, Given.EMPTY)))
                .isEqualTo("used missing");
        assertThat(done(followUps.answer(trainee, enrolment, "trainee", 3, used("5")))
                        .state())
                .isEqualTo(State.ANSWERED);
        done(followUps.answer(trainee, enrolment, "trainee", 3, used("1")));
        done(seen(chief));
        assertThat(followUps.waiting(trainee)).isEmpty();
        assertThat(followUps.waiting(chief)).isEmpty();

        var own = result(lead, "trainee", "3");
        assertThat(own.shown()).isEqualTo(Shown.FIGURES);
        assertThat(own.answers()).isOne();
        assertThat(own.figures().getFirst().mean().orElseThrow()).hasToString("5");
        assertThat(own.figures().getLast().remarks())
                .containsExactly(new Figures.Remark("In a case", List.of("Ахметов Асан")));
        assertThat(result(chief, "manager", "3").figures().getLast().remarks())
                .containsExactly(new Figures.Remark("A record", List.of("Жұмабаев Ерлан", "Ахметов Асан")));
        assertThat(result(lead, "trainee", "6").shown()).isEqualTo(Shown.BEFORE);

        roster.at("2027-05-25T19:00");
        assertThat(followUps.waiting(trainee))
                .extracting(one -> one.asked().about())
                .containsExactly("6");
        roster.at("2027-08-25T19:00");
        assertThat(declined(followUps.answer(trainee, enrolment, "trainee", 6, used("5"))))
                .isEqualTo("CLOSED");
    }

    @Test
    void ofTwoSupervisorsOneAnswersAndNobodyAboutHimself() {
        var second = roster.person("Серікова Дана", academy);
        roster.supervise(second, run.unit());
        roster.supervise(trainee, run.unit());
        roster.at("2027-03-01T10:00");
        assertThat(followUps.waiting(trainee))
                .extracting(one -> one.asked().form().id())
                .containsExactly("trainee");
        assertThatThrownBy(() -> seen(trainee)).isInstanceOf(NotFound.class);
        done(seen(second));
        assertThat(followUps.waiting(chief)).isEmpty();
        assertThat(done(seen(chief)).state()).isEqualTo(State.ANSWERED);
        assertThat(result(lead, "manager", "3").answers()).isOne();
    }

    // ---- whose it is

    @Test
    void whatIsAnothersDoesNotExist() {
        var stranger = roster.person("Чужой", academy);
        var elsewhere = roster.run("Elsewhere", SurveyHouse.EDITION, UUID.randomUUID());
        roster.lead(stranger, elsewhere);
        roster.supervise(stranger, UUID.randomUUID());
        roster.enrol(stranger, elsewhere);
        roster.at("2027-03-01T10:00");
        assertThat(followUps.waiting(stranger))
                .extracting(FollowUps.Waiting::run)
                .containsExactly(elsewhere);
        assertThat(evaluation.runs(stranger)).containsExactly(elsewhere);
        List<ThrowingCallable> calls = List.of(
                () -> feedback.open(stranger, enrolment, "day", TUESDAY),
                () -> answer(stranger, enrolment, WELL),
                () -> feedback.open(trainee, enrolment, "nothing", TUESDAY),
                () -> feedback.open(trainee, enrolment, "trainee", "3"),
                () -> followUps.open(stranger, enrolment, "trainee", 3),
                () -> followUps.open(chief, enrolment, "trainee", 3),
                () -> followUps.open(stranger, enrolment, "manager", 3),
                () -> followUps.open(trainee, enrolment, "manager", 3),
                () -> followUps.open(trainee, enrolment, "trainee", 4),
                () -> seen(stranger),
                () -> evaluation.show(stranger, run.id()),
                () -> evaluation.show(trainee, run.id()),
                () -> evaluation.close(stranger, run.id(), "day", TUESDAY),
                () -> evaluation.export(stranger, run.id(), (columns, rows) -> {}));
        for (var call : calls) {
            assertThatThrownBy(call).isInstanceOf(NotFound.class);
        }
        roster.deactivate(trainee);
        assertThatThrownBy(() -> followUps.open(trainee, enrolment, "trainee", 3))
                .isInstanceOf(NotFound.class);
        roster.withdraw(enrolment);
        assertThatThrownBy(() -> seen(chief)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsTakeTheSameNumberOfQueriesForManyAsForOne() {
        others(1);
        int waiting = house.statements(() -> feedback.waiting(trainee)).size();
        roster.at("2027-03-01T10:00");
        done(seen(chief));
        int later = house.statements(() -> followUps.waiting(chief)).size();
        int results = house.statements(() -> evaluation.show(lead, run.id())).size();
        roster.at(AFTERNOON);
        others(4);
        for (int i = 0; i < 3; i++) {
            roster.enrol(trainee, roster.run("More", SurveyHouse.EDITION, run.unit()));
        }
        assertThat(house.statements(() -> feedback.waiting(trainee))).hasSize(waiting);
        assertThat(waiting).as("what was closed, what was answered").isEqualTo(2);
        roster.at("2027-03-01T10:00");
        assertThat(followUps.waiting(chief)).hasSizeGreaterThan(4);
        assertThat(house.statements(() -> followUps.waiting(chief))).hasSize(later);
        assertThat(house.statements(() -> evaluation.show(lead, run.id()))).hasSize(results);
        assertThat(results).as("rounds, closings, follow-ups").isEqualTo(3);
    }
}
