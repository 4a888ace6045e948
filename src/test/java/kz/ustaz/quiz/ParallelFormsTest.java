package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The pre-test, the post-test and the final exam that ship: three forms of one blueprint, written by the rules of day 4. */
class ParallelFormsTest {

    private static final Path COURSE = Path.of("modules-content");
    private static final List<String> FORMS = List.of("pre-test", "post-test", "final-exam");
    /** Characters by which the options of a question may differ. */
    private static final int ALIKE = 8;

    private static final Map<String, Quiz> QUIZZES = new HashMap<>();
    /** Of the whole course, in its order, by a plain reader of YAML. */
    private static final List<String> OBJECTIVES = new ArrayList<>();

    private static final Map<String, String> LEVELS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        ShippedQuizzes.kept().forEach(quiz -> QUIZZES.put(quiz.id(), quiz));
        for (int day = 1; day <= 4; day++) {
            for (var objective : maps(yaml("day-" + day + "/module.yml").get("objectives"))) {
                String id = String.valueOf(objective.get("id"));
                OBJECTIVES.add(id);
                LEVELS.put(id, String.valueOf(objective.get("level")));
            }
        }
        assertThat(OBJECTIVES).hasSize(24);
    }

    private static Quiz form(String id) {
        return Objects.requireNonNull(QUIZZES.get(id), id);
    }

    @Test
    void eachFormAsksOneItemForEachObjectiveAtItsLevel() {
        for (String id : FORMS) {
            assertThat(form(id).items()).as(id).extracting(Item::objective).containsExactlyElementsOf(OBJECTIVES);
            assertThat(form(id).asked()).as(id).isEqualTo(24);
            assertThat(form(id).items()).as(id).allSatisfy(item -> {
                assertThat(Shelved.word(item.place().level())).isEqualTo(LEVELS.get(item.objective()));
                assertThat(item.place().tags()).as(item.id()).hasSize(1);
                assertThat(item.marks()).isEqualTo(1);
            });
            assertThat(form(id).plan().sections())
                    .extracting(Plan.Section::from, Plan.Section::to)
                    .containsExactly(Tuple.tuple(0, 6), Tuple.tuple(6, 12), Tuple.tuple(12, 18), Tuple.tuple(18, 24));
        }
    }

    @Test
    void preTestAndPostTestAskInTheSameWayAndNothingTwice() {
        assertThat(form("post-test").items())
                .extracting(Item::kind)
                .isEqualTo(form("pre-test").items().stream().map(Item::kind).toList());
        var asked = new HashSet<String>();
        for (var quiz : QUIZZES.values()) {
            assertThat(quiz.items())
                    .as(quiz.id())
                    .allSatisfy(item -> assertThat(asked.add(item.id()))
                            .as(item.id() + " is asked by one quiz alone, also where items are drawn")
                            .isTrue());
        }
    }

    @Test
    void eachFormHasManyKindsOfQuestion() {
        for (String id : FORMS) {
            assertThat(form(id).items().stream().map(Item::kind).distinct().count())
                    .as(id)
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void theFinalExamIsAnExamOfItemsForExamsAloneAndSaysThatItIsASpecimen() {
        var exam = form("final-exam");
        assertThat(exam.mode()).isEqualTo(Quiz.Mode.EXAM);
        assertThat(exam.minutes()).isEqualTo(60);
        assertThat(exam.pass()).isEqualTo(70);
        assertThat(exam.plan().sections()).extracting(Plan.Section::pass).containsExactly(50, 60, 50, 50);
        assertThat(exam.items())
                .allSatisfy(item -> assertThat(item.place().use()).isEqualTo(Shelved.Use.EXAM));
        assertThat(exam.title().in("en")).contains("specimen");
        assertThat(exam.intro().in("en")).contains("is a specimen");
    }

    @Test
    void whatIsSatOnceShowsNoKeyWhileOthersMaySitIt() {
        for (String id : FORMS) {
            assertThat(form(id).attempts()).as(id).isEqualTo(1);
            assertThat(form(id).review()).as(id).isEqualTo(Quiz.Review.SCORE);
        }
        assertThat(form("final-exam").later()).isEqualTo(Quiz.Review.SCORE);
        assertThat(form("post-test").later()).isEqualTo(Quiz.Review.FULL);
    }

    @Test
    void optionsAreAlikeEachHasItsReasonAndTheKeyStandsAnywhere() throws IOException {
        var places = new HashMap<Integer, Integer>();
        for (int day = 1; day <= 4; day++) {
            String file = "quizzes/d" + day + "-tests.yml";
            var texts = map(yaml("day-" + day + "/en/" + file).get("items"));
            for (var item : maps(yaml("day-" + day + "/" + file).get("items"))) {
                String id = String.valueOf(item.get("id"));
                var text = map(texts.get(id));
                assertThat(String.valueOf(text)).as(id).doesNotContainIgnoringCase("all of the above");
                var structure = maps(item.get("options"));
                var options = structure.stream()
                        .map(option -> map(map(text.get("options")).get(option.get("id"))))
                        .toList();
                assertThat(options)
                        .as(id)
                        .allSatisfy(option -> assertThat(option.get("feedback")).isNotNull());
                if (item.get("kind").equals("choice")) {
                    var lengths = options.stream()
                            .mapToInt(
                                    option -> String.valueOf(option.get("text")).length())
                            .summaryStatistics();
                    assertThat(lengths.getMax() - lengths.getMin()).as(id).isLessThanOrEqualTo(ALIKE);
                    assertThat(options).as(id).hasSize(4);
                    int key = IntStream.range(0, structure.size())
                            .filter(place ->
                                    Boolean.TRUE.equals(structure.get(place).get("right")))
                            .findFirst()
                            .orElseThrow();
                    places.merge(key, 1, Integer::sum);
                }
            }
        }
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(places).hasSize(4);
        assertThat(places.values()).allSatisfy(times -> assertThat(4 * times).isBetween(all / 2, 2 * all));
    }

    private static Map<?, ?> yaml(String file) throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(COURSE.resolve(file))));
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Map<?, ?>> maps(Object value) {
        return value instanceof List<?> list
                ? list.stream().<Map<?, ?>>flatMap(one -> Stream.of(map(one))).toList()
                : List.of();
    }
}
