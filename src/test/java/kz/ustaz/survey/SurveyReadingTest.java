package kz.ustaz.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.survey.Question.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ships can be read, and what is broken is told with file and line. */
class SurveyReadingTest {

    private static final String FORMS = "survey/forms.yml";
    private static final String WORDS = "survey/en.yml";

    private final Map<String, String> files = new TreeMap<>(Map.of(FORMS, SurveyHouse.FORMS, WORDS, SurveyHouse.WORDS));

    private SurveyReading reading(Problems problems) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new SurveyReading(new CourseFiles(bytes), problems);
    }

    private List<Form> forms() {
        return reading(new Problems()).read("en");
    }

    private List<String> problems() {
        var problems = new Problems();
        reading(problems).read("en");
        return problems.list().stream().map(Problem::toString).toList();
    }

    private void ship() throws IOException {
        files.clear();
        try (Stream<Path> shipped = Files.list(Path.of("modules-content/survey"))) {
            for (Path file : shipped.toList()) {
                files.put("survey/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    @Test
    void whatShipsAsksInThreeLanguagesAndIsShort() throws IOException {
        ship();
        assertThat(problems()).isEmpty();
        var forms = forms();
        assertThat(forms).extracting(Form::when).containsExactly(When.DAY, When.RUN, When.AFTER, When.AFTER);
        assertThat(forms).extracting(Form::to).containsExactly(To.TRAINEE, To.TRAINEE, To.TRAINEE, To.MANAGER);
        assertThat(forms.get(2).months()).containsExactly(3, 6);
        assertThat(forms.get(3).months()).containsExactly(3, 6);
        assertThat(forms.getFirst().questions()).hasSizeBetween(5, 7);
        assertThat(forms.get(1).questions()).hasSizeBetween(8, 10);
        assertThat(forms).allSatisfy(form -> {
            isSaid(form.title());
            isSaid(form.lead());
            form.questions().forEach(question -> {
                isSaid(question.text());
                question.options().forEach(option -> isSaid(option.text()));
            });
        });
    }

    private static void isSaid(Localized text) {
        assertThat(text.texts()).containsOnlyKeys("en", "ru", "kk");
    }

    @Test
    void aFormIsRead() {
        var day = forms().getFirst();
        assertThat(day.id()).isEqualTo("day");
        assertThat(day.title().in("en")).isEqualTo("The day");
        assertThat(day.questions())
                .extracting(Question::id, Question::kind, Question::longest)
                .containsExactly(
                        tuple("good", Kind.SCALE, 0), tuple("pace", Kind.CHOICE, 0), tuple("more", Kind.WORDS, 50));
        assertThat(day.questions().getFirst().options())
                .extracting(option -> option.id() + option.text().in("en"))
                .containsExactly("1A", "2B", "3C", "4D", "5E");
        assertThat(day.questions().get(1).options())
                .extracting(option -> option.id() + " " + option.text().in("en"))
                .containsExactly("slow Too slow", "fast Too fast");
    }

    @Test
    void everyIdIsTakenForTheWholeCourse() {
        var reading = reading(new Problems());
        reading.read("en");
        assertThat(reading.ids()).containsKeys("day", "good", "pace", "more", "trainee", "used");
    }

    @Test
    void aCourseMayDoWithout() {
        files.clear();
        assertThat(problems()).isEmpty();
        assertThat(forms()).isEmpty();
    }

    @Test
    void whatCannotBeIsToldWithItsLine() {
        files.put(FORMS, """
                scales: [agree]
                forms:
                  - id: day
                    when: noon
                    questions:
                      - {id: good, scale: agrees}
                      - {id: pace, choice: [slow]}
                      - {id: more, words: 5}
                      - {id: good, words: 50}
                      - {id: both, words: 50, scale: agree}
                  - {id: later, when: after, to: trainee, months: [3, 13], questions: [{id: x1, words: 50}]}
                """);
        files.remove(WORDS);
        assertThat(problems())
                .contains(
                        FORMS + ":4: There is no when 'noon'.",
                        FORMS + ":6: There is no scale 'agrees'. Did you mean 'agree'?",
                        FORMS + ":7: 'choice' must name 2 to 8 options, not 1.",
                        FORMS + ":8: 'words' must be a whole number from 50 to 2000, not '5'.",
                        FORMS + ":9: 'good' stands in line 6 already.",
                        FORMS + ":10: A question has one of 'scale', 'choice' and 'words'.",
                        FORMS + ":11: 'months' must be different whole numbers from 1 to 12, such as [3, 6].",
                        FORMS + ":1: The file survey/en.yml with its texts is missing.");
    }

    @Test
    void aWordThatIsMissingOrTooMuchIsToldInItsLanguage() {
        files.put("survey/ru.yml", SurveyHouse.WORDS.replace("{text: Used it}", "{text: Used it, help: x}"));
        files.put("survey/kk.yml", SurveyHouse.WORDS.replace("[A, B, C, D, E]", "[A, B]"));
        files.put("survey/zz.yml", SurveyHouse.WORDS);
        assertThat(problems())
                .hasSize(3)
                .satisfies(told -> assertThat(told)
                        .anyMatch(one -> one.startsWith("survey/ru.yml:") && one.contains("There is no key 'help'."))
                        .anyMatch(one -> one.startsWith("survey/kk.yml:")
                                && one.contains("'agree' must have 5 texts, from the worst to the best, not 2."))
                        .anyMatch(one -> one.equals("survey/zz.yml: 'zz' is no language.")));
        files.clear();
        files.put(WORDS, SurveyHouse.WORDS);
        assertThat(problems()).containsExactly(WORDS + ": There is no " + FORMS + " that these texts are for.");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hostileFilesAreReportedAndDoNoHarm() {
        for (String hostile : List.of(
                "",
                "a",
                "- a",
                "forms: {a: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]}",
                "scales: &x [a]\nforms: *x",
                "scales: 3\nforms: [3, {id: {x: 1}, when: [], to: {}, months: {}, questions: 7}]",
                "scales: [a]\nforms:\n" + "  - {id: a, when: day, questions: [{id: b, scale: a}]}\n".repeat(5_000),
                "scales: [a]\nforms: [{id: a, when: day, questions: [" + "{id: b, words: 50},".repeat(5_000) + "]}]",
                "scales: [" + "a, ".repeat(5_000) + "b]\nforms: []")) {
            files.put(FORMS, hostile);
            files.put(WORDS, SurveyHouse.WORDS);
            assertThat(problems()).isNotEmpty();
            files.put(FORMS, SurveyHouse.FORMS);
            files.put(WORDS, hostile);
            assertThat(problems()).isNotEmpty();
        }
    }
}
