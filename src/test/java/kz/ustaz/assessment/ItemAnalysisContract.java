package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.i18n.I18NProvider;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.account.AuditDesk;
import kz.ustaz.account.AuditQuery;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.ItemAnalysis.Part;
import kz.ustaz.assessment.ItemAnalysis.Wanted;
import kz.ustaz.assessment.analysis.Distractors;
import kz.ustaz.assessment.analysis.Finding;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.CsvFile;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.table.Xlsx;
import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.quiz.Authoring;
import kz.ustaz.quiz.Authoring.Published;
import kz.ustaz.quiz.Authoring.Saving;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.QuizDraft;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.report.Learning;
import kz.ustaz.report.Levels;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import kz.ustaz.testing.MarkedAttempt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainees sit, and a lead and an author look at what that says of the questions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ItemAnalysisContract {

    private static final String QUIZ = "d1-quiz";

    private final Databases make;
    private Installation product;
    private ItemAnalysis desk;
    private Caller author;
    private Caller lead;
    private int number;

    ItemAnalysisContract(Databases make) {
        this.make = make;
    }

    @BeforeAll
    void start() {
        product = Installation.start(Path.of("modules-content"), make);
        desk = product.bean(ItemAnalysis.class);
        author = product.person("author");
        lead = product.person("lead");
        product.bean(Founding.class).grant(author.person(), Role.AUTHOR, new Scope.Installation());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private record Room(RunId run, List<Caller> trainees) {}

    private Room room(int size) {
        number++;
        var names =
                IntStream.range(0, size).mapToObj(i -> "t" + number + "-" + i).toList();
        var trainees = names.stream().map(product::person).toList();
        var run = product.run(names);
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        return new Room(run, trainees);
    }

    private Quiz quiz(Room room) {
        var edition = product.bean(Enrolments.class)
                .own(room.trainees().getFirst())
                .getFirst()
                .run()
                .edition();
        return product.bean(Quizzes.class).in(edition, QUIZ);
    }

    private static List<Item> choices(Quiz quiz) {
        return quiz.items().stream()
                .filter(item -> item.kind().equals("choice"))
                .toList();
    }

    /** Answers as many of the choices rightly as said, and of the last choice an option of its author's order. */
    private AttemptId sit(Caller trainee, int right, int option) {
        var enrolment = product.bean(Enrolments.class).own(trainee).getFirst();
        var quiz = product.bean(Quizzes.class).in(enrolment.run().edition(), QUIZ);
        var sittings = product.bean(Sittings.class);
        var attempt = ((Sittings.Start.Open) sittings.start(trainee, enrolment.id(), QUIZ, "")).attempt();
        var slots = sittings.open(trainee, attempt).slots();
        var choices = choices(quiz);
        var page = UUID.randomUUID();
        for (int i = 0; i < choices.size(); i++) {
            boolean last = i == choices.size() - 1;
            var item = choices.get(i);
            var wanted = item.question().choices().stream()
                    .filter(choice -> choice.right() == (right > choices.indexOf(item)))
                    .findFirst()
                    .orElseThrow();
            if (last) {
                wanted = item.question().choices().get(option);
            }
            var text = wanted.text();
            int position = quiz.items().indexOf(item);
            var prompt = (ChoicePrompt) slots.get(position).prompt();
            String token = prompt.options().stream()
                    .filter(piece -> piece.text().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .token();
            sittings.answer(trainee, attempt, position, page, i + 1L, i, false, Answer.of("choice", token));
        }
        sittings.handIn(trainee, attempt);
        return attempt;
    }

    private static int wrong(Item item) {
        var choices = item.question().choices();
        return IntStream.range(0, choices.size())
                .filter(i -> !choices.get(i).right())
                .findFirst()
                .orElseThrow();
    }

    private static int right(Item item) {
        var choices = item.question().choices();
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).right())
                .findFirst()
                .orElseThrow();
    }

    /** Twelve trainees; the better half takes a wrong option of the last choice. */
    private Room suspicious() {
        var room = room(12);
        var last = choices(quiz(room)).getLast();
        int all = choices(quiz(room)).size();
        for (int i = 0; i < 12; i++) {
            sit(room.trainees().get(i), i * all / 12, i >= 6 ? wrong(last) : right(last));
        }
        return room;
    }

    @Test
    void aLeadIsToldWhichKeyIsSuspect() {
        var room = suspicious();
        var quiz = quiz(room);
        var last = choices(quiz).getLast();

        var report = desk.ofRun(lead, room.run(), QUIZ, Wanted.PLAIN);

        assertThat(report.run()).isPresent();
        assertThat(report.analysis().test().n()).isEqualTo(12);
        assertThat(report.analysis().test().items()).isEqualTo(quiz.items().size());
        assertThat(report.analysis().test().available()).hasValue(quiz.marks());
        var item = report.report(last.id()).orElseThrow();
        assertThat(item.statistics().facility().orElseThrow()).isEqualTo(0.5, within(1e-12));
        assertThat(item.distractors().choices().get(wrong(last)).chosen()).isEqualTo(6);
        assertThat(item.distractors().choices().get(right(last)).chosen()).isEqualTo(6);
        assertThat(item.distractors().unanswered()).isZero();
        assertThat(item.findings().getFirst()).isInstanceOf(Finding.KeySuspected.class);
        assertThat(report.analysis().byTrouble().getFirst().item().id()).isEqualTo(last.id());
        var unanswered = quiz.items().stream()
                .filter(one -> one.kind().equals("numeric"))
                .findFirst()
                .orElseThrow();
        assertThat(report.report(unanswered.id()).orElseThrow().distractors().unanswered())
                .isEqualTo(12);
    }

    @Test
    void marksFromBeforeChoicesWereKeptSayTheSame() {
        var room = suspicious();
        var before = desk.ofRun(lead, room.run(), QUIZ, Wanted.PLAIN);

        int changed = product.bean(JdbcClient.class)
                .sql("update attempt_mark set chosen = null")
                .update();

        assertThat(changed).isPositive();
        assertThat(desk.ofRun(lead, room.run(), QUIZ, Wanted.PLAIN).analysis()).isEqualTo(before.analysis());
    }

    @Test
    void aCorrectionCountsAndWhatWasChosenStays() {
        var room = suspicious();
        var quiz = quiz(room);
        var last = choices(quiz).getLast();
        product.bean(JdbcClient.class)
                .sql("insert into attempt_mark (id, attempt, position, n, fraction_num, fraction_den, marks, parts,"
                        + " state, marked_at) select cast(? as uuid), m.attempt, m.position, 2, 1, 1, m.marks, '[]',"
                        + " 'MARKED', m.marked_at from attempt_mark m join attempt a on a.id = m.attempt"
                        + " join enrolment e on e.id = a.enrolment_id where e.run_id = ? and e.person_id = ?"
                        + " and m.position = ?")
                .params(
                        UUID.randomUUID().toString(),
                        room.run().value(),
                        room.trainees().getLast().person().value(),
                        quiz.items().indexOf(last))
                .update();

        var item = desk.ofRun(lead, room.run(), QUIZ, Wanted.PLAIN)
                .report(last.id())
                .orElseThrow();

        assertThat(item.statistics().facility().orElseThrow()).isEqualTo(7.0 / 12, within(1e-12));
        assertThat(item.distractors().choices())
                .extracting(Distractors.Choice::chosen)
                .contains(6, 6);
    }

    @Test
    void firstAttemptsCountUnlessAllAreWanted() {
        var room = room(5);
        room.trainees().forEach(one -> sit(one, 3, 0));
        sit(room.trainees().getFirst(), 0, 1);

        assertThat(desk.ofRun(lead, room.run(), QUIZ, Wanted.PLAIN)
                        .analysis()
                        .test()
                        .n())
                .isEqualTo(5);
        var all = desk.ofRun(lead, room.run(), QUIZ, new Wanted(true, Optional.empty()));
        assertThat(all.all()).isTrue();
        assertThat(all.analysis().test().n()).isEqualTo(6);
    }

    @Test
    void otherWordsAreTheSameQuestionsAndAnotherKeyIsNot() {
        var before = room(5);
        before.trainees().forEach(one -> sit(one, 2, 0));
        publish(draft -> draft.items().getFirst().setText("en", "In other words?", "text"));
        var reworded = room(5);
        reworded.trainees().forEach(one -> sit(one, 4, 0));
        int pooled = desk.of(author, QUIZ, Wanted.PLAIN).analysis().test().n();
        assertThat(pooled).isGreaterThanOrEqualTo(10);

        publish(draft -> {
            var item = draft.items().stream()
                    .filter(one -> one.kind().equals("truefalse")
                            && !one.get("retired").equals("true"))
                    .findFirst()
                    .orElseThrow();
            item.set("right", item.get("right").equals("true") ? "false" : "true");
        });
        var other = room(6);
        assertThat(desk.of(author, QUIZ, Wanted.PLAIN).analysis().test().n()).isEqualTo(pooled);
        other.trainees().forEach(one -> sit(one, 4, 0));

        var report = desk.of(author, QUIZ, Wanted.PLAIN);
        assertThat(report.analysis().test().n()).isEqualTo(6);
        assertThat(report.versions()).hasSize(2);
        assertThat(report.versions().getFirst().key()).isEqualTo(report.shown());
        var old = desk.of(
                author,
                QUIZ,
                new Wanted(false, Optional.of(report.versions().getLast().key())));
        assertThat(old.analysis().test().n()).isEqualTo(pooled);
        assertThat(desk.ofRun(lead, before.run(), QUIZ, Wanted.PLAIN)
                        .analysis()
                        .test()
                        .n())
                .isEqualTo(5);
    }

    private void publish(java.util.function.Consumer<QuizDraft> change) {
        var authoring = product.bean(Authoring.class);
        var page = authoring.open(author, QUIZ);
        change.accept(page.draft());
        var saved = (Saving.Saved) authoring.save(author, page.step(), page.draft());
        assertThat(authoring.publish(author, QUIZ, saved.page().step())).isInstanceOf(Published.Done.class);
    }

    @Test
    void fewAndManyCostTheSameQueries() {
        var few = room(2);
        few.trainees().forEach(one -> sit(one, 1, 0));
        var many = room(9);
        many.trainees().forEach(one -> sit(one, 1, 0));
        desk.ofRun(lead, few.run(), QUIZ, Wanted.PLAIN);

        var small = product.statements(() -> desk.ofRun(lead, few.run(), QUIZ, Wanted.PLAIN));
        var large = product.statements(() -> desk.ofRun(lead, many.run(), QUIZ, Wanted.PLAIN));

        assertThat(large).isEqualTo(small).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void othersFindNothing() {
        var room = room(1);
        var stranger = room.trainees().getFirst();
        assertThatThrownBy(() -> desk.ofRun(author, room.run(), QUIZ, Wanted.PLAIN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.ofRun(stranger, room.run(), QUIZ, Wanted.PLAIN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.of(lead, QUIZ, Wanted.PLAIN)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.of(author, "no-such-quiz", Wanted.PLAIN)).isInstanceOf(NotFound.class);
        assertThat(desk.ofRun(lead, room.run(), QUIZ, Wanted.PLAIN)
                        .analysis()
                        .test()
                        .n())
                .isZero();
        assertThat(desk.quizzes(lead, room.run()))
                .extracting(ItemAnalysis.Line::quiz)
                .contains(QUIZ);
    }

    @Test
    void filesHaveEveryAttemptAndAnswerAndNamesForTheLeadAlone() {
        var room = room(5);
        room.trainees().forEach(one -> sit(one, 2, 0));
        var quiz = quiz(room);

        var attempts = csv(file -> desk.exportOfRun(lead, room.run(), QUIZ, Wanted.PLAIN, Part.ATTEMPTS, file));
        assertThat(attempts).hasSize(6);
        assertThat(attempts.getFirst()).contains("Name,Personnel number", "Marks in question 1");
        assertThat(attempts.get(1)).contains("Иванов Иван").contains("Not passed");
        assertThat(attempts.get(1).split(",", -1)).hasSize(10 + quiz.items().size());

        var answers = csv(file -> desk.exportOfRun(lead, room.run(), QUIZ, Wanted.PLAIN, Part.ANSWERS, file));
        assertThat(answers).hasSize(1 + 5 * quiz.items().size());
        var last = choices(quiz).getLast();
        String chosen = last.question().choices().getFirst().id();
        assertThat(answers)
                .filteredOn(line -> line.contains("," + last.id() + ","))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("," + chosen + ","));

        var items = csv(file -> desk.exportOfRun(lead, room.run(), QUIZ, Wanted.PLAIN, Part.ITEMS, file));
        assertThat(items).hasSize(1 + quiz.items().size());

        for (var part : Part.values()) {
            assertThat(csv(file -> desk.export(author, QUIZ, Wanted.PLAIN, part, file)))
                    .noneMatch(line -> line.contains("Иванов") || line.contains("Personnel"));
        }
        assertThatThrownBy(() -> csv(file -> desk.export(lead, QUIZ, Wanted.PLAIN, Part.ANSWERS, file)))
                .isInstanceOf(NotAllowed.class);
        var administrator = product.bean(kz.ustaz.account.ports.Names.class)
                .byKeys(List.of("administrator"))
                .values()
                .iterator()
                .next();
        assertThat(product.bean(AuditDesk.class)
                        .list(new Caller(administrator), new AuditQuery(null, null, "", "analysis.export"), 0, 100))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    /** As both files come from one list of columns, each cell says the same in both; a number is one. */
    @Test
    void aWorkbookHasCellForCellWhatTheCsvHas() {
        var room = room(3);
        sit(room.trainees().getFirst(), 2, 1);
        for (var part : Part.values()) {
            var rows = new java.util.ArrayList<List<String>>();
            var figures = new java.util.ArrayList<Boolean>();
            desk.exportOfRun(lead, room.run(), QUIZ, Wanted.PLAIN, part, new ItemAnalysis.File() {
                @Override
                public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> all) {
                    columns.forEach(column -> figures.add(column.figure()));
                    var bytes = new ByteArrayOutputStream();
                    var csv = new ByteArrayOutputStream();
                    var kept = all.toList();
                    assertThat(kept).hasSize(Math.toIntExact(count));
                    var wording = new Wording(product.bean(I18NProvider.class), Locale.ENGLISH);
                    TableFile.XLSX.write(bytes, "x", columns, kept.stream(), wording);
                    TableFile.CSV.write(csv, "x", columns, kept.stream(), wording);
                    CsvReader.builder()
                            .ofCsvRecord(csv.toString(StandardCharsets.UTF_8).substring(1))
                            .forEach(row -> rows.add(row.getFields()));
                    var sheet = Xlsx.sheets(bytes.toByteArray()).getFirst();
                    assertThat(sheet).hasSameSizeAs(rows);
                    for (int row = 0; row < rows.size(); row++) {
                        for (int column = 0; column < columns.size(); column++) {
                            String text = rows.get(row).get(column);
                            var cell = sheet.get(row).get(column);
                            assertThat(cell.text()).isEqualTo(text.startsWith("'") ? text.substring(1) : text);
                            assertThat(cell.type())
                                    .isEqualTo(
                                            text.isEmpty()
                                                    ? "EMPTY"
                                                    : row > 0 && figures.get(column) ? "NUMBER" : "STRING");
                        }
                    }
                }
            });
            assertThat(rows).hasSizeGreaterThan(1);
        }
    }

    private List<String> csv(java.util.function.Consumer<ItemAnalysis.File> export) {
        var bytes = new ByteArrayOutputStream();
        var wording = new Wording(product.bean(I18NProvider.class), Locale.ENGLISH);
        export.accept(new ItemAnalysis.File() {
            @Override
            public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows) {
                CsvFile.write(bytes, columns, rows, wording);
            }
        });
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    // ---- what was learned, which shares this installation: it too looks at marks by the thousand

    private record Learners(RunId run, List<Enrolment> people) {}

    /** So many people who have no password. */
    private Learners classOf(int size) {
        number++;
        var names =
                IntStream.range(0, size).mapToObj(i -> "l" + number + "-" + i).toList();
        product.people(names);
        var run = product.run(names);
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        return new Learners(run, product.bean(Enrolments.class).of(run));
    }

    private JdbcClient sql() {
        return product.bean(JdbcClient.class);
    }

    private Quiz quiz(Enrolment who, String quiz) {
        return product.bean(Quizzes.class).in(who.run().edition(), quiz);
    }

    private UUID sat(Enrolment who, String quiz, int attempt, Fraction all, Fraction first) {
        return MarkedAttempt.add(
                sql(),
                quiz(who, quiz),
                who.id(),
                attempt,
                item -> item.objective().equals("d1-o1") ? first : all);
    }

    private void satBoth(Enrolment who) {
        sat(who, "pre-test", 1, Fraction.ZERO, Fraction.ZERO);
        sat(who, "post-test", 1, Fraction.ONE, Fraction.ONE);
    }

    private Learning learned(Learners of) {
        return product.bean(Levels.class).show(lead, of.run()).learning().orElseThrow();
    }

    /**
     * Six had half of the mark for the first objective before, one of them all of it by a correction, and all had everything
     * afterwards: (5 · 50 + 100) / 6 = 58.333. Of all 24 questions they had (5 · 0.5 + 1) / (6 · 24) = 2.43056 %.
     */
    @Test
    void whatWasLearnedIsSaidByFirstAttemptsOfWhoSatBoth() {
        var all = classOf(9);
        var people = all.people();
        for (var one : people.subList(0, 6)) {
            sat(one, "pre-test", 1, Fraction.ZERO, new Fraction(1, 2));
            sat(one, "post-test", 1, Fraction.ONE, Fraction.ONE);
        }
        var corrected = sql().sql("select id from attempt where enrolment_id = ? and quiz_id = 'pre-test'")
                .param(people.getFirst().id().value())
                .query(UUID.class)
                .single();
        var asked = quiz(people.getFirst(), "pre-test").items();
        int place = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).objective().equals("d1-o1"))
                .findFirst()
                .orElseThrow();
        MarkedAttempt.mark(sql(), corrected, place, 2, Fraction.ONE, null);
        sat(people.get(1), "post-test", 2, Fraction.ZERO, Fraction.ZERO);
        sat(people.get(6), "pre-test", 1, Fraction.ONE, Fraction.ONE);
        sat(people.get(7), "post-test", 1, Fraction.ZERO, Fraction.ZERO);
        sat(people.get(8), "pre-test", 1, Fraction.ZERO, Fraction.ZERO);
        var waits = sat(people.get(8), "post-test", 1, Fraction.ZERO, Fraction.ZERO);
        sql().sql("update attempt set unmarked = 1 where id = ?").param(waits).update();

        var learning = learned(all);

        assertThat(List.of(learning.both(), learning.before(), learning.after()))
                .as("what waits to be marked does not count yet")
                .containsExactly(6, 2, 1);
        assertThat(learning.objectives()).hasSize(24);
        var first = learning.objectives().getFirst();
        assertThat(first.id()).isEqualTo("d1-o1");
        assertThat(first.gain().orElseThrow().before()).isEqualTo(58.333, within(0.001));
        assertThat(first.gain().orElseThrow().after()).isEqualTo(100, within(1e-9));
        assertThat(first.gain().orElseThrow().normalised().orElseThrow()).isEqualTo(1, within(1e-9));
        assertThat(learning.total().orElseThrow().before()).isEqualTo(2.43056, within(0.0001));
    }

    @Test
    void fourPeopleGiveNoGain() {
        var people = classOf(4);
        people.people().forEach(this::satBoth);
        var learning = learned(people);
        assertThat(learning.both()).isEqualTo(4);
        assertThat(learning.total()).isEmpty();
        assertThat(learning.objectives())
                .allSatisfy(one -> assertThat(one.gain()).isEmpty());
    }

    @Test
    void theEvaluationCostsTheSameForFewAndMany() {
        var few = classOf(1);
        satBoth(few.people().getFirst());
        var many = classOf(12);
        many.people().forEach(this::satBoth);
        var levels = product.bean(Levels.class);
        // what is kept in memory of the edition
        levels.show(lead, few.run());
        int queries = product.statements(() -> levels.show(lead, few.run())).size();
        assertThat(product.statements(() -> levels.show(lead, many.run()))).hasSize(queries);
        assertThat(queries).isLessThan(25);
        // besides the line of trainers, which has no parameter
        assertThat(product.statements(() -> levels.runs(lead, Optional.empty())))
                .hasSize(7);
        assertThatThrownBy(() -> levels.show(author, few.run())).isInstanceOf(NotFound.class);
    }

    @Test
    void theEvaluationIsTakenAwayByTheColumnsOfTheScreenAndAudited() {
        var people = classOf(5);
        people.people().forEach(this::satBoth);
        var out = new ByteArrayOutputStream();
        var wording = new Wording(product.bean(I18NProvider.class), Locale.ENGLISH);
        product.bean(Levels.class)
                .export(lead, people.run(), (columns, rows) -> TableFile.CSV.write(out, "Run", columns, rows, wording));
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFLevel,Part,What,n,Before,After,Figure,Unit,95 % from,95 % to,Normalised gain");
        assertThat(lines)
                .contains(
                        "2. Learning,,All questions,5,0,100,100,percentage points,100,100,1",
                        "4. Results,,Became trainers in this run,,,,0,people,,,");
        assertThat(sql().sql("select count(*) from audit_row where action = 'levels.export' and subject = ?")
                        .param(people.run().value().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
