package kz.ustaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.assessment.ItemAnalysis;
import kz.ustaz.assessment.PrintCode;
import kz.ustaz.assessment.Printing;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Answer;
import kz.ustaz.question.choice.ChoicePrompt;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Five hundred trainees' answers to twenty questions as files, and a paper of twenty questions. It prints its figures and
 * beside them the floor: the same cells into a file, without database and format.
 */
@Tag("bench")
class ExportIT {

    private static final int PEOPLE = 500;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 8;

    @TempDir
    Path folder;

    @Test
    void onH2() throws Exception {
        ExamCourse.writeTo(folder.resolve("course"));
        try (var product =
                Installation.startInFile(folder.resolve("course"), Files.createDirectory(folder.resolve("data")))) {
            measure("H2", product);
        }
    }

    @Test
    void onPostgresql() throws Exception {
        ExamCourse.writeTo(folder.resolve("course"));
        try (var product = Installation.start(folder.resolve("course"), Databases.POSTGRESQL)) {
            measure("PostgreSQL", product);
        }
    }

    private void measure(String database, Installation product) throws Exception {
        var lead = product.person("lead");
        var first = product.person("first");
        var names = new ArrayList<>(List.of("first"));
        IntStream.range(1, PEOPLE).forEach(i -> names.add("trainee" + i));
        product.people(names.subList(1, PEOPLE));
        var run = product.run(names);
        product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
        sit(product, first);
        others(product, run, first);

        var cells = new Cells();
        export(product, lead, run, cells);
        assertThat(cells.rows).hasSize(PEOPLE * ExamCourse.QUESTIONS);
        double floor = median(() -> cells.write(folder.resolve("floor")));
        for (var kind : TableFile.values()) {
            var file = folder.resolve("answers." + kind.ending());
            double taken = median(() -> {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    export(product, lead, run, new Written(out, kind, wording(product)));
                }
            });
            System.out.printf(
                    "%d x %d answers on %s as %s: median %.0f ms, %d KB, floor %.0f ms, ratio %.1f%n",
                    PEOPLE, ExamCourse.QUESTIONS, database, kind, taken, Files.size(file) / 1000, floor, taken / floor);
        }
        for (var part : Printing.Part.values()) {
            var wanted = new Printing.Wanted(part, Locale.of("kk"), new PrintCode("B7K2Q9XM"));
            var printing = product.bean(Printing.class);
            double begun = time(() -> printing.printOfRun(lead, run, ExamCourse.QUIZ, wanted));
            double taken = median(() -> printing.printOfRun(lead, run, ExamCourse.QUIZ, wanted));
            System.out.printf(
                    "paper of %d questions on %s, %s: first %.0f ms, median %.0f ms, %d KB%n",
                    ExamCourse.QUESTIONS,
                    database,
                    part,
                    begun,
                    taken,
                    printing.printOfRun(lead, run, ExamCourse.QUIZ, wanted).length / 1000);
        }
    }

    private static Wording wording(Installation product) {
        return new Wording(product.bean(I18NProvider.class), Locale.ENGLISH);
    }

    private static void export(Installation product, Caller lead, RunId run, ItemAnalysis.File file) {
        product.bean(ItemAnalysis.class)
                .exportOfRun(lead, run, ExamCourse.QUIZ, ItemAnalysis.Wanted.PLAIN, ItemAnalysis.Part.ANSWERS, file);
    }

    private record Written(OutputStream to, TableFile kind, Wording wording) implements ItemAnalysis.File {
        @Override
        public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows) {
            kind.write(to, "Answers", columns, rows, wording);
        }
    }

    /** All cells as they stand in the file. */
    private static final class Cells implements ItemAnalysis.File {
        private final List<List<String>> rows = new ArrayList<>();

        @Override
        public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> all) {
            all.forEach(row -> rows.add(columns.stream()
                    .map(column ->
                            column.file().apply(row, new Wording(new kz.ustaz.testing.FrameTexts(), Locale.ENGLISH)))
                    .toList()));
        }

        void write(Path file) throws IOException {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (var row : rows) {
                    out.write(String.join(",", row));
                    out.newLine();
                }
            }
        }
    }

    /** One trainee answers and hands in as everybody does. */
    private static void sit(Installation product, Caller trainee) {
        var sittings = product.bean(Sittings.class);
        var enrolment = product.bean(Enrolments.class).own(trainee).getFirst().id();
        var attempt = ((Sittings.Start.Open) sittings.start(trainee, enrolment, ExamCourse.QUIZ, "")).attempt();
        var slots = sittings.open(trainee, attempt).slots();
        var page = UUID.randomUUID();
        for (int i = 0; i < slots.size(); i++) {
            var options = ((ChoicePrompt) slots.get(i).prompt()).options();
            var answer = Answer.of("choice", options.get(i % options.size()).token());
            sittings.answer(trainee, attempt, i, page, i + 1L, 0, false, answer);
        }
        sittings.handIn(trainee, attempt);
    }

    /** The same rows for everybody else: nobody waits here for ten thousand saves. */
    private static void others(Installation product, RunId run, Caller first) {
        var sql = product.bean(JdbcTemplate.class);
        var own = product.bean(Enrolments.class).own(first).getFirst().id().value();
        var attempt = sql.queryForObject("select id from attempt where enrolment_id = ?", UUID.class, own);
        var enrolments =
                sql.queryForList("select id from enrolment where run_id = ? and id <> ?", UUID.class, run.value(), own);
        for (var enrolment : enrolments) {
            var copy = UUID.randomUUID();
            copy(sql, "attempt", "id", attempt, List.of("id", "enrolment_id"), List.of(copy, enrolment));
            copy(sql, "attempt_sheet", "attempt", attempt, List.of("attempt"), List.of(copy));
            copyEach(sql, "attempt_step", attempt, copy);
            copyEach(sql, "attempt_mark", attempt, copy);
        }
    }

    private static void copyEach(JdbcTemplate sql, String table, UUID of, UUID to) {
        for (var id : sql.queryForList("select id from " + table + " where attempt = ?", UUID.class, of)) {
            copy(sql, table, "id", id, List.of("id", "attempt"), List.of(UUID.randomUUID(), to));
        }
    }

    private static void copy(
            JdbcTemplate sql, String table, String key, UUID id, List<String> columns, List<UUID> values) {
        var row =
                new java.util.LinkedHashMap<>(sql.queryForMap("select * from " + table + " where " + key + " = ?", id));
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            row.replaceAll((name, value) -> name.equalsIgnoreCase(columns.get(place)) ? values.get(place) : value);
        }
        sql.update(
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(
                                ", ", row.keySet().stream().map(name -> "?").toList()) + ")",
                row.values().stream()
                        .map(value -> value instanceof java.sql.Clob clob ? text(clob) : value)
                        .toArray());
    }

    private static String text(java.sql.Clob clob) {
        try {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double median(Work what) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            what.run();
        }
        var taken = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            taken[i] = time(what);
        }
        java.util.Arrays.sort(taken);
        return taken[ROUNDS / 2];
    }

    private static double time(Work what) throws Exception {
        long began = System.nanoTime();
        what.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
