package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;
import kz.ustaz.common.table.CsvFile;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Where each attempt has an order of its own, an answer stands beside its question in the files all the same. */
@Tag("deep")
class ShuffledFilesTest {

    private static final String QUIZ = "d1-quiz";
    private static final String ITEM = "d1-q03";
    /** Where its author put it. */
    private static final int PLACE = 2;

    @Test
    void eachAnswerStandsBesideItsQuestion(@TempDir Path folder) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("modules-content"), folder);
        var file = folder.resolve("day-1/quizzes/d1-quiz.yml");
        Files.writeString(file, Files.readString(file).replace("page: 1\n", "page: 1\nshuffle: true\n"));
        try (var product = Installation.start(folder)) {
            var lead = product.person("lead");
            var names = List.of("first", "second");
            var trainees = names.stream().map(product::person).toList();
            var run = product.run(names);
            product.bean(Founding.class).grant(lead.person(), Role.LEAD, new Scope.Run(run.value()));
            var sittings = product.bean(Sittings.class);
            var places = trainees.stream()
                    .map(trainee -> {
                        var own = product.bean(Enrolments.class).own(trainee).getFirst();
                        var quiz = product.bean(Quizzes.class).in(own.run().edition(), QUIZ);
                        var text = quiz.items().stream()
                                .filter(item -> item.id().equals(ITEM))
                                .findFirst()
                                .orElseThrow()
                                .question()
                                .vary(kz.ustaz.question.Dice.of(1, 0))
                                .prompt()
                                .text();
                        var attempt =
                                ((Sittings.Start.Open) sittings.start(trainee, own.id(), QUIZ, "", true)).attempt();
                        int place = sittings.open(trainee, attempt).slots().stream()
                                .filter(slot -> slot.prompt().text().equals(text))
                                .findFirst()
                                .orElseThrow()
                                .position();
                        sittings.answer(
                                trainee, attempt, place, UUID.randomUUID(), 1, 0, false, Answer.of("number", "7.7"));
                        sittings.handIn(trainee, attempt);
                        return place;
                    })
                    .distinct()
                    .toList();
            assertThat(places)
                    .as("seeds are always the same here")
                    .singleElement()
                    .isNotEqualTo(PLACE);

            var bytes = new ByteArrayOutputStream();
            var wording = new Wording(product.bean(I18NProvider.class), Locale.ENGLISH);
            product.bean(ItemAnalysis.class)
                    .exportOfRun(
                            lead,
                            run,
                            QUIZ,
                            ItemAnalysis.Wanted.PLAIN,
                            ItemAnalysis.Part.ANSWERS,
                            new ItemAnalysis.File() {
                                @Override
                                public <R> void write(List<TableColumn<R>> columns, long count, Stream<R> rows) {
                                    CsvFile.write(bytes, columns, rows, wording);
                                }
                            });
            var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines)
                    .filteredOn(line -> line.contains("," + ITEM + ","))
                    .hasSize(2)
                    .allMatch(line -> line.contains("7.7"));
            assertThat(lines)
                    .filteredOn(line -> !line.contains("," + ITEM + ","))
                    .noneMatch(line -> line.contains(",7.7,"));
        }
    }
}
